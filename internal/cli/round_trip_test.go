package cli_test

import (
	"bufio"
	"bytes"
	"context"
	"html"
	"io"
	"net/smtp"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"headsup/internal/deliver/mailtest"
)

// A decision goes out by mail through a real server, its reader taps an option,
// and the answer comes back from a real mailbox: the decision is answered, the
// update told and heard, and the move is gone.
func TestRoundTripByMail(t *testing.T) {
	server := mailtest.Start(t)
	inbox := server.Serve()
	home := t.TempDir()
	run := func(args ...string) (stdout, stderr string) {
		t.Helper()
		out, said, exit := headsupIn(t, home, args...)
		if exit != 0 {
			t.Fatalf("headsup %s: exit %d\n%s", strings.Join(args, " "), exit, said)
		}
		return out, said
	}
	for _, line := range []string{
		"person @me Mira Chen email:mira@example.com",
		"person @dana Dana Osei relation:manager channel:email email:dana@example.com cadence:weekly/thu",
		"project +atlas Billing migration",
		"status +atlas red the vendor slipped",
		"decision Which vendor +atlas from:@dana option:wait option:switch recommend:2 by:2026-03-06",
	} {
		run(line)
	}
	run("config", "smtp.security", "none")
	run("config", "smtp.server", server.Plain)
	run("config", "imap.security", "none")
	run("config", "imap.server", inbox.Plain)
	run("config", "imap.user", mailtest.User)
	if moves, _ := run("today", "--all", "--json"); !strings.Contains(moves, `"rule":"decision-due"`) || !strings.Contains(moves, `"rule":"never-told"`) {
		t.Fatalf("the moves are %s", moves)
	}

	run("update", "@dana", "--send", "--yes")
	text, page := parts(t, server.Mails()[0])
	option := tapped(t, page, "2. switch")
	if !strings.Contains(text, option) {
		t.Errorf("the plain part offers something else than %s:\n%s", option, text)
	}
	reply(t, server, option)

	out, said := run("collect", "mail")
	if !strings.Contains(said, "1 answer taken in") || !strings.Contains(out, "1\t2026-03-05 answer #5 choice:2\n\tDana Osei answered “Update from Mira Chen, 5 March” by mail\n") {
		t.Fatalf("it said %s\n%s", said, out)
	}
	if told, _ := run("journal", "answer"); told != "" {
		t.Fatalf("it was recorded without a word: %s", told)
	}
	run("collect", "mail", "--keep", "all")
	if lines, _ := run("journal", "2026-03-05"); !strings.Contains(lines, "#7 2026-03-05 answer #5 choice:2") || !strings.Contains(lines, "#8 2026-03-05 answer #6 seen") {
		t.Errorf("the journal is\n%s", lines)
	}
	moves, _ := run("today", "--all", "--json")
	for _, rule := range []string{"decision-due", "pre-wire", "surprise", "never-told", "unheard"} {
		if strings.Contains(moves, `"rule":"`+rule+`"`) {
			t.Errorf("%s still stands: %s", rule, moves)
		}
	}
	if out, said := run("collect", "mail"); out != "" || !strings.Contains(said, "no new answers") {
		t.Errorf("the same mail came again: %s\n%s", said, out)
	}
}

// Told to record, and watching, headsup takes a tap in as it arrives, and ends
// when it is ended.
func TestWatch(t *testing.T) {
	server := mailtest.Start(t)
	inbox := server.Serve()
	home := t.TempDir()
	for _, line := range []string{
		"person @me Mira Chen email:mira@example.com", "person @dana Dana Osei relation:manager channel:email email:dana@example.com",
		"project +atlas Billing migration", "status +atlas red the vendor slipped",
		"config smtp.security none", "config smtp.server " + server.Plain, "config answers record",
		"config imap.security none", "config imap.server " + inbox.Plain, "config imap.user " + mailtest.User,
		"heads-up @dana +atlas --send --yes",
	} {
		if _, said, exit := headsupIn(t, home, strings.Fields(line)...); exit != 0 {
			t.Fatalf("headsup %s: %s", line, said)
		}
	}
	_, page := parts(t, server.Mails()[0])
	ctx, end := context.WithCancel(t.Context())
	out, in := io.Pipe()
	var said bytes.Buffer
	watch := headsupOn(home, "collect", "mail", "--watch")
	watch.Stdout, watch.Stderr = in, &said
	ended := make(chan int)
	go func() { ended <- watch.Run(ctx) }()
	reply(t, server, tapped(t, page, "Seen"))
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || line != "#6 2026-03-05 answer #5 seen\n" {
		t.Errorf("it recorded %q, %v", line, err)
	}
	end()
	if exit := <-ended; exit != 0 {
		t.Errorf("it ended with %d: %s", exit, said.String())
	}
}

var links = regexp.MustCompile(`<a href="(mailto:[^"]*)"[^>]*>([^<]*)</a>`)

// tapped is where the tap of a page leads that is called so.
func tapped(t *testing.T, page, label string) string {
	t.Helper()
	for _, link := range links.FindAllStringSubmatch(page, -1) {
		if html.UnescapeString(link[2]) == label {
			return html.UnescapeString(link[1])
		}
	}
	t.Fatalf("there is no tap %q in\n%s", label, page)
	return ""
}

// reply sends the mail that a tap begins, from Dana, as a mail program does.
func reply(t *testing.T, server *mailtest.Exim, mailto string) {
	t.Helper()
	link, err := url.Parse(mailto)
	if err != nil {
		t.Fatal(err)
	}
	query, err := url.ParseQuery(link.RawQuery)
	if err != nil {
		t.Fatal(err)
	}
	sendReply(t, server, link.Opaque, "From: Dana Osei <dana@example.com>\nTo: "+link.Opaque+"\nSubject: "+query.Get("subject")+
		"\nDate: Thu, 05 Mar 2026 11:00:00 +0000\nMessage-ID: <"+time.Now().Format("150405.000000")+"@dana.example>\n\n\nSent from my iPhone\n")
}

// sendReply gives a mail to the server and has it delivered.
func sendReply(t *testing.T, server *mailtest.Exim, to, raw string) {
	t.Helper()
	if err := smtp.SendMail(server.Plain, nil, "dana@example.com", []string{to}, []byte(strings.ReplaceAll(raw, "\n", "\r\n"))); err != nil {
		t.Fatal(err)
	}
	server.Flush()
}
