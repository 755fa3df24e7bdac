package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// LastTold is a telling of a project, to whomever.
type LastTold struct {
	On     civil.Day `json:"on"`
	Entry  int64     `json:"entry"`
	People []string  `json:"people"`
}

// Change is something that has become different on a project.
type Change struct {
	What   string   `json:"what"` // state, date, metric, win, issue, ended (an issue that is over)
	From   string   `json:"from"` // for a state, a date and a metric: what it was; "" nothing
	To     string   `json:"to"`
	Text   string   `json:"text"` // the words of a win or an issue, the name of a metric
	Entry  int64    `json:"entry"`
	Credit []string `json:"credit"` // who shared in a win
}

// lastTelling is the last entry that told anybody of a project; nil if there is
// none.
func lastTelling(p *book.Project) *book.Item {
	for it := range p.Newest() {
		if it.Verb == journal.Told || it.Verb == journal.Met {
			return it
		}
	}
	return nil
}

// changesOf are what has become different on a project after a place; from its
// beginning on nothing is different. The state and the date come first.
func changesOf(b *book.Book, p *book.Project, since book.Pos) []Change {
	changes := []Change{}
	if since.IsZero() {
		return changes
	}
	if was, status := p.StateAt(since), p.Status(); was.State != status.State {
		changes = append(changes, Change{What: "state", From: was.State.String(), To: status.State.String(), Entry: status.Seq})
	}
	if was, dates := p.ByAt(since), p.Dates(); was != p.By() {
		changes = append(changes, Change{What: "date", From: was.String(), To: p.By().String(), Entry: dates[len(dates)-1].Item.Seq})
	}
	changes = append(changes, measuredSince(p, since)...)
	for it := range p.Items() {
		switch it.Verb {
		case journal.Win:
			if since.Before(it.Pos()) {
				changes = append(changes, Change{What: "win", Text: b.Sentence(it), Entry: it.Seq, Credit: append([]string{}, b.Credit(it)...)})
			}
		case journal.Issue:
			if ended := it.Ended(); ended != nil && since.Before(ended.Pos()) && it.Pos().Before(since) {
				changes = append(changes, Change{What: "ended", Text: b.Sentence(it), Entry: ended.Seq})
			} else if ended == nil && since.Before(it.Pos()) {
				changes = append(changes, Change{What: "issue", Text: b.Sentence(it), Entry: it.Seq})
			}
		}
	}
	for i := range changes {
		if changes[i].Credit == nil {
			changes[i].Credit = []string{}
		}
	}
	return changes
}

// measuredSince are the metrics whose values changed after a place.
func measuredSince(p *book.Project, since book.Pos) []Change {
	var names []string
	was, is := map[string]string{}, map[string]book.Measured{}
	for m := range p.Metrics() {
		if _, seen := is[m.Name]; !seen {
			names = append(names, m.Name)
		}
		is[m.Name] = m
		if m.Pos().Before(since) {
			was[m.Name] = m.Value
		}
	}
	var changes []Change
	for _, name := range names {
		if now := is[name]; now.Value != was[name] && since.Before(now.Pos()) {
			changes = append(changes, Change{What: "metric", From: was[name], To: now.Value, Text: name, Entry: now.Seq})
		}
	}
	return changes
}
