package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/journal"
)

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
		text = cmp.Or(p.over(), "No project has trouble that I know of")
	case n == 0:
		text = "Nothing needs attention"
	case n == 1:
		text = inSentence(p.title(bad[0])) + " " + p.is(bad[0])
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
			text = p.worst(bad)
			break
		}
		text = fmt.Sprintf("%d projects need attention: %s", n, list(names))
	}
	var rest []string
	if fine > 0 {
		rest = append(rest, fmt.Sprintf("%d on track", fine))
	}
	turned := p.turned()
	if ended > 0 && turned == "" && len(bad)+fine > 0 {
		rest = append(rest, fmt.Sprintf("%d ended", ended))
	}
	if len(rest) > 0 {
		text += "; " + strings.Join(rest, ", ")
	}
	return strings.TrimSpace(sentence(text) + " " + strings.TrimSpace(turned+" "+p.need())), entries
}

// worst says for those who like it short how the worst of several projects stand,
// and counts the others: it may be that no line has room for them.
func (p Page) worst(bad []Project) string {
	word := badWord(bad[0])
	n := 0
	for _, one := range bad {
		if badWord(one) == word {
			n++
		}
	}
	text := fmt.Sprintf("%d projects are %s", n, word)
	if n == 1 {
		text = inSentence(p.title(bad[0])) + " is " + word
	}
	if rest := len(bad) - n; rest > 0 {
		text += fmt.Sprintf("; %d more %s attention", rest, plural(rest, "needs", "need"))
	}
	return text
}

// over says which projects have ended since the reader's last page: a single one
// by name.
func (p Page) over() string {
	var says []string
	for _, state := range []journal.State{journal.Finished, journal.Stopped} {
		var ended []Project
		for _, one := range p.Projects {
			if one.State == state && one.Heard.State != state {
				ended = append(ended, one)
			}
		}
		switch n := len(ended); n {
		case 0:
		case 1:
			says = append(says, inSentence(p.title(ended[0]))+" is "+stateWord(state))
		default:
			says = append(says, fmt.Sprintf("%d projects are %s", n, stateWord(state)))
		}
	}
	return list(says)
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

// lacksWorst reports whether the worst project in trouble has no line.
func (p Page) lacksWorst(d Document) bool {
	sorted := p.sorted()
	if len(sorted) == 0 || !p.attention(sorted[0]) {
		return false
	}
	return !slices.ContainsFunc(d.Blocks, func(b Block) bool {
		return b.Heading == headAttention && slices.ContainsFunc(b.Lines, func(l Line) bool { return slices.Contains(l.Projects, sorted[0].Slug) })
	})
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
