package view

import (
	"cmp"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Match is what the owner is good at and answers for, beside what senior people
// care about: where the two meet, and where they do not.
type Match struct {
	Day      civil.Day   `json:"day"`
	Mine     []Strength  `json:"mine"`     // strengths and duties
	People   []MatchedTo `json:"people"`   // those nearest to the work first
	Problems []Problem   `json:"problems"` // open trouble outside the owner's own work that a strength or duty meets
}

// Strength is a strength or a duty of the owner.
type Strength struct {
	Entry int64   `json:"entry"`
	Topic string  `json:"topic"` // strengths, duties
	Text  string  `json:"text"`
	Meets []int64 `json:"meets"` // the goals and concerns it meets; none: nobody asks for it
}

// MatchedTo is what one person cares about.
type MatchedTo struct {
	Person string        `json:"person"`
	Name   string        `json:"name"`
	Needs  []MatchedNeed `json:"needs"`
	Gaps   int           `json:"gaps"`  // needs that nothing of the owner's meets
	Offer  *Open         `json:"offer"` // the last help that was offered to them; null: none
}

// MatchedNeed is a goal or a concern, and what of the owner's meets it.
type MatchedNeed struct {
	Entry   int64     `json:"entry"`
	Topic   string    `json:"topic"` // goals, concerns; goal for one they own
	Text    string    `json:"text"`
	Matches []Common  `json:"matches"`
	Outside bool      `json:"outside"` // a strength meets it and no duty: help from outside one's line
	Helped  civil.Day `json:"helped"`  // when a win named it, or it was done
}

// Common is a strength, a duty or a project that shares words with a need.
type Common struct {
	Entry int64    `json:"entry"`
	Topic string   `json:"topic"` // strengths, duties, project
	Text  string   `json:"text"`
	Words []string `json:"words"` // those shared, as the need writes them
}

// Problem is open trouble that is not the owner's, and what could help.
type Problem struct {
	Entry   int64    `json:"entry"`
	Text    string   `json:"text"`
	Lead    string   `json:"lead"` // whose project it is
	Matches []Common `json:"matches"`
}

// MatchOf makes the view of one person, or with nobody of all who are senior.
func MatchOf(b *book.Book, only *book.Person) Match {
	v := Match{Day: b.Day, Mine: []Strength{}, People: []MatchedTo{}, Problems: problemsOf(b)}
	meets := map[int64][]int64{}
	for p := range b.People() {
		if only == nil && !p.SeniorOn(b.Day) || only != nil && p != only {
			continue
		}
		to := matchedTo(b, p)
		for _, need := range to.Needs {
			for _, m := range need.Matches {
				meets[m.Entry] = append(meets[m.Entry], need.Entry)
			}
		}
		v.People = append(v.People, to)
	}
	slices.SortStableFunc(v.People, func(a, c MatchedTo) int {
		return cmp.Compare(nearness(b.Person(a.Person).RelationOn(b.Day)), nearness(b.Person(c.Person).RelationOn(b.Day)))
	})
	for line := range b.Mine() {
		v.Mine = append(v.Mine, Strength{line.Seq, line.Kind, b.Sentence(line), append([]int64{}, meets[line.Seq]...)})
	}
	return v
}

func matchedTo(b *book.Book, p *book.Person) MatchedTo {
	to := MatchedTo{Person: p.Slug, Name: p.Called(), Needs: []MatchedNeed{}}
	for _, wish := range b.Wishes(p) {
		need := MatchedNeed{Entry: wish.Entry, Topic: wish.Topic, Text: wish.Says, Matches: meetingsOf(b, wish.Text)}
		topics := map[string]bool{}
		for project := range b.Projects() {
			if m, ok := projectMeets(b, project, wish); ok {
				need.Matches = append(need.Matches, m)
			}
		}
		for _, m := range need.Matches {
			topics[m.Topic] = true
		}
		need.Outside = topics["strengths"] && !topics["duties"] && !topics["project"]
		if len(need.Matches) == 0 {
			to.Gaps++
		}
		if wish.Item != nil {
			if helped := wish.Item.Acted(journal.Win); helped != nil {
				need.Helped = helped.On
			}
		}
		to.Needs = append(to.Needs, need)
	}
	for ask := range b.Newest(journal.Ask) {
		if ask.Kind == "offer" && b.Reaches(ask, p.Slug) {
			offer := open(b, ask)
			to.Offer = &offer
			break
		}
	}
	return to
}

// meetingsOf are the strengths and duties that share words with a text.
func meetingsOf(b *book.Book, text string) []Common {
	all := []Common{}
	for line, words := range b.Meeting(text) {
		all = append(all, Common{line.Seq, line.Kind, b.Sentence(line), words})
	}
	return all
}

// projectMeets reports whether a project of the owner's or of a report serves a
// goal that somebody owns, or is open and shares words with what they care
// about.
func projectMeets(b *book.Book, project *book.Project, wish book.Wish) (Common, bool) {
	if !ours(b, project) || project.State() == journal.Stopped {
		return Common{}, false
	}
	words := []string{}
	if project.Open() {
		words = append(words, book.SharedWords(wish.Text, project.Called()+" "+strings.ReplaceAll(project.Slug, "-", " "))...)
	}
	if len(words) == 0 && (wish.Goal == nil || !serves(b, project, wish.Goal)) {
		return Common{}, false
	}
	return Common{project.FirstLine().Seq, "project", project.Called(), words}, true
}

// ours reports whether a project is led by the owner or by a report.
func ours(b *book.Book, project *book.Project) bool {
	lead := b.Person(project.Lead)
	return project.Mine() || lead != nil && lead.RelationOn(b.Day) == book.Report
}

// serves reports whether a project stands under a goal, through the goals
// between them.
func serves(b *book.Book, project, goal *book.Project) bool {
	for below := range b.Below(goal) {
		if below == project {
			return true
		}
	}
	return false
}

// problemsOf are the open issues on projects that neither the owner nor a report
// leads, where a strength or duty meets them.
func problemsOf(b *book.Book) []Problem {
	all := []Problem{}
	for issue := range b.Issues() {
		if !issue.Open() {
			continue
		}
		if lead := leadElsewhere(b, issue); lead != "" {
			if matches := meetingsOf(b, issue.Text()); len(matches) > 0 {
				all = append(all, Problem{issue.Seq, b.Sentence(issue.Item), lead, matches})
			}
		}
	}
	return all
}

// leadElsewhere is who leads the projects of an issue, where that is neither the
// owner nor a report; "" otherwise.
func leadElsewhere(b *book.Book, issue book.Issue) (lead string) {
	for slug := range issue.Projects() {
		p := b.Project(slug)
		if p == nil || p.IsGoal {
			continue
		}
		if ours(b, p) {
			return ""
		}
		lead = p.Lead
	}
	return lead
}
