package workbench_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/store"
	"headsup/internal/workbench"
)

// letters is a channel that keeps the reference of what it carries, as the mail
// that the reader gets holds it.
type letters struct {
	carrier
	reference string
}

func (c *letters) Name() string { return "email" }

func (c *letters) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	c.reference = d.Answers.Reference
	return "dana@example.com", d.Subject(), []byte(d.BottomLine), nil
}

// asked is a book whose update with a decision was sent to Dana: #5 asks it, #6
// tells it.
func asked(t *testing.T, outcome workbench.Outcome) (w *workbench.Workbench, c *letters, id uuid.UUID) {
	t.Helper()
	w = bench(t)
	say(t, w, "person @me Mira Chen email:mira@example.com", "person @dana Dana Osei relation:manager email:dana@example.com",
		"project +atlas Billing migration", "status +atlas red late",
		"decision Which vendor +atlas from:@dana option:wait option:switch by:2026-03-10")
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
	if err != nil {
		t.Fatal(err)
	}
	c = &letters{carrier: carrier{outcome: outcome}}
	m, err := w.Plan(t.Context(), d, c, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Approve(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Dispatch(t.Context(), m.ID, c); (err == nil) != (outcome == workbench.Delivered) {
		t.Fatal(err)
	}
	return w, c, m.ID
}

func takeIn(t *testing.T, w *workbench.Workbench, r workbench.Reply) workbench.Taken {
	t.Helper()
	taken, err := w.TakeIn(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// suggested are the lines that await a word, each with why.
func suggested(t *testing.T, w *workbench.Workbench) string {
	t.Helper()
	all, err := w.Suggestions(t.Context(), workbench.MailSource)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range all {
		lines = append(lines, s.Line+" ("+s.Why+")")
	}
	return strings.Join(lines, "\n")
}

// A tap is suggested or, where the owner said so, recorded; and once, however
// often its mail comes.
func TestTakeIn(t *testing.T) {
	for _, how := range []string{"suggest", "record"} {
		w, c, _ := asked(t, workbench.Delivered)
		if err := w.Configure(t.Context(), "answers", how); err != nil {
			t.Fatal(err)
		}
		tap := workbench.Reply{Key: "a", From: "dana@example.com", At: thursday, Reference: strings.ToLower(c.reference), Code: "1.2"}
		takeIn(t, w, tap)
		taken := takeIn(t, w, tap)
		again := takeIn(t, w, workbench.Reply{Key: "b", From: "dana@example.com", At: thursday, Reference: c.reference, Code: "1.2"})
		same(t, "another mail that says the same", again.LeftOut, workbench.LeftNothing)
		answers := strings.Join(journalOf(t, w, "answer"), "\n")
		if how == "suggest" {
			same(t, "suggested", suggested(t, w), "2026-03-05 answer #5 choice:2 (Dana Osei answered “Update from Mira Chen, 5 March” by mail)\n2026-03-05 answer #6 seen (Dana Osei answered “Update from Mira Chen, 5 March” by mail)")
			same(t, "recorded", answers, "")
			continue
		}
		same(t, "suggested", suggested(t, w), "")
		same(t, "the second time", taken.LeftOut, workbench.LeftBefore)
		if strings.Count(answers, "answer #5 choice:2") != 1 || strings.Count(answers, "answer #6 seen") != 1 {
			t.Errorf("recorded\n%s", answers)
		}
	}
}

// Only what a reader plainly said, and only if they said it, is recorded.
func TestNeverRecordedAtOnce(t *testing.T) {
	for name, c := range map[string]struct {
		reply workbench.Reply
		want  string
	}{
		"from elsewhere":           {workbench.Reply{From: "eve@evil.example", Code: "1.2"}, "but it came from eve@evil.example, and Dana Osei is known by dana@example.com)"},
		"from nobody":              {workbench.Reply{Code: "1.2"}, "but it does not say who wrote it)"},
		"the server's no":          {workbench.Reply{From: "dana@example.com", Origin: workbench.Disproven, Code: "1.2"}, "your mail server could not confirm that it came from dana@example.com)"},
		"the dial":                 {workbench.Reply{From: "dana@example.com", Code: "shorter"}, "2026-03-05 person @dana length:short (Dana Osei answered"},
		"a talk":                   {workbench.Reply{From: "dana@example.com", Code: "talk"}, "2026-03-06 met @dana 1:1 +atlas (Dana Osei answered"},
		"words that are no option": {workbench.Reply{From: "dana@example.com", Words: "the cheap one"}, "2026-03-05 answer #5 the cheap one (Dana Osei answered “Update from Mira Chen, 5 March” by mail; it names no option)"},
	} {
		w, channel, _ := asked(t, workbench.Delivered)
		if err := w.Configure(t.Context(), "answers", "record"); err != nil {
			t.Fatal(err)
		}
		c.reply.Key, c.reply.At, c.reply.Reference = "a", thursday, channel.reference
		takeIn(t, w, c.reply)
		if got := suggested(t, w); !strings.Contains(got, c.want) {
			t.Errorf("%s: suggested\n%s", name, got)
		}
		for _, line := range journalOf(t, w, "choice") {
			t.Errorf("%s: recorded %s", name, line)
		}
	}
}

// What is no answer is left out, each for its reason.
func TestLeftOut(t *testing.T) {
	w, c, id := asked(t, workbench.Delivered)
	for want, r := range map[string]workbench.Reply{
		workbench.LeftNoAnswer:  {From: "dana@example.com", Reference: "AAAAAAAAAAAAAAAAAAAAAAAAAA", Messages: []uuid.UUID{uuid.New()}},
		workbench.LeftAutomatic: {From: "dana@example.com", Messages: []uuid.UUID{id}, Kind: workbench.AutoReply, Words: "I am away"},
		workbench.LeftOwn:       {From: "Mira@example.com", Reference: c.reference, Code: "seen"},
		workbench.LeftNothing:   {From: "dana@example.com", Messages: []uuid.UUID{id}},
		workbench.LeftOther:     {Kind: workbench.Bounce, Messages: []uuid.UUID{id}, Failed: "raj@example.com"},
		workbench.LeftDelayed:   {Kind: workbench.Delayed, Messages: []uuid.UUID{id}},
	} {
		r.Key, r.At = want, thursday
		same(t, "left out", takeIn(t, w, r).LeftOut, want)
	}
	same(t, "suggested", suggested(t, w), "")
}

// A bounce takes the telling back, and the message counts as failed.
func TestBounce(t *testing.T) {
	w, _, id := asked(t, workbench.Delivered)
	bounce := workbench.Reply{Key: "a", At: thursday, Kind: workbench.Bounce, Messages: []uuid.UUID{id}, Failed: "dana@example.com", Problem: "550 no such user"}
	takeIn(t, w, bounce)
	takeIn(t, w, bounce)
	same(t, "suggested", suggested(t, w), "2026-03-05 retract #6 (the mail to dana@example.com came back: 550 no such user)")
	all, err := w.Outbox(t.Context(), store.Failed)
	if err != nil || len(all) != 1 || all[0].Problem != "it came back: 550 no such user" {
		t.Errorf("%v, failed: %v", err, all)
	}
	if err := w.Again(t.Context(), id); err == nil || !strings.Contains(err.Error(), "was sent and came back") {
		t.Errorf("again: %v", err)
	}
	open, _ := w.Suggestions(t.Context(), workbench.MailSource)
	if _, err := w.Keep(t.Context(), []workbench.Choice{{Suggestion: open[0]}}); err != nil {
		t.Fatal(err)
	}
	b, err := w.Book(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if told := b.Person("dana").LastTold("atlas"); told != nil {
		t.Errorf("told by %s", told)
	}
}

// Nobody knew whether a message arrived; its answer shows that it did.
func TestAnswerToWhatIsInDoubt(t *testing.T) {
	w, c, _ := asked(t, workbench.Unknown)
	same(t, "told", tellings(t, w), 0)
	takeIn(t, w, workbench.Reply{Key: "x", From: "eve@evil.example", At: thursday, Reference: c.reference, Code: "seen"})
	same(t, "told, by a stranger's word", tellings(t, w), 0)
	takeIn(t, w, workbench.Reply{Key: "a", From: "dana@example.com", At: thursday, Reference: c.reference, Code: "seen"})
	same(t, "told", tellings(t, w), 1)
	if got := suggested(t, w); !strings.Contains(got, "answer #6 seen") {
		t.Errorf("suggested\n%s", got)
	}
}

// A reference is of chance alone, and another in every message.
func TestReferences(t *testing.T) {
	_, c, id := asked(t, workbench.Delivered)
	if len(c.reference) != 26 || strings.Contains(strings.ToUpper(id.String()), c.reference[:4]) {
		t.Errorf("the reference is %q", c.reference)
	}
	_, other, _ := asked(t, workbench.Delivered)
	if c.reference == other.reference {
		t.Error("two messages have the same reference")
	}
}

// A default is for those who could object: it waits until what was sent is heard.
func TestDefaultWaits(t *testing.T) {
	w, c, _ := asked(t, workbench.Delivered)
	say(t, w, "amend #5 default:2")
	due := func() string {
		t.Helper()
		day, err := w.Moves(t.Context(), "2026-03-10")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range day.Plan.All {
			if m.Rule == "decision-due" {
				return m.Why() + " " + m.Do()
			}
		}
		return ""
	}
	if said := due(); !strings.Contains(said, "the default waits until Dana has heard of it") || strings.Contains(said, "choice:2") {
		t.Errorf("unheard: %s", said)
	}
	if err := w.Configure(t.Context(), "answers", "record"); err != nil {
		t.Fatal(err)
	}
	takeIn(t, w, workbench.Reply{Key: "a", From: "dana@example.com", At: thursday, Reference: c.reference, Code: "seen"})
	if said := due(); !strings.Contains(said, "nobody objected to the default") || !strings.Contains(said, "choice:2") {
		t.Errorf("heard: %s", said)
	}
}
