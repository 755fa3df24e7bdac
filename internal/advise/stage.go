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

// weighStage weighs a rule by the stage of the partnership with the person, or
// with the manager where a move is about nobody; of two managers with the newer.
func (f *Factors) weighStage(b *book.Book, rule string, person *book.Person) {
	f.Stage = 1
	serves := purposeOf(rule)
	if serves == anyTime {
		return
	}
	if person == nil {
		for _, manager := range b.Managers() {
			if person == nil || manager.Became(b.Day) > person.Became(b.Day) {
				person = manager
			}
		}
		if person == nil {
			return
		}
	}
	f.At = person.StageOn(b.Day)
	switch first := firstAt(f.At); {
	case first == anyTime:
	case serves == first:
		f.Stage = itsTime
	case serves == open && first == learn, serves == learn && first == open:
		f.Stage = notItsTime
	}
}

// firstAt is what a stage asks for first: to learn, to deliver, then to remove
// roadblocks and open doors.
func firstAt(stage book.Stage) purpose {
	switch stage {
	case book.StageNew:
		return learn
	case book.StageSettled:
		return deliver
	case book.StagePartner:
		return open
	}
	return anyTime
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
