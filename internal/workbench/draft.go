package workbench

import (
	"context"
	"slices"

	"headsup/internal/advise"
	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// Wanted is a document somebody asks for.
type Wanted struct {
	Document string // "update"
	Reader   string // by slug
	Projects []string
	Entries  []int64
	Period   string // only the work and wins of these days, in plain speech: "last month"
	At       string // as of this day, in plain speech
	Name     bool   // the givers of feedback that is quoted are named
}

// Draft is a document with what sending it would record.
type Draft struct {
	compose.Document
	Reader *book.Person
	Book   *book.Book
	Tells  string // the telling without its date and channel: "told @dana update +atlas"
	First  string // whom trouble in it must reach first, by name; "" if nobody
	Unsaid bool   // it is to be said in person first, and no meeting says that it was

	Answers Answers // what its reader may answer with a tap; made when it is planned
}

// Draft writes a document for a reader.
func (w *Workbench) Draft(ctx context.Context, want Wanted) (Draft, error) {
	kind, err := compose.KindOf(want.Document)
	if err != nil {
		return Draft{}, err
	}
	b, period, err := w.bookFor(ctx, kind, want)
	if err != nil {
		return Draft{}, err
	}
	reader := b.Person(want.Reader)
	switch {
	case reader == nil:
		return Draft{}, Nobody(fault.Misread, b, want.Reader)
	case reader.Slug == book.Owner:
		return Draft{}, fault.New(fault.Misread, "a document goes to somebody else than you").Do("name its reader").By("headsup %s @dana", want.Document)
	}
	if err := known(b, reader, want); err != nil {
		return Draft{}, err
	}
	if len(kind.Of) == 0 {
		want.Projects = projectsOf(b, want)
		if err := known(b, reader, want); err != nil {
			return Draft{}, err
		}
	}
	scope := compose.Scope{Projects: want.Projects, Entries: want.Entries, Period: period, Name: want.Name, Fits: render.FitsOnePage}
	d := Draft{Book: b, Reader: reader}
	if d.Document, err = kind.Write(b, reader, scope); err != nil {
		return Draft{}, err
	}
	d.Unsaid = kind.InPerson && !saidTo(b, reader, d.Document.Tells().Entries)
	return d.As(d.Document), nil
}

// As is the draft with another document in place of its own: the same one edited.
func (d Draft) As(doc compose.Document) Draft {
	d.Document, d.Tells = doc, telling(doc)
	d.First = managerFirst(d.Book, d.Reader, doc.Shows())
	return d
}

// bookFor is the book that a document is written of, and the period it was asked
// for: the book reaches as far back as that.
func (w *Workbench) bookFor(ctx context.Context, kind compose.Kind, want Wanted) (*book.Book, civil.Span, error) {
	if want.Period == "" {
		b, err := w.Book(ctx, want.At)
		return b, civil.Span{}, err
	}
	period, err := w.Span(ctx, want.Period, want.At)
	if err != nil {
		return nil, period, err
	}
	b, err := w.bookBack(ctx, want.At, period.From, kind.Past)
	return b, period, err
}

// known checks the projects and entries that were asked for.
func known(b *book.Book, reader *book.Person, want Wanted) error {
	for _, slug := range want.Projects {
		p := b.Project(slug)
		if p == nil {
			return fault.New(fault.Misread, "the book knows no +%s", slug).Do("`headsup work` lists the projects")
		}
		if !b.MayHear(reader, p) {
			return fault.New(fault.Refused, "+%s is not for @%s (visible:%s)", slug, reader.Slug, p.Visible).
				Do("let all see it").By("headsup project +%s visible:all", slug)
		}
	}
	for _, n := range want.Entries {
		if b.Item(n) == nil {
			return fault.New(fault.Misread, "#%d names no entry of that day's book", n).Do("`headsup journal` lists what there is")
		}
	}
	return nil
}

// projectsOf are the projects that were asked for, and those of the entries.
func projectsOf(b *book.Book, want Wanted) []string {
	all := slices.Clone(want.Projects)
	for _, n := range want.Entries {
		for slug := range b.Item(n).Projects() {
			if b.Project(slug) != nil && !slices.Contains(all, slug) {
				all = append(all, slug)
			}
		}
	}
	return all
}

func slugs(b *book.Book) []string {
	var all []string
	for p := range b.People() {
		all = append(all, p.Slug)
	}
	return all
}

// telling is the line that sending a document records.
func telling(d compose.Document) string {
	tells := d.Tells()
	e := journal.Entry{Verb: journal.Told, Tokens: []journal.Token{journal.PersonToken(d.Reader), {Text: d.Kind}}}
	for _, slug := range tells.Projects {
		e.Tokens = append(e.Tokens, journal.ProjectToken(slug))
	}
	for _, n := range tells.Entries {
		e.Tokens = append(e.Tokens, journal.EntryToken(n))
	}
	return e.Body()
}

// managerFirst says who has to hear of the trouble in a document before a
// reader above or beside them: trouble goes up in order.
func managerFirst(b *book.Book, reader *book.Person, projects []string) string {
	if !slices.Contains([]book.Relation{book.SkipLevel, book.Sponsor, book.ManagersPeer}, reader.RelationOn(b.Day)) {
		return ""
	}
	return unheardTrouble(b, projects)
}

// unheardTrouble names a manager who has not heard of trouble in some projects; ""
// if there is none.
func unheardTrouble(b *book.Book, projects []string) string {
	for _, slug := range projects {
		p := b.Project(slug)
		for _, manager := range b.Managers() {
			if !b.MayHear(manager, p) {
				continue
			}
			heard := belief.Of(manager, p)
			if belief.WorseThan(heard, p).Is() || heard.Told == nil && p.State().Rank() > 0 {
				return manager.Called()
			}
		}
	}
	return ""
}

// saidTo reports whether a meeting with the reader names one of the entries.
func saidTo(b *book.Book, reader *book.Person, entries []int64) bool {
	for _, n := range entries {
		for t := range reader.TellingsOf(b.Item(n)) {
			if t.Verb == journal.Met {
				return true
			}
		}
	}
	return false
}

// OverLimit reports whether a reader has had as many messages this week as they
// take.
func (d Draft) OverLimit() bool {
	return d.Reader.Max > 0 && advise.MessagesThisWeek(d.Book, d.Reader) >= d.Reader.Max
}
