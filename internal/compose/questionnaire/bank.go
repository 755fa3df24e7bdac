package questionnaire

import (
	"slices"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Bank lists the questions for a role, in the order in which they are put: the
// statements first, each a predicate to "{who} …", then what is answered in words.
func Bank(role Role) []Question {
	switch role {
	case Lead:
		return lead()
	case Report:
		return report()
	}
	return worker()
}

// rated is a statement of the bank about a skill.
func rated(key, skill, text string) Question { return Question{Key: key, Skill: skill, Text: text} }

// open is a question of the bank that is answered in words.
func open(key, skill, text string) Question {
	return Question{Key: key, Skill: skill, Text: text, Open: true}
}

// usually marks a question as one of those asked where none is chosen.
func usually(q Question) Question {
	q.usual = true
	return q
}

// Usual are the questions of a role that are asked where none is chosen: what
// takes two minutes on a phone.
func Usual(role Role) []Question {
	return slices.DeleteFunc(Bank(role), func(q Question) bool { return !q.usual })
}

// Choose finds questions of the bank by key, of any role: a lead may well be asked
// about as a worker too. They keep the order given, statements first.
func Choose(keys []string) ([]Question, error) {
	var chosen, words []Question
	var all []string
	known := map[string]Question{}
	for _, role := range Roles() {
		for _, q := range Bank(role) {
			known[q.Key] = q
			all = append(all, q.Key)
		}
	}
	for _, key := range keys {
		q, ok := known[strings.TrimSpace(key)]
		if !ok {
			wrong := fault.New(fault.Misread, "the bank has no question %q", key)
			if near := journal.Nearest(key, all); near != "" {
				return nil, wrong.Do("did you mean `%s`?", near)
			}
			return nil, wrong.Do("`headsup questionnaire bank` lists them")
		}
		if q.Open {
			words = append(words, q)
		} else {
			chosen = append(chosen, q)
		}
	}
	return append(chosen, words...), nil
}

// Scale says what the marks from 1 to 5 mean.
func Scale() [5]string { return [5]string{"not at all", "rarely", "at times", "mostly", "always"} }
