package book

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Owner is the slug of the person who keeps the book.
const Owner = "me"

// Person is somebody the book knows of, as their `person` lines leave them.
type Person struct {
	Slug    string
	Profile // what the lines say, the later over the earlier

	relations []Span   // in order of their beginning
	rhythms   []Rhythm // likewise
	lines     []*Item
	items     []*Item   // every entry that names them
	facts     []*Item   // those that say what is known of somebody
	tellings  []*Item   // told and met, by their own name or a group's
	threads   []thread  // the same under each project they name, by its slug
	groups    []circle  // for a group: its members from a place on
	alone     [1]string // the slug by itself, for lists of one

	nr, seats int32 // while a book is folded: the number among all, and how many items it will list
}

// Profile is how somebody is and how they like it.
type Profile struct {
	Name      string // "" if it was never given
	Influence int    // 1 to 5; 0 unknown
	Channel   string // email, chat, meeting, doc; "" unknown
	Cadence   civil.Cadence
	Format    string // bullets, prose, table
	Length    string // short, medium, long
	First     string // problems, wins, numbers
	Max       int    // messages a week; 0: no limit
	Quiet     civil.Weekdays
	Remote    bool
	Senior    bool // counts as senior whatever the relation
	Zone      string
	Email     string
	Away      []civil.Span
	Contact   civil.Period
}

type circle struct {
	from    Pos
	members []string
}

// person finds or makes a person; only a fold may.
func (b *Book) person(slug string) *Person {
	lately := b.lately.person(slug)
	if *lately != nil && (*lately).Slug == slug {
		return *lately
	}
	p, ok := b.people[slug]
	if !ok {
		p = &Person{Slug: slug, alone: [1]string{slug}, nr: int32(len(b.persons))}
		b.people[slug] = p
		b.persons = append(b.persons, p)
	}
	*lately = p
	return p
}

// mention makes the names of a tag's value known: "@ana,@bo", "+churn".
func (b *Book) mention(value string) {
	for name := range strings.SplitSeq(value, ",") {
		switch {
		case strings.HasPrefix(name, "@"):
			b.person(name[1:])
		case strings.HasPrefix(name, "+"):
			b.project(name[1:])
		}
	}
}

// Person finds somebody by slug; nil if the book does not know them.
func (b *Book) Person(slug string) *Person { return b.people[slug] }

// NamedLater is the first entry to name somebody of those that the book leaves out
// because they are dated later; nil if there is none.
func (b *Book) NamedLater(slug string) *journal.Entry {
	var first *journal.Entry
	for i := range b.entries {
		e := &b.entries[i]
		if e.On <= b.Day || first != nil && (Pos{first.On, first.Seq}).Before(Pos{e.On, e.Seq}) {
			continue
		}
		for name := range e.Names() {
			if name == "@"+slug {
				first = e
			}
		}
	}
	return first
}

// Me is the owner; never nil.
func (b *Book) Me() *Person {
	if p := b.people[Owner]; p != nil {
		return p
	}
	return &Person{Slug: Owner}
}

// People yields everybody but the owner, in the order of their first lines.
func (b *Book) People() iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		for _, p := range b.persons {
			if p.Slug != Owner && !yield(p) {
				return
			}
		}
	}
}

// Related yields the people who are one of these to the owner on the book's
// day, in the order of their first lines.
func (b *Book) Related(relations ...Relation) iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		for p := range b.People() {
			if slices.Contains(relations, p.RelationOn(b.Day)) && !yield(p) {
				return
			}
		}
	}
}

// Managers are the present managers, the one of longest standing first; mostly
// one, sometimes none or two.
func (b *Book) Managers() []*Person {
	managers := slices.Collect(b.Related(Manager))
	if len(managers) > 1 { // which line came first must not decide it
		slices.SortFunc(managers, func(p, q *Person) int {
			return cmp.Or(cmp.Compare(p.Became(b.Day), q.Became(b.Day)), cmp.Compare(p.Slug, q.Slug))
		})
	}
	return managers
}

// Seniors yields the people who are senior on the book's day.
func (b *Book) Seniors() iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		for p := range b.People() {
			if p.SeniorOn(b.Day) && !yield(p) {
				return
			}
		}
	}
}

// FirstLine is the place of the person's first `person` line; zero if there is
// none.
func (p *Person) FirstLine() Pos {
	for it := range visible(p.lines) {
		return it.Pos()
	}
	return Pos{}
}

// AwayOn reports whether the person is on leave on a day.
func (p *Person) AwayOn(day civil.Day) bool {
	return slices.ContainsFunc(p.Away, func(s civil.Span) bool { return s.Contains(day) })
}

// Items yields the entries that name the person, in order, retracted ones and
// plans left out.
func (p *Person) Items() iter.Seq[*Item] { return past(p.items) }

// Tellings yields the tellings and meetings that reached the person, by name
// or through a group, in order.
func (p *Person) Tellings() iter.Seq[*Item] { return past(p.tellings) }

// past yields the items of a list that are neither hidden nor ahead.
func past(list []*Item) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range list {
			if !it.hidden && !it.Plan && !yield(it) {
				return
			}
		}
	}
}

// IsGroup reports whether the name stands for several people.
func (p *Person) IsGroup() bool { return len(p.groups) > 0 }

// MembersAt are the members of a group at a place; before its first definition
// those of the first. A person is their own only member.
func (p *Person) MembersAt(at Pos) []string {
	if len(p.groups) == 0 {
		return []string{p.Slug}
	}
	members := p.groups[0].members
	for _, c := range p.groups {
		if c.from.Compare(at) <= 0 {
			members = c.members
		}
	}
	return members
}

// Members are the members of a group as of the book's day.
func (b *Book) Members(group *Person) []string {
	return group.MembersAt(Pos{On: b.Day, Seq: math.MaxInt64})
}

// isLine reports whether an item that names the person is a line about them.
func (p *Person) isLine(it *Item) bool {
	return it.Verb == journal.Person && it.Person() == p.Slug
}

// resolve finds the lines about the person anew and reads them.
func (p *Person) resolve() {
	p.lines = p.lines[:0]
	for _, it := range p.items {
		if p.isLine(it) {
			p.lines = append(p.lines, it)
		}
	}
	p.readLines()
}

// readLines reads the person off their lines and what amended them.
func (p *Person) readLines() {
	p.Profile, p.relations, p.rhythms, p.groups = Profile{}, nil, nil, nil
	for it := range sayings(p.lines) {
		p.read(it)
	}
	if p.Slug == Owner {
		p.meAway()
	}
}

// read lays what one line or amendment says over what was said before.
func (p *Person) read(it *Item) {
	e := it.written
	if name := e.Words(); name != "" {
		p.Name = name
	}
	away := false
	for i := range e.Tokens {
		t := &e.Tokens[i]
		if t.Of != journal.OfTag {
			continue
		}
		switch t.Tag {
		case journal.Influence:
			p.Influence = atoi(t.Text)
		case journal.Channel:
			p.Channel = t.Text
		case journal.Cadence:
			p.Cadence, _ = civil.ParseCadence(t.Text)
			p.beat(it.On)
		case journal.Format:
			p.Format = t.Text
		case journal.Length:
			p.Length = t.Text
		case journal.First:
			p.First = t.Text
		case journal.Max:
			p.Max = atoi(strings.TrimSuffix(t.Text, "/week"))
		case journal.Quiet:
			p.Quiet, _ = civil.ParseWeekdays(t.Text)
		case journal.Remote:
			p.Remote = t.Text == "yes"
		case journal.Senior:
			p.Senior = t.Text == "yes"
		case journal.Zone:
			p.Zone = t.Text
		case journal.Email:
			p.Email = t.Text
		case journal.Contact:
			p.Contact, _ = civil.ParsePeriod(t.Text)
		case journal.Away:
			if !away && t.Text == "" {
				p.Away = nil
			}
			away = true
			p.addLeave(t.Text)
		case journal.With:
			p.groups = append(p.groups, circle{from: it.Pos(), members: slugList(t.Text)})
		}
	}
	p.relate(e)
}

func (p *Person) addLeave(value string) {
	if span, ok := isoSpan(value); ok {
		p.Away = append(p.Away, span)
	}
}

// meAway adds the leave of `me away:…` lines to the owner.
func (p *Person) meAway() {
	for _, it := range p.items {
		if it.Verb == journal.Me && !it.hidden {
			for _, value := range it.Entry.Tags(journal.Away) {
				p.addLeave(value)
			}
		}
	}
}

// Location is the person's time zone; the fallback where none is known.
func (p *Person) Location(fallback *time.Location) *time.Location {
	if zone, err := civil.ParseZone(p.Zone); err == nil {
		return zone
	}
	return fallback
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// slugList splits "@ana,@bo".
func slugList(value string) []string {
	if value == "" {
		return nil
	}
	names := strings.Split(value, ",")
	for i, name := range names {
		names[i] = strings.TrimLeft(name, "@+")
	}
	return names
}

// isoSpan reads a stored span, 2026-08-01..2026-08-14, either end open.
func isoSpan(value string) (civil.Span, bool) {
	from, to, found := strings.Cut(value, "..")
	var span civil.Span
	var ok, okTo bool
	if span.From, ok = civil.ParseISO(from); !ok && from != "" || value == "" {
		return span, false
	}
	if !found {
		span.To = span.From
		return span, true
	}
	if span.To, okTo = civil.ParseISO(to); !okTo && to != "" {
		return span, false
	}
	return span, true
}
