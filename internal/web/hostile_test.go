package web_test

import (
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"headsup/internal/journal"
)

// evil is text that would run, or break out of where it stands, were it shown as
// it is. Inside a tag's value it stands in quotes, and holds none itself.
const evil = `<script>alert(1)</script><img/src=x onerror=alert(2)>'onmouseover='alert(3)' &lt;b&gt; ` + "`${7*7}` {{7*7}}"

// hostileBook holds evil text in every field that the grammar has.
func hostileBook(t *testing.T) []string {
	t.Helper()
	lines := []string{
		"2026-01-02 person @me EVIL", "2026-01-02 person @dana EVIL relation:manager cadence:weekly/thu email:dana@example.com",
		"2026-01-02 person @raj EVIL relation:skip-level", "2026-01-02 person @ana EVIL relation:report",
		"2026-01-03 goal +calm EVIL owner:@dana", "2026-01-03 project +atlas EVIL goal:+calm by:2026-03-01", // #6
		"2026-01-04 know @dana goals EVIL", "2026-01-04 know @dana concerns EVIL", "2026-01-04 me strengths EVIL",
		"2026-01-05 status +atlas green EVIL", "2026-01-06 told @dana update EVIL +atlas", "2026-01-07 log EVIL +atlas @ana",
		"2026-02-07 win EVIL +atlas @ana", "2026-02-08 issue EVIL +atlas", "2026-02-08 decision EVIL @dana +atlas", // #15
		"2026-02-09 ask @dana EVIL", "2026-02-09 request @dana EVIL", "2026-02-10 promise @dana EVIL by:2026-03-02", "2026-02-10 owes @raj EVIL by:2026-03-02",
		"2026-02-11 met @raj 1:1 EVIL", "2026-02-12 surprised @dana EVIL +atlas", "2026-02-13 feedback @dana EVIL", "2026-02-13 gave @ana EVIL",
		"2026-02-14 thanks @ana EVIL", "2026-02-20 status +atlas red EVIL by:2026-06-01", "2026-02-21 mark +atlas keep EVIL", "2026-02-22 note EVIL",
		"2026-02-23 answer #16 EVIL", "2026-02-24 log EVIL +atlas", "2026-02-24 amend #29 EVIL again", "2026-02-25 log EVIL +atlas", "2026-02-25 retract #31 EVIL",
		"2026-02-26 alloc @ana +atlas 40% EVIL", "2026-02-26 metric +atlas EVIL 310ms target:<250ms", "2026-02-27 ask @raj EVIL", "2026-02-27 drop #35 EVIL",
		"2026-02-27 promise @raj EVIL", "2026-02-28 done #37 EVIL", "2026-02-28 snooze silence @raj until:2026-03-01 EVIL",
	}
	met := map[journal.Verb]bool{}
	for i, line := range lines {
		verb, _ := journal.VerbOf(strings.Fields(line)[1])
		met[verb] = true
		for _, tag := range verb.Spec().Tags {
			if tag.Spec().Value == journal.ValueText && !strings.Contains(line, " "+tag.String()+":") {
				line += " " + tag.String() + map[bool]string{true: "1", false: ""}[tag.Spec().Counts] + `:"EVIL"`
			}
		}
		lines[i] = strings.ReplaceAll(line, "EVIL", evil)
	}
	for _, verb := range journal.Verbs() {
		if !met[verb] {
			t.Errorf("no hostile %s", verb)
		}
	}
	return lines
}

var (
	hrefs   = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)
	running = regexp.MustCompile(`(?i)<script|<img|\son[a-z]+=|javascript:|{{|\$\{`)
	element = regexp.MustCompile(`<[^>]*>`)
)

// Text from the book stands on no page as anything but text, and no address of the
// book's is followed by a page.
func TestHostileTextIsTextOnEveryPage(t *testing.T) {
	b := visit(t, hostileBook(t)...)
	seen, queue := map[string]bool{}, []string{"/"}
	shown := 0
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		u, err := url.Parse(path)
		if err != nil {
			t.Fatal(err)
		}
		kind := u.Path + strings.Join(keys(u.Query()), "&")
		if seen[kind] || len(seen) > 400 {
			continue
		}
		seen[kind] = true
		answer, err := b.Get(b.at + path)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
			continue
		}
		status, page := b.ask(b.request(http.MethodGet, path, ""))
		if status != http.StatusOK {
			t.Errorf("%s: status %d", path, status)
		}
		if strings.Contains(page, html.EscapeString("<script>alert(1)")) {
			shown++
		}
		for _, tag := range element.FindAllString(page, -1) {
			if own := strings.Contains(tag, "src=\"/script-") || strings.Contains(tag, "src=\"/look-"); running.MatchString(html.UnescapeString(valued.ReplaceAllString(tag, `""`))) && !own {
				t.Errorf("%s: %s", path, tag)
			}
		}
		for _, m := range hrefs.FindAllStringSubmatch(page, -1) {
			to, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			switch {
			case strings.HasPrefix(to, "/"):
				queue = append(queue, to)
			case strings.HasPrefix(to, "?"):
				queue = append(queue, u.Path+to)
			case to != "" && !strings.HasPrefix(to, "data:,") && !strings.HasPrefix(to, "http"):
				t.Errorf("%s leads to %s", path, to)
			}
		}
	}
	if shown < 6 {
		t.Errorf("only %d of %d pages show any of it", shown, len(seen))
	}
}

// valued are the values of attributes: what is escaped in them stays there.
var valued = regexp.MustCompile(`"[^"]*"`)

func keys(q url.Values) (keys []string) {
	for key := range q {
		keys = append(keys, key)
	}
	return keys
}

// What comes in an address is text too.
func TestAnAddressIsTextOnEveryPage(t *testing.T) {
	b := visit(t, "person @dana Dana Osei relation:manager")
	for _, path := range []string{"/?line=", "/journal?q=", "/map?person=", "/people/", "/draft/update?for=", "/draft/", "/sign-in?key=", "/?done=", "/journal?page=", "/nowhere/"} {
		_, page := b.ask(b.request(http.MethodGet, path+url.QueryEscape(evil), ""))
		for _, tag := range element.FindAllString(page, -1) {
			if running.MatchString(html.UnescapeString(valued.ReplaceAllString(tag, `""`))) {
				t.Errorf("%s: %s", path, tag)
			}
		}
	}
}
