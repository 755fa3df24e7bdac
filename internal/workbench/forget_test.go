package workbench_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// After forget nothing of a person is left in the book but the place they had.
func TestForget(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		ctx := t.Context()
		s := open()
		w := on(t, s, thursday)
		say(t, w,
			"2026-01-01 person @will Will Osei relation:manager email:will@example.com",
			"2026-01-01 person @ana Ana Osei",
			"2026-01-02 project +atlas Billing lead:@will with:@ana,@will",
			`2026-01-03 win Faster, thanks to WILL OSEI and Ana Osei (@will's idea) impact:"Will said so"`,
			"2026-01-04 log Will's team will help; mail will@example.com or goodwill@example.com",
			"2026-01-05 know @will concerns the audit\n    and what Will's boss says",
			"2026-01-06 amend #1 Wilhelmina Osei-Brandt",
			"2026-01-07 note Wilhelmina and Osei-Brandt, Osei",
		)
		for i, reader := range []string{"will", "ana"} {
			m := store.Message{ID: uuid.UUID{byte(i + 1)}, Reader: reader, Document: "update", Channel: "smtp", To: reader + "@example.com",
				Subject: "Will's atlas", Body: []byte("Dear " + reader + ", Will Osei says hello"), Tells: "told @" + reader + " update +atlas @will"}
			if err := s.Plan(ctx, "main", m); err != nil {
				t.Fatal(err)
			}
		}
		offered := journal.Suggestion{Source: "ics:will@example.com", Key: "k", Line: "2026-01-08 met @will 1:1 with Will", Why: "with Will Osei"}
		if _, err := w.Offer(ctx, []journal.Suggestion{offered}); err != nil {
			t.Fatal(err)
		}

		out, err := w.Forget(ctx, "@Will")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "as", out.As, "@forgotten-1")
		same(t, "deleted", out.Deleted, 1)
		same(t, "left", out.Left, []int64{5})
		text := exported(t, w, workbench.ExportText)
		same(t, "journal", text, `2026-01-01 person @forgotten-1 relation:manager
2026-01-01 person @ana Ana Osei
2026-01-02 project +atlas Billing lead:@forgotten-1 with:@ana,@forgotten-1
2026-01-03 win Faster, thanks to @forgotten-1 and Ana Osei (@forgotten-1's idea) impact:"@forgotten-1 said so"
2026-01-04 log @forgotten-1's team will help; mail @forgotten-1 or goodwill@example.com
2026-01-05 know @forgotten-1 concerns the audit
    and what @forgotten-1's boss says
2026-01-06 amend #1 @forgotten-1
2026-01-07 note @forgotten-1 and @forgotten-1, Osei
`)
		names, err := w.Names(ctx, "@")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "names", names, []string{"@forgotten-1", "@ana"})
		messages, err := s.Messages(ctx, "main")
		if err != nil {
			t.Fatal(err)
		}
		if len(messages) != 1 || messages[0].Subject != "@forgotten-1's atlas" || string(messages[0].Body) != "Dear ana, @forgotten-1 says hello" ||
			messages[0].Tells != "told @ana update +atlas @forgotten-1" {
			t.Errorf("messages %+v", messages)
		}
		suggestions, err := w.Suggestions(ctx, "")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "suggestions", suggestions, []journal.Suggestion{{Source: "ics:@forgotten-1", Key: "k", Line: "2026-01-08 met @forgotten-1 1:1 with @forgotten-1", Why: "with @forgotten-1"}})
		healthy(t, w)

		out, err = w.Forget(ctx, "ana")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "the next one", out.As, "@forgotten-2")
		if text := exported(t, w, workbench.ExportText); strings.Contains(text, "Osei") {
			t.Errorf("left:\n%s", text)
		}
		healthy(t, w)
	})
}

// A name that is a month too is replaced where it is surely a name, and the
// rest is told.
func TestForgetInMay(t *testing.T) {
	w := bench(t)
	say(t, w, "2026-01-01 person @may May Chen", "2026-01-02 log May Chen comes in May", "2026-01-03 log ready by may, says Chen")
	out, err := w.Forget(t.Context(), "@may")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "journal", journalOf(t, w), []string{"2026-01-01 person @forgotten-1", "2026-01-02 log @forgotten-1 comes in May",
		"2026-01-03 log ready by may, says @forgotten-1"})
	same(t, "left", out.Left, []int64{2, 3})
}

// Whoever is called like a verb, a state, a relation, a project or half of
// somebody else leaves a book in which the others are as they were.
func TestForgetTouchesNobodyElse(t *testing.T) {
	for _, c := range []struct {
		forget    string
		was, left []string
	}{
		{"@boss",
			[]string{"2026-01-01 person @boss Manager relation:manager", "2026-01-02 goal +x owner:@boss level:manager", "2026-01-03 log with the manager"},
			[]string{"2026-01-01 person @forgotten-1 relation:manager", "2026-01-02 goal +x owner:@forgotten-1 level:manager", "2026-01-03 log with the manager"}},
		{"@log",
			[]string{"2026-01-01 person @log Log", "2026-01-02 log Log said so"},
			[]string{"2026-01-01 person @forgotten-1", "2026-01-02 log @forgotten-1 said so"}},
		{"@amber",
			[]string{"2026-01-01 person @amber Amber Ito", "2026-01-02 status +x amber Amber said so", "2026-01-03 told @amber amber +x"},
			[]string{"2026-01-01 person @forgotten-1", "2026-01-02 status +x amber @forgotten-1 said so", "2026-01-03 told @forgotten-1 amber +x"}},
		{"@dana",
			[]string{"2026-01-01 log Osei came with dana-lee", "2026-01-02 person @dana Dana Osei", "2026-01-03 project +dana Dana's move with:@dana,@dana-lee",
				"2026-01-04 log @dana-lee told dana and DANA, Dana-Marie not", "2026-01-05 note x\n    @dana and @dana-lee"},
			[]string{"2026-01-01 log @forgotten-1 came with forgotten-1-lee", "2026-01-02 person @forgotten-1", "2026-01-03 project +dana @forgotten-1's move with:@forgotten-1,@dana-lee",
				"2026-01-04 log @dana-lee told @forgotten-1 and @forgotten-1, forgotten-1-Marie not", "2026-01-05 note x\n    @forgotten-1 and @dana-lee"}},
		{"@dana",
			[]string{"2026-01-01 person @dana Dana", "2026-01-01 person @dana-lee Dana Lee", "2026-01-02 log with Dana"},
			[]string{"2026-01-01 person @forgotten-1", "2026-01-01 person @dana-lee Dana Lee", "2026-01-02 log with Dana"}},
	} {
		w := bench(t)
		say(t, w, c.was...)
		if _, err := w.Forget(t.Context(), c.forget); err != nil {
			t.Fatal(err)
		}
		same(t, c.forget, journalOf(t, w), c.left)
		healthy(t, w)
	}
}

func TestForgetRefuses(t *testing.T) {
	w := bench(t)
	say(t, w, "person @dana Dana", "person @me Mira")
	for name, want := range map[string]fault.Kind{"@me": fault.Refused, "@danna": fault.Missing, "x y": fault.Misread} {
		if _, err := w.Forget(t.Context(), name); !fault.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func healthy(t *testing.T, w *workbench.Workbench) {
	t.Helper()
	d, err := w.Doctor(t.Context(), false, nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "ailments", d.Ailments, []workbench.Ailment{})
}
