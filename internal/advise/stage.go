package advise

import "headsup/internal/book"

// What a move does for a working relationship.
type purpose uint8

const (
	anyTime purpose = iota
	learn           // to know them and what they want
	deliver         // to keep one's word and show what came of it
	open            // to clear their way, open doors, speak as a partner
)

// The weights of the stage: of what it asks for first, and of what belongs to
// another one. Both are small: a stage turns the order of what is alike, and
// never puts a question before trouble.
const (
	itsTime    = 1.2
	notItsTime = 0.8
)

// stageFactor weighs a rule by the stage of the partnership with the person, or
// with the manager where a move is about nobody: new (learn), settled (deliver),
// partner (remove roadblocks, open doors).
func stageFactor(b *book.Book, rule string, person *book.Person) float64 {
	serves := purposeOf(rule)
	if serves == anyTime {
		return 1
	}
	if person == nil {
		managers := b.Managers()
		if len(managers) == 0 {
			return 1
		}
		person = managers[0]
	}
	first := map[book.Stage]purpose{book.StageNew: learn, book.StageSettled: deliver, book.StagePartner: open}[person.StageOn(b.Day)]
	switch {
	case first == anyTime:
		return 1
	case serves == first:
		return itsTime
	case serves == open && first == learn, serves == learn && first == open:
		return notItsTime
	}
	return 1
}

// purposeOf says what a rule's moves do for the relationship. Trouble has no
// stage: it is told at once to everybody.
func purposeOf(rule string) purpose {
	switch rule {
	case "profile-gap", "clarity", "request-unconfirmed", "feedback-due", "new-boss", "priority-check", "goal-unserved", "contact-due":
		return learn
	case "update-due", "promise-due", "win-untold", "decision-used", "advice-loop", "feedback-unanswered", "carried-over", "slip-again":
		return deliver
	case "offer-help", "ally", "upward-feedback", "concentration", "anticipate", "one-witness", "case-gap", "advice-due":
		return open
	}
	return anyTime
}
