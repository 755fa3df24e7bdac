package belief

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// Word says in one word how what somebody believes of a project compares with
// what is so.
type Word string

// The words. The first that fits is taken, in this order:
//
//   - unaware: they were never told of the project.
//   - wrong: what they believe is not so, and building on it would hurt. Its
//     state is worse or its date later than they heard; it was stopped; they
//     think it over and it goes on; or they were told a state that did not hold
//     then and does not now.
//   - behind: what they heard was so, and there is something newer that does no
//     such harm: a state as good or better, done included, a first or an earlier
//     date, a date taken away, a win or an issue they have not heard of. The
//     date of what has ended is no matter.
//   - knows: nothing is newer. The same state or date once more is nothing new.
const (
	Knows   Word = "knows"
	Behind  Word = "behind"
	Wrong   Word = "wrong"
	Unaware Word = "unaware"
)

// Gap is what lies between what somebody believes of a project and what is so.
type Gap struct {
	Belief
	Word  Word
	Worse Worse
	News  []*book.Item // the wins and issues since that they have not heard of
}

// News are the wins and issues of a project in order: what a telling of it
// brings somebody up to date on, besides its state and date. A win older than
// the horizon is no news any more.
func News(b *book.Book, project *book.Project) []*book.Item {
	var news []*book.Item
	for it := range project.Items() {
		if it.Verb == journal.Issue || it.Verb == journal.Win && int(b.Day-it.On) <= book.Horizon {
			news = append(news, it)
		}
	}
	return news
}

// Between compares what a person believes of a project with what is so. The
// project's news are given, since whoever asks for one person asks for many.
func Between(b *book.Book, person *book.Person, project *book.Project, news []*book.Item) Gap {
	g := Gap{Belief: Of(person, project)}
	if g.Told == nil {
		g.Word = Unaware
		return g
	}
	g.Worse = WorseThan(g.Belief, project)
	from, _ := slices.BinarySearchFunc(news, g.Told.Pos(), func(it *book.Item, at book.Pos) int { return it.Pos().Compare(at) })
	for _, it := range news[from:] {
		if person.ToldItem(it) == nil && b.MayHearItem(person, it) {
			g.News = append(g.News, it)
		}
	}
	switch {
	case project.Open() && g.Worse.Is(), astray(g.Belief, project):
		g.Word = Wrong
	case g.State != project.State(), project.Open() && g.By != project.By(), len(g.News) > 0:
		g.Word = Behind
	default:
		g.Word = Knows
	}
	return g
}

// astray reports whether somebody believes a state that leads them wrong though
// the present one is no worse by its colour.
func astray(heard Belief, project *book.Project) bool {
	switch now := project.State(); {
	case now == heard.State, now == journal.Finished:
		return false
	case now == journal.Stopped, !heard.State.Open():
		return true
	}
	named := heard.Told.Named
	return named != journal.NoState && named != project.StateAt(heard.Told.Pos()).State
}
