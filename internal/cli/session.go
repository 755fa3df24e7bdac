package cli

import (
	"context"
	"errors"
	"io"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// session is a talk at the terminal that records what is said line by line.
// Whatever was recorded stays, however the talk ends.
type session struct {
	*app
	bench    *workbench.Workbench
	recorded int
	last     int64 // the number of the entry that was recorded last
}

// errStop ends a session; errSkip ends a step of it.
var (
	errStop = errors.New("stopped")
	errSkip = errors.New("skipped")
)

// key asks a question of one line. The end of the input stops the session.
func (s *session) key(question string) (string, error) {
	answer, err := s.ask(question)
	switch {
	case errors.Is(err, io.EOF):
		return "", errStop
	case err != nil:
		return "", err
	}
	switch strings.ToLower(answer) {
	case "q", "quit", "stop":
		return "", errStop
	case "s", "skip":
		return "", errSkip
	}
	return answer, nil
}

// said is a line of the session as the workbench takes it: a semicolon in it is
// plain, as on the command line.
func (s *session) said(line string) workbench.Said {
	return workbench.Said{Line: line, At: s.flags.at, Shell: true}
}

// keep records a line and shows it. What cannot be recorded is said: ok is
// false.
func (s *session) keep(ctx context.Context, line string) (ok bool, err error) {
	out, err := s.bench.Record(ctx, s.said(line))
	if refused(err) {
		s.complain(err)
		return false, nil
	}
	for _, e := range out.Entries {
		s.recorded, s.last = s.recorded+1, e.Seq
	}
	return true, also(err, s.answer(out))
}

// refused reports whether an error is about what was said, so that it can be said
// otherwise.
func refused(err error) bool { return fault.Is(err, fault.Misread) || fault.Is(err, fault.Refused) }

// until asks a question until a line can be made of the answer and recorded, or
// there is no answer.
func (s *session) until(ctx context.Context, question string, line func(answer string) (string, error)) error {
	for {
		answer, err := s.key(question)
		if err != nil || answer == "" {
			return err
		}
		text, err := line(answer)
		if err != nil {
			s.complain(err)
			continue
		}
		if ok, err := s.keep(ctx, text); ok || err != nil {
			return err
		}
	}
}

// title names what the next question is about; line says something of it.
func (s *session) title(text string) {
	s.print("%s", render.Headline(s.screen(), "", render.Clean(text), ""))
}

func (s *session) line(text string) { s.print("%s", render.Hang(s.screen(), "  ", render.Clean(text))) }

// hint says once what the keys are.
func (s *session) hint(text string) { s.print("%s\n", s.screen().Paint(render.Dim, text)) }
