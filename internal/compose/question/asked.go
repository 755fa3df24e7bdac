package question

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// Rest is how many days a question is not offered again to somebody it was
// asked of.
const Rest = 60

// said is a line of the last days by which the person may have been asked
// something, or have told it.
type said struct {
	*book.Item
	stems []string
	key   string // of the question that an ask says it is about; "" if it says none
}

// lines are what was asked of the person within the rest: asks, meetings and
// tellings that reached them, and what they told when asked.
func (l Look) lines() []said {
	var out []said
	add := func(it *book.Item) {
		out = append(out, said{it, book.StemsThatMatter(it.Text()), l.keyOf(it)})
	}
	for ask := range l.Newest(journal.Ask) {
		if l.lately(ask.On, Rest) && l.Reaches(ask, l.Person.Slug) {
			add(ask)
		}
	}
	for it := range l.Person.NewestTellings() {
		if !l.lately(it.On, Rest) {
			break
		}
		add(it)
	}
	for it := range l.Person.Facts() {
		if source, _ := it.Tag(journal.Source); source == "asked" && l.lately(it.On, Rest) {
			add(it)
		}
	}
	return out
}

// keyOf is the key of the question an ask says it is about; "" if it says none.
func (l Look) keyOf(ask *book.Item) string {
	about, _ := ask.Tag(journal.About)
	if key := strings.ToLower(about); ask.Verb == journal.Ask && l.keys[key] != nil {
		return key
	}
	return ""
}

// asked reports whether a line asked a question about what a fit is about. An
// ask that is about a question's key asked that one and no other. Any other
// line asked it whose words name the key, or hold half of the words that matter
// in the question; and a thing they told when asked, on a topic, asked whatever
// is recorded under that topic.
func (s said) asked(q Question, fit Fit) bool {
	if !s.concerns(fit) {
		return false
	}
	if s.key != "" {
		return s.key == q.Key
	}
	if s.Verb == journal.Know && strings.HasPrefix(q.Record, "know @"+inWho+" "+s.Kind+" ") {
		return true
	}
	if slices.Contains(strings.Fields(strings.ToLower(s.Text())), q.Key) {
		return true
	}
	wanted := stemsOf(q)
	shared := 0
	for _, stem := range wanted {
		if slices.Contains(s.stems, stem) {
			shared++
		}
	}
	return shared >= max(q.least(), (len(wanted)+1)/2)
}

// least is how many words that matter tell at the least that a question was
// asked: one where the project, entry or person is named besides, else two.
func (q Question) least() int {
	for _, subject := range []string{inProject, inGoal, inEntry, inOther, inSkill} {
		if strings.Contains(q.Text, subject) {
			return 1
		}
	}
	return 2
}

// concerns reports whether a line is about what a fit is about: it names the
// project, the entry or the person, or a word of the project's title; a skill as
// what it is about or among its words.
func (s said) concerns(fit Fit) bool {
	switch {
	case fit.Entry != nil:
		return s.Touches(fit.Entry)
	case fit.Project != nil:
		return s.Concerns(fit.Project.Slug) || book.SharedWord(s.Text(), fit.Project.Called()) != ""
	case fit.Other != nil:
		for slug := range s.People() {
			if slug == fit.Other.Slug {
				return true
			}
		}
		return false
	case fit.Skill != "":
		return strings.Contains(strings.ToLower(s.Text()), strings.ToLower(fit.Skill))
	}
	return true
}

// stemsOf are the words that matter in a question's own text, each once.
func stemsOf(q Question) []string {
	var bare strings.Builder
	for word := range strings.FieldsSeq(q.Text) {
		if !strings.Contains(word, "{") {
			bare.WriteString(word + " ")
		}
	}
	stems := book.StemsThatMatter(bare.String())
	slices.Sort(stems)
	return slices.Compact(stems)
}

// askedBefore reports whether an ask about a question's key was ever made of the
// person.
func (l Look) askedBefore(key string) bool {
	for ask := range l.Asks() {
		if ask.Of == l.Person.Slug && l.keyOf(ask.Item) == key {
			return true
		}
	}
	return false
}
