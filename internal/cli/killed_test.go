package cli_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"headsup/internal/deliver/mailtest"
)

// stopEnv names the steps one after the other at the last of which the program
// says so and waits for its end: "delivered>committing" is the first commit after
// a message was delivered.
const stopEnv = "HEADSUP_TEST_STOP"

func stopAt(steps string) func(string) {
	if steps == "" {
		return nil
	}
	left := strings.Split(steps, ">")
	return func(step string) {
		if len(left) == 0 || step != left[0] {
			return
		}
		if left = left[1:]; len(left) == 0 {
			fmt.Println("at " + steps)
			select {} // until somebody kills us
		}
	}
}

// sender is a book whose owner writes to somebody on a chat, and the chat's server.
type sender struct {
	*testing.T
	program
	posts   atomic.Int32
	arrived chan struct{} // if not nil: a post came, and is not answered
}

func newSender(t *testing.T, silent bool) *sender {
	s := &sender{T: t, program: newProgram(t)}
	if silent {
		s.arrived = make(chan struct{})
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.ReadAll(r.Body)
		s.posts.Add(1)
		if s.arrived != nil {
			close(s.arrived)
			<-r.Context().Done()
			return
		}
		_, _ = io.WriteString(w, "ok")
	}))
	t.Cleanup(server.CloseClientConnections)
	address := filepath.Join(s.home, "slack.address")
	if err := os.WriteFile(address, []byte(server.URL+"/hook\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"2026-01-05 person @dana Dana Osei relation:manager channel:chat", "2026-01-05 project +atlas Billing migration", "status +atlas green on plan",
		"config channel.chat slack", "config slack.address-file " + address,
	} {
		s.do("", strings.Fields(line)...)
	}
	return s
}

// command is headsup at an hour of the day; steps is where it stops.
func (s *sender) command(hour, steps string, args ...string) *exec.Cmd {
	cmd := exec.Command(s.bin, args...)
	cmd.Env = []string{"HOME=" + s.home, "HEADSUP_HOME=" + s.home, "PATH=" + os.Getenv("PATH"), "NO_COLOR=1", stopEnv + "=" + steps}
	if hour != "" {
		cmd.Env = append(cmd.Env, "NOW=2026-03-05T"+hour+":00Z")
	}
	return cmd
}

func (s *sender) do(hour string, args ...string) string {
	s.Helper()
	said, err := s.command(hour, "", args...).CombinedOutput()
	if err != nil {
		s.Fatalf("headsup %s: %v\n%s", strings.Join(args, " "), err, said)
	}
	return string(said)
}

// kill sends the update and kills the program at a step, or once the chat has the
// message and has not answered.
func (s *sender) kill(steps string) {
	s.Helper()
	s.killed(steps, "update", "@dana", "--send", "--yes")
}

func (s *sender) killed(steps string, args ...string) {
	s.Helper()
	cmd := s.command("", steps, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		s.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		s.Fatal(err)
	}
	if s.arrived != nil {
		<-s.arrived
	} else if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.HasPrefix(line, "at ") {
		s.Fatalf("it never came to %s: %q, %v", steps, line, err)
	}
	if err := cmd.Process.Kill(); err != nil {
		s.Fatal(err)
	}
	_ = cmd.Wait()
}

func (s *sender) told() int { return strings.Count(s.do("", "journal", "told"), " told @dana update") }

// Killed at any step, a message is never sent twice by itself, and never told
// without being sent; where nobody can know, it is in doubt and waits for a word.
func TestKilledWhileSending(t *testing.T) {
	for _, c := range []struct {
		steps string
		then  string // where it stands once everything was tried again
		posts int32
	}{
		{"locked", "none", 0},
		{"planned", "planned", 0},
		{"planned>committing", "planned", 0},
		{"approved", "sent", 1},
		{"approved>committing", "sent", 1},
		{"sending", "in-doubt", 0},
		{"", "in-doubt", 1}, // the chat has it, and we have no answer
		{"delivered", "in-doubt", 1},
		{"delivered>locked", "in-doubt", 1},
		{"delivered>lined", "in-doubt", 1},
		{"delivered>written", "in-doubt", 1},
		{"delivered>committing", "in-doubt", 1},
		{"delivered>durable", "sent", 1},
		{"settled", "sent", 1},
	} {
		t.Run(strings.ReplaceAll(c.steps, ">", " "), func(t *testing.T) {
			s := newSender(t, c.steps == "")
			s.kill(c.steps)
			s.never()
			for _, again := range [][]string{{"send"}, {"send", "--due"}, {"send", "--now"}} {
				s.do("13:00", again...)
				s.never()
			}
			outbox := s.do("13:00", "outbox", "--json")
			if c.then != "none" && !strings.Contains(outbox, `"state":"`+c.then+`"`) || s.posts.Load() != c.posts {
				t.Errorf("%d posts, want %d and %s: %s", s.posts.Load(), c.posts, c.then, outbox)
			}
			if c.then == "in-doubt" {
				s.waitsForAWord(outbox)
			}
			s.do("13:00", "doctor")
		})
	}
}

// never fails where something was told that was not sent, or sent twice.
func (s *sender) never() {
	s.Helper()
	if told, posts := s.told(), int(s.posts.Load()); told > posts || posts > 1 || told > 1 {
		s.Fatalf("posted %d times, told %d times", posts, told)
	}
}

// waitsForAWord fails unless a message in doubt is shown, is not sent over again,
// and is told once the owner says that it arrived.
func (s *sender) waitsForAWord(outbox string) {
	s.Helper()
	if today := s.do("13:00", "today"); !strings.Contains(today, "In doubt: nobody knows whether the update reached @dana by slack") {
		s.Errorf("today does not show it: %s", today)
	}
	said, err := s.command("13:00", "", "update", "@dana", "--send", "--yes").CombinedOutput()
	if err == nil || !strings.Contains(string(said), "may have reached @dana already") {
		s.Errorf("it is sent again: %v: %s", err, said)
	}
	s.never()
	s.do("13:00", "outbox", "sent", lastMessage(outbox))
	if s.told() != 1 {
		s.Error("the owner's word is not recorded")
	}
}

// A file has its name: what was killed is tried again, and is there once.
func TestKilledWhileWritingAFile(t *testing.T) {
	for _, steps := range []string{"sending", "delivered", "delivered>committing"} {
		s := newSender(t, false)
		s.do("", "config", "channel.@dana", "file")
		s.kill(steps)
		s.do("13:00", "send")
		files, err := filepath.Glob(filepath.Join(s.home, "out", "*.md"))
		if err != nil || len(files) != 1 || s.told() != 1 {
			t.Errorf("killed at %s: %d files, %d tellings, %v", steps, len(files), s.told(), err)
		}
	}
}

// The same between the mail server's word and our record: the mail is there, once,
// and the message in doubt.
func TestKilledAfterTheMailWasAccepted(t *testing.T) {
	server := mailtest.Start(t)
	s := newSender(t, false)
	for _, line := range []string{
		"person @me Mira Chen email:mira@example.com", "person @dana channel:email email:dana@example.com",
		"config smtp.security none", "config smtp.server " + server.Plain,
	} {
		s.do("", strings.Fields(line)...)
	}
	s.kill("delivered")
	for _, again := range [][]string{{"send"}, {"send", "--due"}} {
		s.do("13:00", again...)
	}
	if mails, told := len(server.Mails()), s.told(); mails != 1 || told != 0 {
		t.Errorf("%d mails, %d tellings", mails, told)
	}
	if out := s.do("13:00", "today"); !strings.Contains(out, "In doubt: nobody knows whether the update reached @dana by email") {
		t.Errorf("today does not show it: %s", out)
	}
}
