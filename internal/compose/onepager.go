package compose

import (
	"cmp"
	"slices"

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
	for _, w := range p.Wants {
		if len(d.Asks) < 2 && !w.By.IsZero() {
			w.Text = clip(w.Text, 20)
			d.Asks = append(d.Asks, p.wanted(w))
		}
	}
	d.Contract = p.contract()
	if p.short() && len(d.Asks) == 0 {
		d.Contract = unconditional(d.Contract)
	}
	d.fitPage(p.parts(), p.headings(), p.Reader.Words, p.Fits)
	if p.short() && p.lacksWorst(d) { // how they stand goes before why
		p.Projects = withoutCauses(p.Projects)
		d.fitPage(p.parts(), p.headings(), p.Reader.Words, p.Fits)
	}
	return d
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
		row := p.row(one)
		for _, t := range one.Troubles {
			switch {
			case p.For == ForOthers || t.Severity == "low":
			case p.short() && alike(t.Text, one.Cause):
				row.Entries = cite(row.Entries, t.Entry) // that is why it stands as it does
			default:
				line, mark := p.trouble(t, one)
				add(headTrouble, line, mark)
			}
		}
		add(heading, row, mark)
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
	p.Reader.raise(parts, p.headings()[0], 20)
	for i := range parts {
		parts[i].mark = min(parts[i].mark, must-1)
	}
	return parts
}

// trouble says a trouble of a project, and how much it matters: what is new and
// serious comes before all else.
func (p Page) trouble(t Trouble, of Project) (line Line, mark int) {
	t.Text = clip(t.Text, 25)
	mark = onPageMark(t)
	if p.For == ForBoss && !t.Known && t.Severity == "high" {
		mark = must - 1
	}
	return p.troubled(t, p.titled(of)), mark
}

// onPageMark puts serious trouble before what is on track and what was won: its way
// out is what the reader needs of it.
func onPageMark(t Trouble) int { return map[string]int{"high": 84, "medium": 62}[t.Severity] }

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
// by date; of what is over the newest first.
func (p Page) sorted() []Project {
	sorted := slices.Clone(p.Projects)
	far := func(one Project) int {
		switch {
		case !one.State.Open():
			return -int(p.Turns[one.Slug].Since)
		case one.By.IsZero():
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
