package advise

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// stopQuestions ask, once for each rule that was dismissed three times for the
// same person, whether to stop it for them. They are no rule's moves: they stand
// in the list as what they are about, and are put off as any move is.
func stopQuestions(b *book.Book) (moves []*Move) {
	for d := range b.Dismissals() {
		person := b.Person(d.Person)
		if person == nil || !present(person, b.Day) {
			continue
		}
		f := Finding{
			Person: person, Entry: d.Asking(), Urgency: Week, Harm: 0.2, Minutes: 1,
			Title: fmt.Sprintf("Stop “%s” for %s?", d.Rule, person.Called()),
			Act:   Act{Verb: journal.Snooze, People: []string{person.Slug}, Words: d.Rule},
		}
		var each []string
		for _, line := range d.Lines {
			f.Entries = append(f.Entries, line.Seq)
			each = append(each, line.On.String())
		}
		f.Why = fmt.Sprintf("You dismissed it %d times for %s: %s. If it never helps with %s, end it for good; else `headsup snooze %s @%s '#%d'` ends this question.",
			len(each), person.GivenName(), strings.Join(each, ", "), person.GivenName(), d.Rule, person.Slug, f.Entry.Seq)
		moves = append(moves, moveOf(b, &Rule{Name: d.Rule, Practice: "P33"}, &f))
	}
	return moves
}
