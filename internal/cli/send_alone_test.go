package cli_test

import (
	"strings"
	"sync"
	"testing"
)

// expecting is a sender whose reader expects an update on the day, Thursday.
func expecting(t *testing.T) *sender {
	s := newSender(t, false)
	s.do("", "2026-01-05", "person", "@dana", "cadence:weekly/thu")
	s.do("", "--at", "2026-02-26", "told", "@dana", "update", "+atlas")
	return s
}

// Nothing is sent by itself unless that was switched on for the document and the
// person; what was sent is shown at the next look at the day, once.
func TestSentByItself(t *testing.T) {
	s := expecting(t)
	if out := s.do("13:00", "send", "--due"); s.posts.Load() != 0 {
		t.Fatalf("it was never switched on: %s", out)
	}
	s.do("", "config", "auto.update.@dana", "yes")
	if out := s.do("09:00", "send"); s.posts.Load() != 0 {
		t.Fatalf("send alone sends what is approved and no more: %s", out)
	}
	out := s.do("13:00", "send", "--due")
	if s.posts.Load() != 1 || !strings.Contains(out, "2026-03-05 told @dana update +atlas via:slack") {
		t.Fatalf("%d posts: %s", s.posts.Load(), out)
	}
	if out := s.do("13:05", "send", "--due"); s.posts.Load() != 1 {
		t.Fatalf("it went twice: %s", out)
	}
	const shown = "Sent by itself, Thursday, 5 March 2026, 13:00: the update to @dana by slack"
	if out := s.do("14:00", "today", "--json"); !strings.Contains(out, `"sent_alone":[{`) {
		t.Errorf("programs are not told: %s", out)
	}
	if out := s.do("14:00", "today"); !strings.Contains(out, shown) {
		t.Errorf("today does not show it: %s", out)
	}
	if out := s.do("14:05", "today"); strings.Contains(out, "Sent by itself") {
		t.Errorf("it is shown again: %s", out)
	}
	if outbox := s.do("14:05", "outbox", "--json"); !strings.Contains(outbox, "by itself, as set: auto.update.@dana") {
		t.Errorf("the outbox does not say why it went: %s", outbox)
	}
}

// What is held back, and what would bring bad news, is left to the owner.
func TestLeftToTheOwner(t *testing.T) {
	for _, c := range []struct {
		name string
		do   []string
		says string
	}{
		{"trouble that the manager has not heard of", []string{"status +atlas red the vendor is gone"}, "Dana Osei has not heard of trouble in it"},
		{"a limit", []string{"person @dana max:1/week", "told @dana heads-up +atlas"}, ""},
		{"a quiet day", []string{"person @dana quiet:thu"}, ""},
		{"quiet hours", []string{"config quiet.hours.@dana 12:00-14:00"}, "Dana is left alone from 12:00 to 14:00"},
		{"leave", []string{"person @dana away:2026-03-01..2026-03-20"}, ""},
		{"a way that does not reach them alone", []string{"config channel.@dana file"}, "by file it would not reach them without you"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := expecting(t)
			s.do("", "config", "auto.update.@dana", "yes")
			for _, line := range c.do {
				s.do("", strings.Fields(line)...)
			}
			out := s.do("13:00", "send", "--due")
			if s.posts.Load() != 0 || !strings.Contains(out, c.says) {
				t.Errorf("%d posts, want … %q: %s", s.posts.Load(), c.says, out)
			}
		})
	}
}

// Killed at any step, or run by two at once, what goes by itself goes once.
func TestByItselfOnce(t *testing.T) {
	for _, steps := range []string{"planned", "approved", "approved>committing", "sending", "delivered", "delivered>committing", "settled"} {
		t.Run(steps, func(t *testing.T) {
			s := expecting(t)
			s.do("", "config", "auto.update.@dana", "yes")
			s.killed(steps, "send", "--due")
			for range 3 {
				s.do("13:00", "send", "--due")
			}
			told := strings.Count(s.do("", "journal", "told"), "2026-03-05 told @dana update")
			outbox := s.do("13:00", "outbox", "--json")
			if posts := int(s.posts.Load()); posts > 1 || told > posts || strings.Count(outbox, `"id"`) != 1 {
				t.Errorf("%d posts, %d tellings: %s", posts, told, outbox)
			}
			if steps == "planned" && s.posts.Load() != 1 {
				t.Error("what was planned before is not sent")
			}
		})
	}
	s := expecting(t)
	s.do("", "config", "auto.update.@dana", "yes")
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() { _, _ = s.command("13:00", "", "send", "--due").CombinedOutput() })
	}
	all.Wait()
	if posts := s.posts.Load(); posts != 1 {
		t.Errorf("six at once posted %d times", posts)
	}
}
