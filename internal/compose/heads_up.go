package compose

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

func writeHeadsUp(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	if len(s.Projects) == 0 {
		return Document{}, fault.New(fault.Misread, "a heads-up is about a project").Do("name it").By("headsup heads-up @%s +project", reader.Slug)
	}
	return HeadsUp(ViewFor(b, reader, s)), nil
}

// headStands is the heading of a project of which the reader knows all.
const headStands = "How it stands"

// HeadsUp is trouble told early and short: what it is, what it changes, the way
// out, and what is wanted of the reader. It is about the projects of the view.
func HeadsUp(v View) Document {
	d := v.letter("heads-up", "Heads-up")
	d.BottomLine, d.Bottom = v.trouble().alert()
	v.sayCauseOnce()
	for _, c := range v.Choices {
		d.Asks = append(d.Asks, v.asked(c))
	}
	d.Contract = v.contract()
	var parts []part
	for _, p := range v.Projects {
		heading := headChanged
		line, ok := v.changed(p)
		if !ok {
			heading, line = headStands, v.stands(p)
		}
		parts = append(parts, part{heading, line, must})
		for _, t := range p.Troubles {
			t.Said = len(v.Projects) == 1 && slices.Contains(d.Bottom, t.Entry)
			parts = append(parts, part{headTrouble, v.troubled(t, p), must})
		}
		for _, t := range p.Solved { // and its troubles, those that are over too
			parts = append(parts, part{headTrouble, v.solved(t, p), must})
		}
		for _, w := range p.Wins { // a telling of a project tells its wins, so they must stand in it
			parts = append(parts, part{headWins, won(w, p), winMark(w)})
		}
		if len(p.Troubles) == 0 && p.State.Rank() > 0 {
			parts = append(parts, part{headTrouble, Line{Text: p.Title + ": I have no way out to propose yet.",
				Entries: cite(nil, p.StateEntry), Projects: []string{p.Slug}}, 60})
		}
	}
	d.fit(parts, []string{headChanged, headStands, headTrouble, headWins}, v.Reader.Words)
	return d
}

// alert is the bottom line with the worst trouble in it, though it is a small one
// or known: it is what the heads-up is about.
func (v View) alert() (string, []int64) {
	text, entries := v.bottom()
	var worst *Trouble
	var in string
	for _, p := range v.Projects {
		for _, t := range p.Troubles {
			if worst == nil || worse(t, *worst) < 0 {
				worst, in = &t, "; "+p.Title+": "
			}
		}
	}
	if worst == nil || v.alarms() {
		return text, entries
	}
	if len(v.Projects) == 1 {
		in = ", with this trouble: "
	}
	stands, _ := v.headline()
	return strings.TrimSpace(clause(stands) + in + clause(worst.Text) + ". " + v.need()), cite(entries, worst.Entry)
}

// trouble is the view without wins, numbers and work: a heads-up is headed by how
// its projects stand and by nothing else.
func (v View) trouble() View {
	v.Projects = slices.Clone(v.Projects)
	for i := range v.Projects {
		v.Projects[i].Wins, v.Projects[i].Numbers, v.Projects[i].Logs = nil, nil, nil
	}
	v.Loose = nil
	return v
}

// stands says how a project is, for a reader to whom nothing of it is new.
func (v View) stands(p Project) Line {
	text := p.Title
	if p.State != journal.NoState {
		text += ": " + stateWord(p.State)
	}
	text = sentence(text)
	if p.Cause != "" {
		text += " " + sentence(p.Cause)
	}
	if !p.By.IsZero() && p.State.Open() {
		text += " Due " + shortDay(p.By, v.Day) + "."
	}
	return Line{Text: text, State: p.State.String(), Entries: cite(cite(cite(nil, p.Entry), p.StateEntry), p.DateEntry), Projects: []string{p.Slug}}
}
