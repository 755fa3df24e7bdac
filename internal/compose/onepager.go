package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// The headings of a one-pager, besides those of an update.
const (
	headAttention = "Needs attention"
	headOnTrack   = "On track"
	headNoState   = "No state yet"
	headEnded     = "Ended"
)

func writeOnePager(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	return OnePager(PageFor(b, reader, s)), nil
}

// OnePager is all major work and its numbers on one page, in the version for a
// boss, for the own team or for others: each with its state, how it came to it,
// what changed since the reader's last one, and why. Nothing on it is too
// important to be ranked out: a page is a page.
func OnePager(p Page) Document {
	d := p.letter("onepager", "One page")
	d.unheard = p.unheard()
	d.Greeting, d.Signature = "", "" // its title says whose it is
	d.BottomLine, d.Bottom = p.bottom()
	p.causeOnce()
	for _, c := range p.Choices[:min(2, len(p.Choices))] {
		d.Asks = append(d.Asks, p.toDecide(c))
	}
	d.Contract = p.contract()
	if p.short() && len(d.Asks) == 0 {
		d.Contract, _, _ = strings.Cut(d.Contract, " unless")
		d.Contract = sentence(d.Contract)
	}
	d.fitPage(p.parts(), p.headings(), p.Reader.Words, p.Fits)
	return d
}

// bottom names what needs attention, counts the rest, and says what changed since
// the reader's last one-pager.
func (p Page) bottom() (string, []int64) {
	var bad []Project
	var entries []int64
	fine, ended := 0, 0
	for _, one := range p.sorted() {
		switch {
		case p.attention(one):
			bad = append(bad, one)
			entries = cite(cite(entries, one.StateEntry), one.DateEntry)
		case !one.State.Open():
			ended++
		case one.State != journal.NoState:
			fine++
		}
	}
	var text string
	switch n := len(bad); {
	case len(p.Projects) == 0:
		return "No major project is open.", nil
	case n == 0 && fine == 0:
		text = "No project has trouble that I know of"
	case n == 0:
		text = "Nothing needs attention"
	case n == 1:
		text = inSentence(p.title(bad[0])) + " is " + badWord(bad[0])
		if bad[0].Cause != "" && !p.short() {
			text += ": " + clip(clause(bad[0].Cause), p.causeWords())
		}
	default:
		var names []string
		for _, one := range bad[:min(3, n)] {
			names = append(names, fmt.Sprintf("%s (%s)", inSentence(p.title(one)), badWord(one)))
		}
		if n > 3 {
			names = append(names, fmt.Sprintf("%d more", n-3))
		}
		if p.short() { // their lines stand right below
			text = fmt.Sprintf("%d projects need attention, the worst is %s", n, badWord(bad[0]))
			if !slices.ContainsFunc(bad, func(one Project) bool { return badWord(one) != badWord(bad[0]) }) {
				text = fmt.Sprintf("%d projects are %s", n, badWord(bad[0]))
			}
			break
		}
		text = fmt.Sprintf("%d projects need attention: %s", n, list(names))
	}
	var rest []string
	if fine > 0 {
		rest = append(rest, fmt.Sprintf("%d on track", fine))
	}
	turned := p.turned()
	if ended > 0 && turned == "" {
		rest = append(rest, fmt.Sprintf("%d ended", ended))
	}
	if len(rest) > 0 {
		text += "; " + strings.Join(rest, ", ")
	}
	return strings.TrimSpace(sentence(text) + " " + strings.TrimSpace(turned+" "+p.need())), entries
}

// causeOnce leaves the cause of the one project in trouble to the bottom line,
// where that says the whole of it.
func (p *Page) causeOnce() {
	bad := slices.DeleteFunc(slices.Clone(p.Projects), func(one Project) bool { return !p.attention(one) })
	if len(bad) != 1 || p.short() || clip(bad[0].Cause, p.causeWords()) != bad[0].Cause {
		return
	}
	p.Projects = slices.Clone(p.Projects)
	for i := range p.Projects {
		if p.Projects[i].Slug == bad[0].Slug {
			p.Projects[i].Cause = ""
		}
	}
}

// attention reports whether a project stands under what needs attention.
func (p Page) attention(one Project) bool {
	heading, _ := p.place(one)
	return heading == headAttention
}

// turned counts what changed since the reader's last one-pager.
func (p Page) turned() string {
	if p.Last.IsZero() || p.short() {
		return ""
	}
	worse, better, ended := 0, 0, 0
	for _, one := range p.Projects {
		switch {
		case one.Heard.On.IsZero():
		case !one.State.Open() && one.Heard.State.Open():
			ended++
		case one.Worse:
			worse++
		case one.State.Rank() < one.Heard.State.Rank():
			better++
		}
	}
	var says []string
	for _, kind := range []struct {
		n    int
		word string
	}{{worse, "worse"}, {better, "better"}, {ended, "ended"}} {
		if kind.n > 0 {
			says = append(says, fmt.Sprintf("%d %s", kind.n, kind.word))
		}
	}
	if len(says) == 0 {
		says = []string{"no state changed"}
	}
	return sentence("Since your last page of " + shortDay(p.Last, p.Day) + ": " + list(says))
}

// toDecide is a choice as short as a page has it: the options are in the brief.
func (p Page) toDecide(c Choice) Line {
	text := "Decide"
	if !c.By.IsZero() {
		text += " by " + dayName(c.By, p.Day)
	}
	text = sentence(text + ": " + clip(clause(c.Text), 20))
	if way := pick(c.Options, c.Recommend); way != "" {
		text += fmt.Sprintf(" I recommend %d, %s.", c.Recommend, clip(clause(way), 12))
	}
	return Line{Text: text, Entries: []int64{c.Entry}}
}

// headings are those of the page in the reader's order; to the team its wins come
// before the numbers.
func (p Page) headings() []string {
	if p.For == ForTeam {
		return p.Reader.order(headAttention, headTrouble, headOnTrack, headNoState, headEnded, headWins, headNumbers)
	}
	return p.Reader.order(headAttention, headTrouble, headOnTrack, headNoState, headEnded, headNumbers, headWins)
}

func (p Page) parts() []part {
	var parts []part
	add := func(heading string, line Line, mark int) { parts = append(parts, part{heading, line, mark}) }
	for _, one := range p.sorted() {
		heading, mark := p.place(one)
		add(heading, p.row(one), mark)
		for _, t := range one.Troubles {
			if p.For != ForOthers && t.Severity != "low" {
				t.Text = clip(t.Text, 25)
				add(headTrouble, p.troubled(t, p.titled(one)), troubleMark(Trouble{Severity: t.Severity})-20)
			}
		}
	}
	parts = append(parts, p.wins()...)
	for i := 0; i < len(p.Figures); {
		same := i + 1
		for same < len(p.Figures) && p.Figures[same].Of.Slug == p.Figures[i].Of.Slug {
			same++
		}
		if of := p.Figures[i:same]; of[0].Of.Entry == 0 || !p.inRows() {
			line, mark := p.figures(of)
			add(headNumbers, line, mark)
		}
		i = same
	}
	for i := range parts {
		if p.Reader.First != "problems" && parts[i].heading == p.headings()[0] {
			parts[i].mark += 20
		}
		parts[i].mark = min(parts[i].mark, must-1)
	}
	return parts
}

// wins are the wins of all projects, the newest first: the one that has room is
// the one that is still news.
func (p Page) wins() (parts []part) {
	var newest []Work
	of := map[int64]Project{}
	for _, one := range p.sorted() {
		for _, w := range one.Wins {
			if w.Impact != "" || p.For == ForTeam {
				newest, of[w.Entry] = append(newest, w), one
			}
		}
	}
	slices.SortStableFunc(newest, func(a, b Work) int { return cmp.Compare(b.On, a.On) })
	for _, w := range newest {
		mark := 50 + winMark(w)/10
		w.Text, w.Impact = clip(w.Text, 20), clip(w.Impact, 12)
		parts = append(parts, part{headWins, won(w, of[w.Entry]), mark})
	}
	return parts
}

// place is the heading a project stands under, and how much it matters there.
func (p Page) place(one Project) (heading string, mark int) {
	switch {
	case !one.State.Open():
		heading, mark = headEnded, 75
	case one.Worse, one.State.Rank() > 0:
		heading, mark = headAttention, 88+4*one.State.Rank()
	case one.State == journal.NoState:
		heading, mark = headNoState, 74
	default:
		heading, mark = headOnTrack, 76
	}
	if p.Theirs[one.Slug] {
		mark += 3
	}
	return heading, mark
}

// sorted are the projects with the worst in front, then those of the reader, then
// by date.
func (p Page) sorted() []Project {
	sorted := slices.Clone(p.Projects)
	far := func(one Project) int {
		if one.By.IsZero() {
			return 1 << 30
		}
		return int(one.By)
	}
	slices.SortStableFunc(sorted, func(a, b Project) int {
		_, markA := p.place(a)
		_, markB := p.place(b)
		return cmp.Or(cmp.Compare(markB, markA), cmp.Compare(far(a), far(b)))
	})
	return sorted
}
