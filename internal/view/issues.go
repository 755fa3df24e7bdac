package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Issues are the troubles that stand, and those that ended lately.
type Issues struct {
	Day   civil.Day  `json:"day"`
	Open  []IssueRow `json:"open"`  // the most severe first, then the oldest
	Ended []IssueRow `json:"ended"` // within the last quarter, the last first
}

// IssueRow is one issue: what could be done, who knows, whose turn it is.
type IssueRow struct {
	Entry     int64     `json:"entry"`
	On        civil.Day `json:"on"` // known since
	Text      string    `json:"text"`
	Severity  string    `json:"severity"` // "" if it was not said
	Projects  []string  `json:"projects"`
	By        civil.Day `json:"by"`
	Options   []string  `json:"options"`
	Recommend int       `json:"recommend"`
	WayOut    string    `json:"way_out"` // the recommended option
	Age       int       `json:"age"`     // in days; of an ended one how long it took
	Told      []ToldRow `json:"told"`    // each manager who may hear of it
	Held      []HeldRow `json:"held"`    // by whom, with what
	Ended     civil.Day `json:"ended"`
	How       string    `json:"how"` // done, dropped; "" open
}

// ToldRow is whether and how fast a manager heard of an issue.
type ToldRow struct {
	Person string    `json:"person"`
	On     civil.Day `json:"on"` // zero: not told
	Days   int       `json:"days"`
	Entry  int64     `json:"entry,omitempty"` // the telling
}

// HeldRow is something that keeps an issue in somebody's hands.
type HeldRow struct {
	Person string `json:"person"`
	Kind   string `json:"kind"` // ask, owes, request, promise, decision
	Entry  int64  `json:"entry"`
}

// quarter is how far back what has ended is still listed, in days.
const quarter = 90

// IssuesOf makes the view.
func IssuesOf(b *book.Book) Issues {
	v := Issues{Day: b.Day, Open: []IssueRow{}, Ended: []IssueRow{}}
	for issue := range b.Issues() {
		switch ended := issue.Ended(); {
		case ended == nil:
			v.Open = append(v.Open, issueRow(b, issue))
		case b.Day-ended.On <= quarter:
			v.Ended = append(v.Ended, issueRow(b, issue))
		}
	}
	slices.SortStableFunc(v.Open, func(a, c IssueRow) int { return cmp.Compare(severe(c.Severity), severe(a.Severity)) })
	slices.SortStableFunc(v.Ended, func(a, c IssueRow) int { return cmp.Compare(c.Ended, a.Ended) })
	return v
}

func issueRow(b *book.Book, issue book.Issue) IssueRow {
	row := IssueRow{Entry: issue.Seq, On: issue.On, Text: b.Sentence(issue.Item), Severity: issue.Severity,
		Projects: slices.AppendSeq([]string{}, issue.Projects()), By: issue.By, Options: append([]string{}, issue.Options...),
		Recommend: issue.Recommend, WayOut: issue.WayOut(), Age: int(b.Day - issue.On), Told: []ToldRow{}, Held: []HeldRow{}}
	if ended := issue.Ended(); ended != nil {
		row.Ended, row.How, row.Age = ended.On, "done", int(ended.On-issue.On)
		if ended.Verb == journal.Drop {
			row.How = "dropped"
		}
	}
	for _, manager := range b.Managers() {
		if !b.MayHearItem(manager, issue.Item) {
			continue
		}
		told := ToldRow{Person: manager.Slug}
		if t := manager.ToldItem(issue.Item); t != nil {
			told.On, told.Entry, told.Days = t.On, t.Seq, max(0, int(t.On-issue.On))
		}
		row.Told = append(row.Told, told)
	}
	for hold := range issue.Holds() {
		row.Held = append(row.Held, HeldRow{Person: book.Holder(hold), Kind: hold.Verb.String(), Entry: hold.Seq})
	}
	return row
}

// severe orders severities; one that was not said counts as medium.
func severe(severity string) int {
	switch severity {
	case "high":
		return 3
	case "low":
		return 1
	}
	return 2
}
