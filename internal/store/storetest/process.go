package storetest

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"headsup/internal/store"
)

// A writer is a process of its own: the test binary, started again with these
// in its environment. It says on stdout what it is about to do ("begin mira-3"),
// what was acknowledged ("ok mira-3"), and where it stopped ("at lined").
const (
	writerEnv = "HEADSUP_TEST_WRITER" // its name; set: this process is a writer
	linesEnv  = "HEADSUP_TEST_LINES"  // how many lines it writes
	stepEnv   = "HEADSUP_TEST_STEP"   // the step at which it stops and waits for its end
)

// Writing reports whether this process is a writer. A TestMain asks it first
// and calls Write.
func Writing() bool { return os.Getenv(writerEnv) != "" }

// Stop is the step hook of a writer: at the step its parent named it says so
// and goes no further.
func Stop(step string) {
	if step != "" && step == os.Getenv(stepEnv) {
		fmt.Println("at " + step)
		select {} // until somebody kills us
	}
}

// Write is a writer's work: lines of its own, each in a store that open gives
// and done takes back. It returns the exit code.
func Write(open func() (store.Store, error), done func(store.Store) error) int {
	name := os.Getenv(writerEnv)
	lines, _ := strconv.Atoi(os.Getenv(linesEnv))
	for n := 1; n <= lines; n++ {
		if err := writeOne(open, done, fmt.Sprintf("%s-%d", name, n)); err != nil {
			fmt.Println("failed " + err.Error())
			return 1
		}
	}
	return 0
}

func writeOne(open func() (store.Store, error), done func(store.Store) error, label string) error {
	fmt.Println("begin " + label)
	s, err := open()
	if err != nil {
		return err
	}
	_, err = s.Append(context.Background(), book, batch(nine, draft(monday, "log "+label+" @"+label)))
	if err != nil {
		return err
	}
	fmt.Println("ok " + label)
	return done(s)
}

// Process is a writer as its parent sees it.
type Process struct {
	cmd *exec.Cmd
	out io.ReadCloser
	in  *bufio.Scanner
}

// StartWriter starts this test binary as a writer of some lines, which stops at
// a step if that is not "".
func StartWriter(t testing.TB, name string, lines int, step string, env ...string) *Process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerEnv+"="+name, fmt.Sprintf("%s=%d", linesEnv, lines), stepEnv+"="+step)
	cmd.Env = append(cmd.Env, env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return &Process{cmd: cmd, out: out, in: bufio.NewScanner(out)}
}

// Next is the next thing the writer says: a word and what it is about. ok is
// false once it is gone.
func (p *Process) Next() (word, about string, ok bool) {
	if !p.in.Scan() {
		return "", "", false
	}
	word, about, _ = strings.Cut(p.in.Text(), " ")
	return word, about, true
}

// Acknowledged reads to the writer's end, and fails unless all went well.
func (p *Process) Acknowledged(t testing.TB, each func(label string)) {
	for word, about, ok := p.Next(); ok; word, about, ok = p.Next() {
		switch word {
		case "ok":
			each(about)
		case "failed":
			t.Errorf("a writer failed: %s", about)
		}
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("a writer ended: %v", err)
	}
}

// Fifty has fifty processes write at once and fails unless every line is there,
// once, in one chain.
func Fifty(t *testing.T, s store.Store, env ...string) {
	const writers, lines = 50, 6
	var wait sync.WaitGroup
	for n := range writers {
		p := StartWriter(t, fmt.Sprintf("w%d", n), lines, "", env...)
		wait.Go(func() { p.Acknowledged(t, func(string) {}) })
	}
	wait.Wait()
	w := &World{T: t, Store: s}
	w.whole(writers * lines)
	seen := Labels(t, s)
	for n := range writers {
		for i := 1; i <= lines; i++ {
			if label := fmt.Sprintf("w%d-%d", n, i); seen[label] != 1 {
				t.Errorf("%s is there %d times", label, seen[label])
			}
		}
	}
	t.Logf("%d processes wrote %d lines at once", writers, writers*lines)
}

// Labels counts what writers wrote in a store.
func Labels(t testing.TB, s store.Store) map[string]int {
	t.Helper()
	seen := map[string]int{}
	for l, err := range s.Read(t.Context(), book, store.Query{Verbs: []string{"log"}}) {
		if err != nil {
			t.Fatal(err)
		}
		seen[strings.Fields(l.Text)[2]]++
	}
	return seen
}

// RoundsEnv sets how many processes Kill kills.
const RoundsEnv = "HEADSUP_KILL_ROUNDS"

// Kill kills writers, one after the other, at random and at each of the named
// steps in turn, and fails unless every acknowledged line is there afterwards,
// once, in one chain. A third of the kills or more must hit a write under way.
func Kill(t *testing.T, open func() store.Store, steps []string, env ...string) {
	rounds := 60
	if n, err := strconv.Atoi(os.Getenv(RoundsEnv)); err == nil {
		rounds = n
	}
	acknowledged := map[string]bool{}
	live := 0
	for round := range rounds {
		step := ""
		if round%2 == 1 {
			step = steps[round/2%len(steps)]
		}
		p := StartWriter(t, fmt.Sprintf("r%d", round), 1000, step, env...)
		if killOne(t, p, step, acknowledged) {
			live++
		}
		s := open()
		seen := Labels(t, s)
		for label := range acknowledged {
			if seen[label] != 1 {
				t.Fatalf("round %d (%s): %s was acknowledged and is there %d times", round, step, label, seen[label])
			}
		}
		(&World{T: t, Store: s}).holds()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("killed %d writers, %d of them in the middle of a write; %d acknowledged lines are all there", rounds, live, len(acknowledged))
	if live*3 < rounds {
		t.Errorf("only %d of %d kills hit a write", live, rounds)
	}
}

// killOne kills a writer at its step, or after a moment of its work, and
// reports whether a write was under way.
func killOne(t *testing.T, p *Process, step string, acknowledged map[string]bool) (live bool) {
	words := make(chan string)
	go func() {
		defer close(words)
		for word, about, ok := p.Next(); ok; word, about, ok = p.Next() {
			words <- word + " " + about
		}
	}()
	var alarm <-chan time.Time
	kill := func() {
		if err := p.cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
	}
	for {
		select {
		case said, ok := <-words:
			if !ok {
				if err := p.cmd.Wait(); err == nil {
					t.Fatal("the writer came to its end unhurt")
				}
				return live
			}
			word, about, _ := strings.Cut(said, " ")
			switch word {
			case "begin":
				live = true
				if step == "" && alarm == nil {
					alarm = time.After(rand.N(60 * time.Millisecond))
				}
			case "ok":
				live = false
				acknowledged[about] = true
			case "at":
				kill()
			case "failed":
				t.Fatalf("the writer failed: %s", about)
			}
		case <-alarm:
			kill()
		}
	}
}

// holds fails unless the chain does and numbers have no gap.
func (w *World) holds() {
	w.Helper()
	breaks, err := w.Store.Verify(w.Context(), book, nil)
	w.must(err)
	if len(breaks) > 0 {
		w.Fatal(breaks)
	}
}

// KillAt kills a process once it says that it is at a step, or after a while if
// that is "". It may have come to its end before.
func (p *Process) KillAt(t testing.TB, step string, after time.Duration) {
	t.Helper()
	var timer *time.Timer
	if step == "" {
		timer = time.AfterFunc(after, func() { _ = p.cmd.Process.Kill() })
		defer timer.Stop()
	}
	for word, about, ok := p.Next(); ok; word, about, ok = p.Next() {
		switch {
		case word == "failed":
			t.Errorf("the process failed: %s", about)
		case word == "at":
			_ = p.cmd.Process.Kill()
		}
	}
	if err := p.cmd.Wait(); err == nil && step != "" {
		t.Errorf("the process never came to the step %s", step)
	}
}
