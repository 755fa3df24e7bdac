package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// messagesPage is what goes out: what would be written to whom now, what wants a
// word, what waits, what was answered, and what was sent.
type messagesPage struct {
	Due     []dueRow
	Asking  []messageRow // failed and in doubt
	Waiting []messageRow // planned, approved, on their way
	AsOne   []asOne
	Unkept  []unkeptRow // answers that wait for the owner's word
	Answers []answerRow
	Sent    []messageRow
	Total   int      // of those sent
	Readers []option // to show only what was sent to one of them
	Newer   string   // where the page before and the page behind are; ""
	Older   string
	Nothing bool // there is nothing at all
	Empty   *emptyState
}

// dueRow is a document that a move names.
type dueRow struct {
	Title string
	Why   string
	Held  string // why it is for a better day; "" it is not
	Other string // a message to them with this document that waits already, or is planned; ""
	Href  string
	Now   bool
}

// messageRow is one message.
type messageRow struct {
	ID       string // the end of it, as the command line takes it
	Href     string
	Document string
	To       string
	Slug     string
	Way      string
	Subject  string
	State    messageState
	When     string
	Problem  string
}

// asOne are several messages that wait for one reader, and could be one.
type asOne struct {
	To   string
	N    int
	Href string
}

// answerRow is an answer that came.
type answerRow struct {
	Entry int64
	On    string
	By    string
	Slug  string
	Said  string
	To    string // what it answers
	Asked int64
	Href  string // the message that it answers; ""
}

// How much stands on the page.
const (
	lettersAPage  = 30
	answersListed = 20
	answersDays   = 30
)

func (s *Server) messages(ctx context.Context, r *http.Request) (filled, error) {
	day, err := s.bench.Moves(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	all, err := s.bench.Outbox(ctx, store.Planned, store.Approved, store.Sending, store.InDoubt, store.Failed)
	if err != nil {
		return filled{}, err
	}
	p := messagesPage{Empty: nobodyYet(day), Due: dueOf(day, all)}
	waiting := map[string]int{}
	for _, m := range all {
		row := s.messageRow(day.Book, m)
		switch m.State {
		case store.InDoubt, store.Failed:
			p.Asking = append(p.Asking, row)
		case store.Approved:
			if waiting[m.Reader]++; waiting[m.Reader] == 2 {
				p.AsOne = append(p.AsOne, asOne{To: row.To, Href: toWrite("update", url.Values{"for": {m.Reader}, "as-one": {"1"}})})
			}
			fallthrough
		default:
			p.Waiting = append(p.Waiting, row)
		}
	}
	unkept, err := s.unkept(ctx, day.Book, r, uuid.Nil)
	if err != nil {
		return filled{}, err
	}
	p.Unkept = byMessage(unkept)
	if err := s.answersTo(ctx, &p, day); err != nil {
		return filled{}, err
	}
	if err := s.letters(ctx, &p, day.Book, r.URL.Query()); err != nil {
		return filled{}, err
	}
	p.Nothing = len(p.Due)+len(p.Asking)+len(p.Waiting)+len(p.Unkept)+len(p.Answers)+p.Total == 0
	return filled{title: "Messages", body: messagesOf(p)}, nil
}

// dueOf are the documents that the moves of a day name, each with the message that
// is under way with it already.
func dueOf(day workbench.Day, under []store.Message) (rows []dueRow) {
	for _, m := range slices.Concat(day.Plan.Shown, day.Plan.Rest, day.Plan.Held) {
		if m.Act.Document == "" {
			continue
		}
		row := dueRow{Title: render.Clean(m.Title()), Why: render.Clean(m.Brief()), Held: render.Clean(m.Held), Href: toDraft(m.Act), Now: m.Urgency == advise.Now}
		for _, other := range under {
			if other.Reader == m.Person && other.Document == m.Act.Document {
				row.Other = toMessage(other.ID)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func (s *Server) messageRow(b *book.Book, m store.Message) messageRow {
	row := messageRow{ID: m.ID.String()[24:], Href: toMessage(m.ID), Document: m.Document, To: calledIn(b, m.Reader), Slug: m.Reader, Way: m.Channel,
		Subject: render.Clean(m.Subject), State: messageState(m.State), When: s.short(m.Note.At), Problem: render.Clean(m.Problem)}
	switch {
	case m.State == store.Planned:
		row.When = "since " + s.short(m.Planned)
	case m.State == store.Approved && m.Next.After(s.now()):
		row.When = "until " + s.short(m.Next)
	case m.State == store.Approved:
		row.When = "ready to go"
	}
	return row
}

// calledIn is how somebody is called; by their slug where the book knows them no
// more.
func calledIn(b *book.Book, slug string) string {
	if p := b.Person(slug); p != nil {
		return render.Clean(p.Called())
	}
	return "@" + slug
}

// answersTo are the answers that came lately.
func (s *Server) answersTo(ctx context.Context, p *messagesPage, day workbench.Day) error {
	answers, err := s.bench.AnswersSince(ctx, day.Book, day.On-answersDays)
	if err != nil {
		return err
	}
	for _, a := range answers[:min(len(answers), answersListed)] {
		p.Answers = append(p.Answers, answerOf(day.Book, a))
	}
	return nil
}

func answerOf(b *book.Book, a workbench.Answer) answerRow {
	row := answerRow{Entry: a.Seq, On: a.On.String(), Slug: a.By, Said: wordsOf(b, a.Item, a.To), To: a.To.Verb.String() + ": " + render.Clean(b.Sentence(a.To)), Asked: a.To.Seq}
	if a.By != "" {
		row.By = calledIn(b, a.By)
	}
	if a.Message != [16]byte{} {
		row.Href = toMessage(a.Message)
		row.To = "the " + cmp.Or(a.To.Kind, "message")
	}
	return row
}

// letters fills in the page of what was sent that the query asks for.
func (s *Server) letters(ctx context.Context, p *messagesPage, b *book.Book, q url.Values) error {
	reader := strings.TrimPrefix(q.Get("reader"), "@")
	n, _ := strconv.Atoi(q.Get("page")) // what is no number is the first page
	n = max(n, 1)
	sent, err := s.bench.Letters(ctx, reader, (n-1)*lettersAPage, lettersAPage)
	if err != nil {
		return err
	}
	p.Total = sent.Total
	for _, m := range sent.Page {
		p.Sent = append(p.Sent, s.messageRow(b, m))
	}
	page := func(n int) string {
		if n < 1 || (n-1)*lettersAPage >= sent.Total {
			return ""
		}
		at := url.Values{"page": {strconv.Itoa(n)}}
		if reader != "" {
			at.Set("reader", reader)
		}
		return "/messages?" + at.Encode() + "#sent"
	}
	p.Newer, p.Older = page(n-1), page(n+1)
	for person := range b.People() {
		if person.Slug != book.Owner {
			p.Readers = append(p.Readers, option{person.Slug, render.Clean(person.Called()), person.Slug == reader})
		}
	}
	if reader != "" && p.Total == 0 { // there is something to show all the same
		p.Nothing = false
	}
	return nil
}

// clock and short are a moment by the owner's clock, in a sentence and in a row.
func (s *Server) clock(at time.Time) string {
	return at.In(s.zone).Format("Monday, 2 January 2006, 15:04")
}
func (s *Server) short(at time.Time) string {
	at = at.In(s.zone)
	if at.Year() != s.now().In(s.zone).Year() {
		return at.Format("2 Jan 2006, 15:04")
	}
	return at.Format("2 Jan, 15:04")
}
