// Soak lives through a day of use in a few minutes: the pages are walked, lines are
// recorded from the browser and beside it, pages stay open to be told of them, and
// the clock, which is handed in, goes through midnight. At the end as much is open
// and held as was after the first hour: goroutines, files, memory.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"headsup/internal/civil"
	"headsup/internal/deliver"
	"headsup/internal/sample"
	"headsup/internal/store/sqlite"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// step is how far the clock goes between two rounds of use.
const step = 5 * time.Minute

func main() {
	entries := flag.Int("entries", 20_000, "of the book")
	hours := flag.Int("hours", 24, "of use")
	flag.Parse()
	if err := run(context.Background(), *entries, *hours); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

// day is a day of use.
type day struct {
	clock  atomic.Int64 // unix seconds
	bench  *workbench.Workbench
	client *http.Client
	origin string
	pages  int
	lines  int
}

func (d *day) now() time.Time { return time.Unix(d.clock.Load(), 0).UTC() }

func run(ctx context.Context, entries, hours int) (err error) {
	dir, err := os.MkdirTemp("", "headsup-soak-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	store, err := sqlite.Open(ctx, filepath.Join(dir, "book.headsup"), sqlite.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	last := civil.Date(2026, 6, 25)
	d := &day{}
	d.clock.Store(last.In(time.UTC).Add(8 * time.Hour).Unix())
	d.bench = workbench.New(store, workbench.Options{Now: d.now, Remember: true})
	book, in := io.Pipe()
	go func() {
		for line := range sample.Book(sample.Options{Entries: entries, Seed: 1, End: last}) {
			if _, err := io.WriteString(in, line+"\n"); err != nil {
				return // the import has failed, and says so
			}
		}
		_ = in.Close()
	}()
	if _, err := d.bench.Import(ctx, []workbench.Source{{Name: "book", In: book}}); err != nil {
		return err
	}
	end, err := d.serve(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, end()) }()

	var warm state
	rounds := hours * int(time.Hour/step)
	for round := range rounds {
		if err := d.use(ctx, round); err != nil {
			return err
		}
		if round == int(time.Hour/step) {
			warm = d.state()
			fmt.Printf("after an hour: %v\n", warm)
		}
		d.clock.Add(int64(step / time.Second))
	}
	after := d.state()
	fmt.Printf("after %d hours: %v; %d pages, %d lines\n", hours, after, d.pages, d.lines)
	return after.beside(warm)
}

// serve begins to serve the book, and signs in.
func (d *day) serve(ctx context.Context) (end func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d.origin = "http://" + listener.Addr().String()
	server := web.New(web.Options{Bench: d.bench, Address: d.origin, Now: d.now, Ways: files{},
		Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError}))})
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, listener) }()
	jar, err := cookiejar.New(nil)
	if err != nil {
		stop()
		return nil, err
	}
	d.client = &http.Client{Jar: jar}
	_, err = d.get(ctx, server.Link())
	return func() error { stop(); return <-ended }, err
}

// files is the one way of this day to readers; nobody sends anything by it.
type files struct{}

func (files) To(context.Context, workbench.Draft, string) (workbench.Channel, string, error) {
	return deliver.File{Folder: os.TempDir()}, "", nil
}

func (files) Named(context.Context, string, string) (workbench.Channel, error) {
	return deliver.File{Folder: os.TempDir()}, nil
}

var links = regexp.MustCompile(`href="([^"#]*)`)

// use is what five minutes see: a walk through some pages, a line from the browser,
// one from elsewhere, and a page that was left open.
func (d *day) use(ctx context.Context, round int) error {
	away, leave := context.WithCancel(ctx)
	defer leave()
	if r, err := http.NewRequestWithContext(away, http.MethodGet, d.origin+"/live", nil); err == nil {
		if answer, err := d.client.Do(r); err == nil { // whoever goes away closes nothing
			defer answer.Body.Close()
		}
	}
	front, err := d.get(ctx, d.origin+"/")
	if err != nil {
		return err
	}
	found := links.FindAllStringSubmatch(front, -1)
	for i := range 12 {
		to := html.UnescapeString(found[(round*7+i)%len(found)][1])
		if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
			continue
		}
		if _, err := d.get(ctx, d.origin+to); err != nil {
			return err
		}
	}
	if err := d.post(ctx, fmt.Sprintf("log Round %d from the browser +atlas", round)); err != nil {
		return err
	}
	d.lines += 2
	_, err = d.bench.Record(ctx, workbench.Said{Line: fmt.Sprintf("log Round %d from a terminal +atlas", round)})
	return err
}

// get reads a page, which must be there.
func (d *day) get(ctx context.Context, page string) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return "", err
	}
	return d.read(r)
}

// post records a line from the first page.
func (d *day) post(ctx context.Context, line string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, d.origin+"/", strings.NewReader(url.Values{"line": {line}}.Encode()))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", d.origin)
	_, err = d.read(r)
	return err
}

func (d *day) read(r *http.Request) (string, error) {
	answer, err := d.client.Do(r)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode >= http.StatusInternalServerError {
		err = fmt.Errorf("%s %s: %s", r.Method, r.URL, answer.Status)
	}
	d.pages++
	return string(text), err
}

// state is what is open and held.
type state struct {
	goroutines, files int
	heap              uint64
}

func (s state) String() string {
	return fmt.Sprintf("%d goroutines, %d files, %.1f MB", s.goroutines, s.files, float64(s.heap)/1e6)
}

// state is taken when all is quiet: connections closed, garbage collected.
func (d *day) state() state {
	d.client.CloseIdleConnections()
	var s state
	for range 20 { // what was closed takes a moment to be gone
		runtime.GC()
		time.Sleep(50 * time.Millisecond)
		s.goroutines = runtime.NumGoroutine()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	s.heap = memory.HeapAlloc
	if open, err := os.ReadDir("/proc/self/fd"); err == nil {
		s.files = len(open)
	}
	return s
}

// beside holds one state against an earlier one. A book that has grown by the day's
// lines may weigh a tenth more.
func (s state) beside(earlier state) error {
	switch {
	case s.goroutines > earlier.goroutines+2:
		return fmt.Errorf("%d goroutines have become %d", earlier.goroutines, s.goroutines)
	case s.files > earlier.files+2:
		return fmt.Errorf("%d open files have become %d", earlier.files, s.files)
	case s.heap > earlier.heap+earlier.heap/10+2<<20:
		return fmt.Errorf("%.1f MB have become %.1f", float64(earlier.heap)/1e6, float64(s.heap)/1e6)
	}
	return nil
}
