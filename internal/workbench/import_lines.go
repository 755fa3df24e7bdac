package workbench

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// maxExported is the longest line of JSON Lines that is read back.
const maxExported = 64 << 20

// readLines takes in JSON Lines.
func (in *incoming) readLines(m moment, name string, r *bufio.Reader) error {
	for n := 1; ; n++ {
		where := fmt.Sprintf("%s:%d", name, n)
		line, err := readLine(r, maxExported)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return wherever(err, where)
		}
		if len(line) == 0 {
			continue
		}
		if err := in.readExported(m, line, name, n); err != nil {
			return wherever(err, where)
		}
	}
}

func (in *incoming) readExported(m moment, line []byte, name string, n int) error {
	var x exported
	if err := json.Unmarshal(line, &x); err != nil {
		wrong := fault.New(fault.Misread, "this is not a line of an export").
			Do("each line is a JSON object as an export in that form has it").By("headsup export --format jsonl")
		wrong.Err = err
		return wrong
	}
	if x.ID == uuid.Nil {
		return fault.New(fault.Misread, "the line has no id").Do("export the book again, or import its text")
	}
	if x.Message != nil {
		in.messages = append(in.messages, x.message())
		return nil
	}
	if x.Asked != nil {
		kept, err := x.questionnaire()
		in.asked = append(in.asked, kept)
		return err
	}
	reader := m.reader()
	reader.File, reader.Line = name, n
	e, _, err := reader.Read(x.Line)
	if err != nil {
		return err
	}
	if refs := slices.Collect(e.Refs()); len(refs) != len(x.Refs) {
		return fault.New(fault.Misread, "the line names %d entries by number and %d by id", len(refs), len(x.Refs)).
			Do("export the book again, or import its text")
	}
	e.ID, e.Recorded = x.ID, x.Recorded
	in.entries = append(in.entries, arrival{Entry: e, where: fmt.Sprintf("%s:%d", name, n), ids: x.Refs})
	return nil
}

func (x *exported) message() store.Message {
	m := store.Message{
		ID: x.ID, Planned: x.Recorded,
		Reader: x.Message.Reader, Document: x.Message.Document, Channel: x.Message.Channel, To: x.Message.To,
		Subject: x.Message.Subject, Body: []byte(x.Message.Body), Page: x.Message.Page, Tells: x.Message.Tells,
	}
	if len(x.Message.Bytes) > 0 {
		m.Body = x.Message.Bytes
	}
	m.Note = store.Note{At: x.Message.Sent, Attempts: x.Message.Attempts, Reason: x.Message.Reason}
	return m
}

// readLine reads one line without its end; io.EOF behind the last.
func readLine(r *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		piece, err := r.ReadSlice('\n')
		line = append(line, piece...)
		switch {
		case len(line) > most:
			return nil, fault.New(fault.Misread, "a line is longer than %d bytes", most).Do("this is no export of headsup")
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(line) > 0, err == nil:
			return trimEnd(line), nil
		}
		return nil, err
	}
}

func trimEnd(line []byte) []byte {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}
