package question

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Topic is a chapter of the bank.
type Topic struct {
	Name   string // "Goals"
	States []State
}

// State is something about the book, seen from one person, in which a few
// questions fit.
type State struct {
	Name      string  // "goal-without-measure"
	Means     string  // when it holds, as a clause for people
	Practice  string  // the practice it serves: "P29"
	Weight    float64 // what an answer is worth while it holds, 0 to 1
	Find      func(Look) []Fit
	Questions []Question
}

// Question is one question of the bank. Its text and its record hold the
// placeholders of text.go.
type Question struct {
	Key    string // what an ask says it is about: "goal-measure"
	Text   string
	Stage  book.Stage // where it belongs; NoStage: anywhere
	Kind   string     // what an ask of it is: clarity, advice, feedback …
	Record string     // the line that keeps its answer
}

// Look is a book seen from one person, whom one would ask.
type Look struct {
	*book.Book
	Person *book.Person

	keys map[string]*Question // all questions
}

// Fit is one case in which a state holds. What it is about is set as far as
// there is such a thing.
type Fit struct {
	Project *book.Project // a project or a goal
	Entry   *book.Item
	Other   *book.Person // somebody else
	Skill   string
	Day     civil.Day // the day a question names
	Since   civil.Day // from when on it held
	Why     string    // for the owner alone, in a sentence
	Entries []int64   // what it rests on
}

// keys are all questions by their keys.
func keys() map[string]*Question {
	all := map[string]*Question{}
	for _, topic := range Topics() {
		for _, state := range topic.States {
			for i := range state.Questions {
				all[state.Questions[i].Key] = &state.Questions[i]
			}
		}
	}
	return all
}

// Topics are all topics, in the order of the manual.
func Topics() []Topic {
	return []Topic{
		profile(),
		beginnings(),
		goals(),
		projects(),
		turns(),
		matters(),
		feedback(),
		telling(),
		network(),
		dates(),
		partnership(),
	}
}
