package storetest

import (
	"fmt"
	"sync"
	"time"

	"headsup/internal/store"
)

var living = []Case{
	{"many writers at once leave every line, once, in one chain", func(w *World) {
		const writers, each = 8, 12
		var wait sync.WaitGroup
		for n := range writers {
			wait.Go(func() {
				for i := range each {
					_, err := w.Store.Append(w.Context(), book, batch(nine, draft(monday, fmt.Sprintf("log By %d, %d @p%d", n, i, n))))
					if err != nil {
						w.Error(err)
					}
				}
			})
		}
		wait.Wait()
		w.whole(writers * each)
		seen := map[string]bool{}
		for _, l := range w.read(store.Query{}) {
			seen[l.Text] = true
		}
		w.same(len(seen), writers*each)
		w.same(len(w.names("@p")), writers)
	}},
	{"many first writers make one book", func(w *World) {
		var wait sync.WaitGroup
		for n := range 8 {
			wait.Go(func() {
				name := fmt.Sprintf("book-%d", n%2)
				if _, err := w.Store.Append(w.Context(), name, batch(nine, draft(monday, "log One"))); err != nil {
					w.Error(err)
				}
			})
		}
		wait.Wait()
		for _, name := range []string{"book-0", "book-1"} {
			w.same(len(w.readIn(name, store.Query{})), 4)
		}
	}},
	{"readers beside writers always see a whole chain", func(w *World) {
		var wait sync.WaitGroup
		wait.Go(func() {
			for i := range 30 {
				now := nine.Add(time.Duration(i) * time.Second)
				if _, err := w.Store.Append(w.Context(), book, batch(now, draft(monday, "log A"), draft(monday, "log B"))); err != nil {
					w.Error(err)
				}
			}
		})
		for range 3 {
			wait.Go(func() {
				for range 10 {
					breaks, err := w.Store.Verify(w.Context(), book, nil)
					if err != nil || len(breaks) > 0 {
						w.Error(breaks, err)
					}
					n := 0
					for _, err := range w.Store.Read(w.Context(), book, store.Query{}) {
						if err != nil {
							w.Error(err)
						}
						n++
					}
					if n%2 != 0 {
						w.Errorf("a reader saw half of a batch: %d lines", n)
					}
				}
			})
		}
		wait.Wait()
		w.whole(60)
	}},
	{"closing ends the store", func(w *World) {
		w.record("log One")
		w.must(w.Store.Close())
	}},
}
