package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"
)

// Readers are held back where they ask too often, each page and each address: so
// many links, each opened from an address of its own, ask as often as they may.
const (
	mostLinks   = 40
	eachLink    = 5 // looks in a round
	readerTurns = 5 // rounds with and without the owner
	atOnce      = 4 // readers at a time
)

// readers: the page of a message on a ten-year book, alone and while its owner goes
// from page to page, in turn within one run.
func (b *bench) readers(ctx context.Context, all *books) (err error) {
	if err := copyFile(all.book(100_000), all.keptBook(100_000)); err != nil {
		return err
	}
	paths, err := b.links(ctx, all)
	if err != nil {
		return err
	}
	s, err := serve(ctx, b.headsup, "--book", all.book(100_000), "serve", "--no-open", "--listen", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.stop()) }()
	var alone, beside looked
	owner := 0.0
	for range readerTurns {
		if err := alone.look(ctx, s, paths); err != nil {
			return err
		}
		working, stop := context.WithCancel(ctx)
		pages := make(chan float64)
		go func() { pages <- s.work(working, all.boss) }()
		err := beside.look(ctx, s, paths)
		stop()
		owner += <-pages / readerTurns
		if err != nil {
			return err
		}
	}
	if owner == 0 {
		return errors.New("the owner got no page at all")
	}
	b.note("the reader's page, nobody else there", fmt.Sprintf("%.0f answers/s", alone.rate()), fmt.Sprintf("median %.2f ms, 99 of 100 %.2f ms", alone.of(50), alone.of(99)))
	b.note("the reader's page, the owner at work", fmt.Sprintf("%.0f answers/s", beside.rate()), fmt.Sprintf("median %.2f ms, owner %.0f pages/s", beside.of(50), owner))
	b.ratio("nobody else there beside the owner at work", "", alone.rate()/beside.rate(), "as many answers", 4)
	b.value("the reader's page, the owner at work, 99 of 100", beside.of(99), "ms", 50)
	return nil
}

// links sends the boss a message and makes links to it.
func (b *bench) links(ctx context.Context, all *books) (paths []string, err error) {
	run := func(args ...string) ([]byte, error) {
		out, err := exec.CommandContext(ctx, b.headsup, append([]string{"--book", all.book(100_000)}, args...)...).Output()
		if err != nil {
			err = fmt.Errorf("%s: %w", strings.Join(args, " "), err)
		}
		return out, err
	}
	for _, args := range [][]string{
		{"config", "reader.url", "http://127.0.0.1:8417"},
		{"update", "@" + all.boss, "--via", "file", "--send", "--yes", "--reason", "to be measured"},
	} {
		if _, err := run(args...); err != nil {
			return nil, err
		}
	}
	out, err := run("outbox", "--json")
	if err != nil {
		return nil, err
	}
	var outbox struct {
		Messages []struct {
			ID string `json:"id"`
		} `json:"messages"`
	}
	if err := json.Unmarshal(out, &outbox); err != nil || len(outbox.Messages) == 0 {
		return nil, fmt.Errorf("the outbox has no message: %w", err)
	}
	for range mostLinks {
		link, err := run("outbox", "link", outbox.Messages[0].ID)
		if err != nil {
			return nil, err
		}
		_, path, _ := strings.Cut(strings.TrimSpace(string(link)), "/r/")
		paths = append(paths, "r/"+path)
	}
	return paths, nil
}

// looked is how long each look took, and all of them together.
type looked struct {
	each []time.Duration
	all  time.Duration
}

func (l *looked) rate() float64 { return float64(len(l.each)) / l.all.Seconds() }

// of is the time within which so many of a hundred looks were answered, in
// milliseconds.
func (l *looked) of(hundredth int) float64 {
	slices.Sort(l.each)
	return ms(l.each[min(len(l.each)*hundredth/100, len(l.each)-1)])
}

// look has readers open their pages, each again once it was answered.
func (l *looked) look(ctx context.Context, s *served, paths []string) error {
	took := make([][]time.Duration, atOnce)
	failed := make([]error, atOnce)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: atOnce}}
	began := time.Now()
	var everybody sync.WaitGroup
	for i := range atOnce {
		everybody.Go(func() {
			for n := i; n < len(paths)*eachLink; n += atOnce {
				asked := time.Now()
				reader := n % len(paths)
				if failed[i] = open(ctx, client, s.page+paths[reader], fmt.Sprintf("198.51.100.%d", reader+1)); failed[i] != nil {
					return
				}
				took[i] = append(took[i], time.Since(asked))
			}
		})
	}
	everybody.Wait()
	l.all += time.Since(began)
	l.each = append(l.each, slices.Concat(took...)...)
	return errors.Join(failed...)
}

// open reads a reader's page, as a proxy would ask for it.
func open(ctx context.Context, client *http.Client, page, from string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return err
	}
	r.Header.Set("X-Forwarded-For", from)
	_, err = read(client, r)
	return err
}

// work goes from page to page as an owner does, until its context ends, and gives how
// many pages came a second.
func (s *served) work(ctx context.Context, boss string) float64 {
	pages, began := 0, time.Now()
	for {
		for _, path := range []string{"", "people/" + boss, "map", "messages", "journal", "work"} {
			if _, err := s.get(ctx, s.page+path); err != nil {
				return float64(pages) / time.Since(began).Seconds() // it was told to end, or the readers' own looks fail too
			}
			pages++
		}
	}
}
