package workbench

import (
	"context"
	"errors"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// errMoved says that the book grew between a look at it and the append.
var errMoved = errors.New("the book has moved on")

// unlessOvertaken is an Append for lines that were made from a page which showed
// the book up to a number. What came in since, in another tab or at a terminal, is
// looked at first, and nothing comes in between the look and the append: who says
// something of the same thing is told so, and overwrites nothing unseen.
func (w *Workbench) unlessOvertaken(entries []journal.Entry, from int64) appendFunc {
	return func(ctx context.Context, book string, batch store.Batch) (store.Appended, error) {
		lines := batch.Lines
		for {
			end, err := w.overtaken(ctx, entries, from)
			if err != nil {
				return store.Appended{}, err
			}
			batch.Lines = func(first int64) ([]store.Draft, error) {
				if first != end+1 {
					return nil, errMoved
				}
				return lines(first)
			}
			appended, err := w.store.Append(ctx, book, batch)
			if !errors.Is(err, errMoved) {
				return appended, err
			}
		}
	}
}

// overtaken refuses lines if one that came in behind a number says something of the
// same thing. It gives the end of the book as it was looked at.
func (w *Workbench) overtaken(ctx context.Context, entries []journal.Entry, from int64) (end int64, err error) {
	head, err := w.Head(ctx)
	if err != nil || head.Seq <= from {
		return head.Seq, err
	}
	end = from
	for line, err := range w.store.Read(ctx, w.book, store.Query{After: from}) {
		if err != nil {
			return end, err
		}
		came, err := entry(line)
		if err != nil {
			return end, err
		}
		for i := range entries {
			if overtakes(&came, &entries[i]) {
				return end, fault.New(fault.Refused, "#%d came in since this page was made, and speaks of the same: %s", came.Seq, came.Body()).
					Do("look at it, and send your line again if it still holds")
			}
		}
		end = came.Seq
	}
	return end, nil
}

// overtakes reports whether a line that came in first says something of what
// another line is about to change: it names the same entry, or it gives the same
// person or project another word of the same verb. A telling brings somebody up to
// date with all there is, so that any news of the project overtakes it.
func overtakes(came, e *journal.Entry) bool {
	for seq := range e.Refs() {
		if came.Seq == seq {
			return true
		}
		for other := range came.Refs() {
			if other == seq {
				return true
			}
		}
	}
	project := e.Project()
	switch e.Verb {
	case journal.Told:
		return project != "" && came.Project() == project && (came.Verb != journal.Told || came.Person() == e.Person())
	case journal.Person, journal.Goal, journal.Project, journal.Status, journal.Alloc, journal.Mark, journal.Snooze:
		return came.Verb == e.Verb && came.Kind == e.Kind && came.Person() == e.Person() && came.Project() == project
	}
	return false
}
