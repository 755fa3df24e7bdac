package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// served is a server that runs to be measured.
type served struct {
	cmd    *exec.Cmd
	page   string // its address
	client *http.Client
	began  time.Time
}

// serve starts a server, follows the link that it prints and keeps its cookie.
func serve(ctx context.Context, name string, args ...string) (*served, error) {
	s := &served{cmd: exec.CommandContext(ctx, name, args...), began: time.Now()}
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	link, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s printed no link: %w", name, err), s.stop())
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, errors.Join(err, s.stop())
	}
	s.client = &http.Client{Jar: jar, Transport: &http.Transport{MaxIdleConnsPerHost: 8}}
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil {
		return nil, errors.Join(err, s.stop())
	}
	s.page = u.Scheme + "://" + u.Host + "/"
	if _, err := s.get(ctx, u.String()); err != nil {
		return nil, errors.Join(err, s.stop())
	}
	return s, nil
}

// stop ends a server; that it was killed is no fault.
func (s *served) stop() error {
	if err := s.cmd.Process.Kill(); err != nil {
		return err
	}
	_ = s.cmd.Wait()
	return nil
}

// get reads a page whole and gives its size.
func (s *served) get(ctx context.Context, page string) (int64, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return 0, err
	}
	return read(s.client, r)
}

// read reads what comes of a request whole and gives its size.
func read(client *http.Client, r *http.Request) (int64, error) {
	answer, err := client.Do(r)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	n, err := io.Copy(io.Discard, answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", r.URL.Path, answer.Status)
	}
	return n, err
}

// ask has some connections ask for the page, each again once it was answered, and
// gives how long each answer took, the shortest first, and how many came a second.
func (s *served) ask(ctx context.Context, connections, times int) ([]time.Duration, float64, error) {
	took := make([][]time.Duration, connections)
	failed := make([]error, connections)
	began := time.Now()
	var all sync.WaitGroup
	for i := range connections {
		all.Go(func() {
			for range times / connections {
				asked := time.Now()
				if _, failed[i] = s.get(ctx, s.page); failed[i] != nil {
					return
				}
				took[i] = append(took[i], time.Since(asked))
			}
		})
	}
	all.Wait()
	each := slices.Concat(took...)
	slices.Sort(each)
	return each, float64(len(each)) / time.Since(began).Seconds(), errors.Join(failed...)
}

// resident is how much memory a server holds, in bytes.
func (s *served) resident() (int64, error) {
	text, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(s.cmd.Process.Pid), "statm"))
	if err != nil {
		return 0, err
	}
	pages, err := strconv.ParseInt(strings.Fields(string(text))[1], 10, 64)
	return pages * int64(os.Getpagesize()), err
}

// web: Today on a ten-year book, against a bare page of its size; a client on the
// same machine waits for every answer.
func (b *bench) web(ctx context.Context, all *books) (err error) {
	start := func() (*served, error) {
		return serve(ctx, b.headsup, "--book", all.book(100_000), "--at", lastDay.String(), "serve", "--no-open", "--listen", "127.0.0.1:0")
	}
	var first []time.Duration
	for range 5 {
		s, err := start()
		if err != nil {
			return err
		}
		first = append(first, time.Since(s.began))
		if err := s.stop(); err != nil {
			return err
		}
	}
	slices.Sort(first)
	b.value("Today in the browser, first answer after the start", ms(first[len(first)/2]), "ms", 60)
	ours, err := start()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ours.stop()) }()
	size, err := ours.get(ctx, ours.page)
	if err != nil {
		return err
	}
	bare, err := serve(ctx, all.page, strconv.FormatInt(size, 10))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.stop()) }()
	var alone, crowd []time.Duration
	var rates, bareRates []float64
	for range 5 {
		quick, _, err := ours.ask(ctx, 1, 400)
		if err != nil {
			return err
		}
		busy, rate, err := ours.ask(ctx, 8, 1600)
		if err != nil {
			return err
		}
		_, bareRate, err := bare.ask(ctx, 8, 1600)
		if err != nil {
			return err
		}
		alone, crowd = append(alone, quick...), append(crowd, busy...)
		rates, bareRates = append(rates, rate), append(bareRates, bareRate)
	}
	slices.Sort(alone)
	slices.Sort(crowd)
	slices.Sort(rates)
	slices.Sort(bareRates)
	rate, bareRate := rates[len(rates)/2], bareRates[len(bareRates)/2]
	b.note("bare page of "+strconv.FormatInt(size/1024, 10)+" KB", fmt.Sprintf("%.0f answers/s", bareRate), "")
	b.ratio("a bare page beside Today", fmt.Sprintf("%.0f answers/s", rate), bareRate/rate, "as many answers", 2)
	b.value("Today, 1 connection, median", ms(alone[len(alone)/2]), "ms", 2)
	b.value("Today, 8 connections, 99 of 100", ms(crowd[len(crowd)*99/100]), "ms", 20)
	resident, err := ours.resident()
	if err != nil {
		return err
	}
	b.size("serving, memory after this", resident, 40*mb)
	return nil
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }
