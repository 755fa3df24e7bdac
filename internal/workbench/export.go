package workbench

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// ExportFormat is a form in which a whole book can leave.
type ExportFormat string

// The forms of an export.
const (
	ExportText  ExportFormat = "text"  // the journal itself: entry n is #n
	ExportLines ExportFormat = "jsonl" // JSON Lines: with ids, instants and sent messages
)

// ExportFormats lists the forms, for help and completion.
func ExportFormats() []ExportFormat { return []ExportFormat{ExportText, ExportLines} }

// Export writes every entry of the book in the order of numbers, retracted ones
// too, and in JSON Lines every message that was sent and every questionnaire.
func (w *Workbench) Export(ctx context.Context, out io.Writer, format ExportFormat) error {
	buffered := bufio.NewWriterSize(out, 64<<10)
	var err error
	switch format {
	case ExportText:
		err = w.exportText(ctx, buffered)
	case ExportLines:
		err = w.exportLines(ctx, buffered)
	default:
		return fault.New(fault.Misread, "there is no export format %q", format).Do("choose text or jsonl")
	}
	if err != nil {
		return err
	}
	return buffered.Flush()
}

func (w *Workbench) exportText(ctx context.Context, out *bufio.Writer) error {
	for line, err := range w.store.Read(ctx, w.book, store.Query{}) {
		if err != nil {
			return err
		}
		if _, err := out.WriteString(line.Text + "\n"); err != nil {
			return err
		}
	}
	return nil
}

// exported is one line of JSON Lines: an entry, or a message.
type exported struct {
	Seq      int64       `json:"seq,omitempty"` // in the book it left; numbers may differ where it arrives
	ID       uuid.UUID   `json:"id"`
	Recorded time.Time   `json:"recorded"`
	On       civil.Day   `json:"on,omitempty"`
	Verb     string      `json:"verb,omitempty"`
	Line     string      `json:"line,omitempty"`
	Refs     []uuid.UUID `json:"refs,omitempty"` // what each #number of the line names, in the order of the line
	Message  *sealed     `json:"message,omitempty"`
	Asked    *carried    `json:"questionnaire,omitempty"`
}

// sealed is a message as it was sent.
type sealed struct {
	Reader   string    `json:"reader"`
	Document string    `json:"document"`
	Channel  string    `json:"channel"`
	To       string    `json:"to"`
	Subject  string    `json:"subject"`
	Body     string    `json:"body,omitempty"`
	Bytes    []byte    `json:"bytes,omitempty"` // the body, where it is not text
	Tells    string    `json:"tells"`
	Sent     time.Time `json:"sent"`
	Attempts int       `json:"attempts"`
	Reason   string    `json:"reason,omitempty"`

	// Page is what its reader's page shows. The links to it stay behind: they open
	// the book that made them, and no copy.
	Page json.RawMessage `json:"page,omitempty"`
}

func (w *Workbench) exportLines(ctx context.Context, out io.Writer) error {
	var ids []uuid.UUID // of #1, #2 …
	for line, err := range w.store.Read(ctx, w.book, store.Query{}) {
		if err != nil {
			return err
		}
		ids = append(ids, line.ID)
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var p journal.Parser
	for line, err := range w.store.Read(ctx, w.book, store.Query{}) {
		if err != nil {
			return err
		}
		if line.Seq > int64(len(ids)) {
			break // recorded since
		}
		e, err := p.Parse(line.Text)
		if err != nil {
			return err
		}
		x := exported{Seq: line.Seq, ID: line.ID, Recorded: line.Recorded, On: line.On, Verb: line.Verb, Line: line.Text}
		for seq := range e.Refs() {
			if seq > int64(len(ids)) {
				return fault.New(fault.Damaged, "#%d names #%d, which is not in the book", line.Seq, seq).Do("run `headsup doctor`")
			}
			x.Refs = append(x.Refs, ids[seq-1])
		}
		if err := encoder.Encode(x); err != nil {
			return err
		}
	}
	if err := w.exportMessages(ctx, encoder); err != nil {
		return err
	}
	return w.exportAsked(ctx, encoder)
}

func (w *Workbench) exportMessages(ctx context.Context, encoder *json.Encoder) error {
	messages, err := w.store.Messages(ctx, w.book, store.Sent)
	if err != nil {
		return err
	}
	for _, m := range messages {
		s := &sealed{
			Reader: m.Reader, Document: m.Document, Channel: m.Channel, To: m.To, Subject: m.Subject,
			Tells: m.Tells, Sent: m.At, Attempts: m.Attempts, Reason: m.Reason,
		}
		if utf8.Valid(m.Body) {
			s.Body = string(m.Body)
		} else {
			s.Bytes = m.Body
		}
		if json.Valid(m.Page) {
			s.Page = m.Page
		}
		if err := encoder.Encode(exported{ID: m.ID, Recorded: m.Planned, Message: s}); err != nil {
			return err
		}
	}
	return nil
}
