package web

import (
	"context"
	"encoding/hex"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// messagePage is one message: exactly what goes out or went out, to whom, by what
// way and when, where it stands, and what can be done about that.
type messagePage struct {
	messageRow
	Address string // its channel's: a mail address, a path, the host of a chat
	Secret  string // of a chat: the file that holds the rest of the address; ""
	Text    string // as its reader sees it
	Page    string // where it is as a page; "" it is none
	File    string // where its bytes are
	Bytes   int
	Hash    string
	Broken  string // what is wrong with the seal; ""
	Tells   string // the line that is or will be recorded
	Telling int64  // its number; 0 it is not
	Reason  string
	Past    []pastRow
	Answers []answerRow
	Unkept  []unkeptRow // answers that wait for the owner's word
	Link    *linkPart   // nil: its reader has no page to answer on

	Hand  bool         // it reaches nobody without the owner
	Until string       // of an approved one: until when it waits; ""
	Waits string       // of a planned one: why it would wait, and until when; ""
	Over  string       // that they have had enough this week; ""
	Anew  string       // where it is written anew
	Old   []messageRow // what it is instead of
	Query string       // what its forms send on
}

// pastRow is a step that a message made.
type pastRow struct {
	What string
	When string
}

func (s *Server) message(ctx context.Context, r *http.Request) (filled, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil {
		return filled{}, err
	}
	b, err := s.bench.Book(ctx, "")
	if err != nil {
		return filled{}, err
	}
	p := messagePage{messageRow: s.messageRow(b, m), Address: m.To, Text: deliver.Reading(m), File: toMessage(m.ID) + "/file", Bytes: len(m.Body),
		Hash: hex.EncodeToString(m.Hash[:]), Tells: render.Clean(m.Tells), Reason: render.Clean(m.Reason), Past: s.past(m), Hand: !workbench.ReachesAlone(m.Channel)}
	if _, err := workbench.Sealed(m); err != nil {
		p.Broken = said(err)
	}
	if len(deliver.Page(m)) > 0 {
		p.Page = toMessage(m.ID) + "/page"
	}
	p.Query, p.Anew = r.URL.RawQuery, anew(m)
	if s.kept.of(m.ID.String()) != nil {
		p.Anew += "&of=" + m.ID.String()
	}
	if m.State == store.Approved && m.Next.After(s.now()) {
		p.Until = s.clock(m.Next)
	}
	if err := s.toWhom(ctx, &p, m); err != nil {
		return filled{}, err
	}
	if m.State == store.Planned {
		if err := s.outlook(ctx, &p, m, r.URL.Query()["instead"]); err != nil {
			return filled{}, err
		}
	}
	came, err := s.bench.CameOf(ctx, m)
	if err != nil {
		return filled{}, err
	}
	p.Telling = came.Telling
	for _, a := range came.Answers {
		p.Answers = append(p.Answers, cameOf(b, m, came, a))
	}
	if p.Unkept, err = s.unkept(ctx, b, r, m.ID); err != nil {
		return filled{}, err
	}
	if p.Link, err = s.linkOf(ctx, m, p.To); err != nil {
		return filled{}, err
	}
	return filled{title: m.Document + " for " + p.To, body: messageOf(p)}, nil
}

// messageAt is the message that an address names.
func (s *Server) messageAt(ctx context.Context, r *http.Request) (store.Message, error) {
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil {
		return store.Message{}, fault.New(fault.Missing, "there is no message %s", render.Clean(r.PathValue("id"))).Do("Messages lists them")
	}
	return s.bench.Message(ctx, id)
}

// toWhom says of a chat where its address leads: the address itself is a secret.
func (s *Server) toWhom(ctx context.Context, p *messagePage, m store.Message) error {
	if m.State == store.Sent || m.State == store.Canceled {
		return nil // what is set up now may be something else
	}
	c, err := s.ways.Named(ctx, m.Channel, m.Reader)
	if forOwner(err) {
		return nil // sending says so
	}
	chat, ok := c.(deliver.Chat)
	if err != nil || !ok {
		return err
	}
	host, err := chat.Host()
	if err == nil {
		p.Address, p.Secret = host, m.To
	}
	return nil
}

// outlook says of a planned message when it may go, and what it is sent instead of.
func (s *Server) outlook(ctx context.Context, p *messagePage, m store.Message, instead []string) error {
	old, err := s.instead(ctx, m, instead)
	if err != nil {
		return err
	}
	d, err := s.bench.Addressed(ctx, m)
	if err != nil {
		return err
	}
	for _, one := range old {
		p.Old = append(p.Old, s.messageRow(d.Book, one))
	}
	wait, err := s.bench.WaitFor(ctx, d, append(old, m)...)
	if err != nil {
		return err
	}
	if p.Waits = s.waits(wait); p.Waits == "" && d.OverLimit() {
		p.Over = overLimit(d)
	}
	return nil
}

// instead are the messages of those named that still wait for the same reader.
func (s *Server) instead(ctx context.Context, m store.Message, named []string) ([]store.Message, error) {
	if len(named) == 0 {
		return nil, nil
	}
	all, err := s.bench.WaitingFor(ctx, m.Reader)
	return slices.DeleteFunc(all, func(one store.Message) bool { return !slices.Contains(named, one.ID.String()) }), err
}

// waits says until when a message waits, and why; "" if it does not.
func (s *Server) waits(wait workbench.Waiting) string {
	if wait.Why == "" {
		return ""
	}
	return render.Clean(wait.Why) + ": it would wait until " + s.clock(wait.Until)
}

func overLimit(d workbench.Draft) string {
	return render.Clean(d.Reader.Called()) + " has had as many messages this week as they take (" + strconv.Itoa(d.Reader.Max) + ")."
}

// past are the steps that a message made, as far as it remembers them.
func (s *Server) past(m store.Message) []pastRow {
	rows := []pastRow{{What: "written and sealed", When: s.clock(m.Planned)}}
	if m.State == store.Planned {
		return rows
	}
	what := messageState(m.State).Word()
	if m.Attempts > 0 {
		what += ", after " + counted(m.Attempts, "try", "tries")
	}
	return append(rows, pastRow{What: what, When: s.clock(m.Note.At)})
}

// anew is where a message's document is written anew: of the same projects and
// entries.
func anew(m store.Message) string {
	e, err := journal.Parse(m.Tells)
	if err != nil {
		return ""
	}
	want := wanted{Wanted: workbench.Wanted{Document: m.Document, Reader: m.Reader}}
	for slug := range e.Projects() {
		want.Projects = append(want.Projects, slug)
	}
	for n := range e.Refs() {
		want.Entries = append(want.Entries, n)
	}
	return "/draft/" + m.Document + "?" + want.query()
}

// cameOf is an answer that came of a message.
func cameOf(b *book.Book, m store.Message, came workbench.Came, a *book.Item) answerRow {
	one := workbench.Answer{Item: a, By: m.Reader}
	for seq := range a.Refs() {
		one.To = b.Item(seq)
		break
	}
	if who := book.Answerer(one.To, a); who != "" {
		one.By = who
	}
	row := answerOf(b, one)
	if row.Asked == came.Telling {
		row.To = "this message"
	}
	return row
}

// wordsOf is what an answer says: the option that was chosen by its words, then what
// was said.
func wordsOf(b *book.Book, answer, to *book.Item) string {
	words := render.Clean(b.Sentence(answer))
	chosen, ok := answer.Tag(journal.Choice)
	n, err := strconv.Atoi(chosen)
	if !ok || err != nil {
		return words
	}
	option := "option " + chosen
	i := 0
	for _, text := range to.Tags(journal.Option) {
		if i++; i == n {
			option = "“" + render.Clean(text) + "”"
		}
	}
	if words == "" {
		return option
	}
	return option + ": " + words
}

// patience is how long a page waits for a message to be taken; its delivery goes on
// all the same.
const patience = 20 * time.Second
