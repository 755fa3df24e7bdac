package workbench_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// carrier is a channel that does as it is told and keeps what it was given.
type carrier struct {
	outcome workbench.Outcome
	problem error
	carried []store.Message
}

func (c *carrier) Name() string { return "test" }

func (c *carrier) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	return "here", d.Title, []byte(d.BottomLine), nil
}

func (c *carrier) Deliver(_ context.Context, m store.Message) (workbench.Outcome, error) {
	c.carried = append(c.carried, m)
	return c.outcome, c.problem
}

// send plans, approves and dispatches a draft.
func send(t *testing.T, w *workbench.Workbench, d workbench.Draft, c *carrier) (uuid.UUID, error) {
	t.Helper()
	m, err := w.Plan(t.Context(), d, c, "a reason")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Approve(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	_, err = w.Dispatch(t.Context(), m.ID, c)
	return m.ID, err
}

// do carries out what a move says: it sends the document or records the line,
// with what only the owner can supply.
func do(t *testing.T, w *workbench.Workbench, m *advise.Move) {
	t.Helper()
	if m.Act.Document == "" {
		line := fill(strings.TrimPrefix(m.Do(), "headsup "), m.Due)
		if _, err := w.Record(t.Context(), workbench.Said{Line: line, Shell: true}); err != nil {
			t.Fatalf("%s: %v", m.Do(), err)
		}
		return
	}
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: m.Act.Document, Reader: m.Act.People[0], Projects: m.Act.Projects, Entries: m.Act.Entries})
	if err != nil {
		t.Fatalf("%s: %v", m.Do(), err)
	}
	if _, err := send(t, w, d, &carrier{}); err != nil {
		t.Fatalf("%s: %v", m.Do(), err)
	}
}

// fill puts something in the place of what only the owner can supply.
func fill(line string, due civil.Day) string {
	later := max(due, civil.Date(2030, 1, 1)) + 30
	state := "green"
	if strings.Contains(line, "mark ") {
		state = "keep"
	}
	return strings.NewReplacer("<state>", state, "<date>", later.String(), "<words>", "words", "'", "").Replace(line) // as a shell hands it over
}

// everyFiring makes a book of each place in the rules' journals where a rule is
// expected to fire: of the entries above it, on that day.
func everyFiring(t *testing.T, look func(where string, x journal.Expect, w *workbench.Workbench)) {
	t.Helper()
	paths, err := filepath.Glob("../advise/testdata/*.journal")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no journals: %v", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile(path, bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range file.Expects {
			if x.Not || x.Rule == "" {
				continue
			}
			var lines strings.Builder
			for _, e := range file.Entries[:x.Above] {
				fmt.Fprintln(&lines, e.String())
			}
			w := on(t, memory.New(), x.On.In(time.UTC).Add(12*time.Hour))
			if _, err := w.Import(t.Context(), []workbench.Source{{Name: path, In: strings.NewReader(lines.String())}}); err != nil {
				t.Fatal(err)
			}
			look(fmt.Sprintf("%s:%d", filepath.Base(path), x.Line), x, w)
		}
	}
}

// planOf is what a book asks for on its day.
func planOf(t *testing.T, w *workbench.Workbench) advise.Plan {
	t.Helper()
	day, err := w.Moves(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return day.Plan
}

// stands reports whether a move is still asked for.
func stands(plan advise.Plan, m *advise.Move) bool {
	return slices.ContainsFunc(plan.All, func(still *advise.Move) bool {
		return still.Rule == m.Rule && still.Person == m.Person && still.About == m.About
	})
}

// Wherever a rule fires in its journals, doing what the move says ends it.
func TestDoingClears(t *testing.T) {
	done := map[string]int{}
	everyFiring(t, func(where string, x journal.Expect, w *workbench.Workbench) {
		all := planOf(t, w).All
		at := slices.IndexFunc(all, func(m *advise.Move) bool { return m.Rule == x.Rule && (x.Person == "" || x.Person == m.Person) })
		if at < 0 {
			t.Fatalf("%s does not fire", where)
		}
		m := all[at]
		do(t, w, m)
		if stands(planOf(t, w), m) {
			t.Errorf("%s: `%s` leaves %s @%s %s standing", where, m.Do(), m.Rule, m.Person, m.About)
		}
		done[x.Rule]++
	})
	for _, rule := range advise.Rules() {
		// In a file nothing was sent; TestSentIsUnheard does that one.
		if done[rule.Name] < 8 && rule.Name != "unheard" {
			t.Errorf("%s was done %d times", rule.Name, done[rule.Name])
		}
	}
}

// A bundle says at once what its moves say: doing it ends every one of them.
func TestDoingABundleEndsAll(t *testing.T) {
	bundles := 0
	everyFiring(t, func(where string, _ journal.Expect, w *workbench.Workbench) {
		plan := planOf(t, w)
		all := append(plan.Shown, plan.Rest...)
		at := slices.IndexFunc(all, func(m *advise.Move) bool { return len(m.Bundled) > 0 })
		if at < 0 {
			return
		}
		bundles++
		do(t, w, all[at])
		after := planOf(t, w)
		for _, one := range all[at].Bundled {
			if all[at].Rule == "agenda" && one.Rule != "agenda" {
				continue // a question that an agenda brings up is asked at the meeting
			}
			if stands(after, one) {
				t.Errorf("%s: `%s` leaves %s @%s %s standing", where, all[at].Do(), one.Rule, one.Person, one.About)
			}
		}
	})
	if bundles < 100 {
		t.Errorf("%d bundles", bundles)
	}
}

const dana = "2026-01-05 person @dana Dana Osei relation:manager\n2026-01-05 project +atlas Billing\n2026-01-05 status +atlas red late\n"

func drafted(t *testing.T) (*workbench.Workbench, workbench.Draft) {
	t.Helper()
	w := bench(t)
	if _, err := w.Import(t.Context(), []workbench.Source{{Name: "dana", In: strings.NewReader(dana)}}); err != nil {
		t.Fatal(err)
	}
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
	if err != nil {
		t.Fatal(err)
	}
	return w, d
}

// tellings are the tellings of the book.
func tellings(t *testing.T, w *workbench.Workbench) int {
	t.Helper()
	n := 0
	for _, e := range journalOf(t, w) {
		if strings.Contains(e, " told ") {
			n++
		}
	}
	return n
}

// What was delivered is told, once; what was not is not told.
func TestDispatch(t *testing.T) {
	for _, c := range []struct {
		outcome workbench.Outcome
		state   store.State
		told    int
	}{
		{workbench.Delivered, store.Sent, 1},
		{workbench.Later, store.Approved, 0},
		{workbench.Rejected, store.Failed, 0},
		{workbench.Unknown, store.InDoubt, 0},
	} {
		w, d := drafted(t)
		to := &carrier{outcome: c.outcome}
		if c.outcome != workbench.Delivered {
			to.problem = errors.New("the line is down")
		}
		id, err := send(t, w, d, to)
		if (err == nil) != (c.outcome == workbench.Delivered) {
			t.Errorf("%s: %v", c.state, err)
		}
		m, err := w.FindMessage(t.Context(), id.String())
		if err != nil || m.State != c.state || tellings(t, w) != c.told {
			t.Errorf("the message is %s with %d tellings, want %s with %d (%v)", m.State, tellings(t, w), c.state, c.told, err)
		}
		if _, err := w.Dispatch(t.Context(), id, to); c.state != store.Approved && !fault.Is(err, fault.Refused) {
			t.Errorf("a message that is %s went out again: %v", c.state, err)
		}
	}
}

// One in doubt that did not arrive may also be dropped: it is told to nobody.
func TestInDoubtAndDropped(t *testing.T) {
	w, d := drafted(t)
	id, _ := send(t, w, d, &carrier{outcome: workbench.Unknown, problem: errors.New("cut off")})
	if err := w.Cancel(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if post, err := w.Post(t.Context()); err != nil || len(post.InDoubt) != 0 || tellings(t, w) != 0 {
		t.Errorf("%d in doubt, %d tellings, %v", len(post.InDoubt), tellings(t, w), err)
	}
}

// stopper is a channel whose owner stops headsup while it delivers.
type stopper struct {
	carrier
	stop context.CancelFunc
}

func (s *stopper) Deliver(ctx context.Context, m store.Message) (workbench.Outcome, error) {
	s.stop()
	return s.carrier.Deliver(ctx, m)
}

// Whoever stops headsup while a message is delivered finds what became of it.
func TestStoppedWhileDelivering(t *testing.T) {
	for outcome, state := range map[workbench.Outcome]store.State{workbench.Delivered: store.Sent, workbench.Unknown: store.InDoubt} {
		w, d := drafted(t)
		ctx, stop := context.WithCancel(t.Context())
		to := &stopper{carrier{outcome: outcome}, stop}
		if outcome == workbench.Unknown {
			to.problem = errors.New("stopped")
		}
		m, err := w.Plan(ctx, d, to, "")
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Approve(ctx, m.ID); err != nil {
			t.Fatal(err)
		}
		_, _ = w.Dispatch(ctx, m.ID, to)
		if m, err := w.FindMessage(t.Context(), m.ID.String()); err != nil || m.State != state {
			t.Errorf("it is %s, want %s (%v)", m.State, state, err)
		}
	}
}

// A message in doubt waits for a word: that it arrived, or to try again.
func TestInDoubt(t *testing.T) {
	w, d := drafted(t)
	id, _ := send(t, w, d, &carrier{outcome: workbench.Unknown, problem: errors.New("cut off")})
	if due, err := w.Due(t.Context()); err != nil || len(due) != 0 {
		t.Errorf("it is tried by itself: %v, %v", due, err)
	}
	if _, err := w.Confirm(t.Context(), id); err != nil || tellings(t, w) != 1 {
		t.Errorf("%d tellings, %v", tellings(t, w), err)
	}
	if err := w.Again(t.Context(), id); !fault.Is(err, fault.Refused) {
		t.Errorf("what arrived is sent again: %v", err)
	}
}

// Trouble goes up in order: to others above than the manager only with a reason,
// which is kept.
func TestManagerFirst(t *testing.T) {
	w, _ := drafted(t)
	say(t, w, "person @raj Raj Patel relation:skip-level")
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "raj"})
	if err != nil || d.First != "Dana Osei" {
		t.Fatalf("first %q, %v", d.First, err)
	}
	if _, err := w.Plan(t.Context(), d, &carrier{}, ""); !fault.Is(err, fault.Refused) {
		t.Errorf("without a reason: %v", err)
	}
	if _, err := send(t, w, d, &carrier{}); err != nil {
		t.Fatal(err)
	}
	all := journalOf(t, w)
	if last := all[len(all)-1]; !strings.Contains(last, `why:"a reason"`) {
		t.Errorf("the reason is not kept: %s", last)
	}
}

// It goes up in order too where not everything of the project has room, so that
// only its parts are told.
func TestManagerFirstOfAPart(t *testing.T) {
	w, _ := drafted(t)
	say(t, w, "person @raj Raj Patel relation:skip-level length:short")
	say(t, w, "told @raj heads-up +atlas")
	for i := range 12 {
		say(t, w, fmt.Sprintf("win Moved the customers of district %d to the new engine in one night +atlas impact:\"%d euro a day\"", i, 100+i))
	}
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "raj"})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(d.Tells, "+atlas") || !strings.Contains(d.Tells, "#") {
		t.Errorf("with wins left out it tells %q", d.Tells)
	}
	if d.First != "Dana Osei" {
		t.Errorf("first %q", d.First)
	}
}
