package workbench_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// Many forms of one page that change the same thing at once: one of them does, and
// every other is told.
func TestOfManyStaleLinesOneIsRecorded(t *testing.T) {
	w := bench(t)
	say(t, w, "2026-03-01 promise @dana the plan")
	var recorded, told atomic.Int32
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			switch _, err := w.RecordAll(t.Context(), workbench.Lines{Lines: []string{"amend #1 by:2026-04-01"}, From: 1}); {
			case err == nil:
				recorded.Add(1)
			case fault.Is(err, fault.Refused):
				told.Add(1)
			default:
				t.Error(err)
			}
		})
		all.Go(func() { // what is of something else is always recorded
			if _, err := w.RecordAll(t.Context(), workbench.Lines{Lines: []string{"log Something else"}, From: 1}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if recorded.Load() != 1 || told.Load() != 15 {
		t.Errorf("%d were recorded, %d were told", recorded.Load(), told.Load())
	}
	if head, err := w.Head(t.Context()); err != nil || head.Seq != 18 {
		t.Errorf("the book ends at #%d, %v", head.Seq, err)
	}
}
