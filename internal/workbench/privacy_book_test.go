package workbench_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"headsup/internal/journal"
)

// toldIn is a document: of a kind, for a reader, with the givers of feedback
// named or not.
type toldIn struct {
	kind, reader string
	named        bool
}

// may says in which documents a planted word may stand.
type may func(toldIn) bool

func nowhere(toldIn) bool { return false }

// garden is a book in which every text is a word of its own.
type garden struct {
	t     *testing.T
	lines []string
	words map[string]may
	from  map[string]string // the line a word stands in
}

// word plants a word.
func (g *garden) word(allowed may) string {
	n := len(g.words)
	word := []byte("zxaaaaq")
	for i := len(word) - 2; i > 1; i-- {
		word[i] += byte(n % 16)
		n /= 16
	}
	g.words[string(word)] = allowed
	return string(word)
}

// sow adds a line with a planted word for each W in it, for each of the verb's tags
// that take a text, and for a continued line; it gives the entry's number.
func (g *garden) sow(allowed may, format string, args ...any) int {
	text := fmt.Sprintf(format, args...)
	verb, ok := journal.VerbOf(strings.Fields(text)[0])
	if !ok {
		g.t.Fatalf("no verb: %s", text)
	}
	for _, tag := range verb.Spec().Tags {
		if tag.Spec().Value != journal.ValueText {
			continue
		}
		switch {
		case tag == journal.Evidence:
			text += " evidence:https://W.example/W"
		case tag.Spec().Counts:
			text += fmt.Sprintf(" %s1:W", tag)
		default:
			text += fmt.Sprintf(" %s:W", tag)
		}
	}
	text += "\n    W"
	var line strings.Builder
	var planted []string
	for i, part := range strings.Split(text, "W") {
		if i > 0 {
			planted = append(planted, g.word(allowed))
			line.WriteString(planted[i-1])
		}
		line.WriteString(part)
	}
	for _, word := range planted {
		g.from[word] = line.String()
	}
	return g.plain("%s", line.String())
}

// plain adds a line as it is.
func (g *garden) plain(format string, args ...any) int {
	g.lines = append(g.lines, "2026-02-20 "+fmt.Sprintf(format, args...))
	return len(g.lines)
}

// readers are who documents go to, with what they are and the form they like.
var readers = []string{
	"dana relation:manager format:bullets", "raj relation:skip-level format:prose", "ana relation:report format:table",
	"kim relation:peer format:bullets", "halden relation:customer format:prose", "sol relation:sponsor format:table",
}

func slugOf(reader string) string { return strings.Fields(reader)[0] }

// place is a project with what may be heard of it, and whether all that is said
// of it is retracted afterwards.
type place struct {
	name, visible string
	hears         []string
	retracted     bool
}

var places = []place{
	{name: "open", visible: "all", hears: []string{"dana", "raj", "ana", "kim", "halden", "sol"}},
	{name: "hid", visible: "private"},
	{name: "mgr", visible: "manager", hears: []string{"dana"}},
	{name: "team", visible: "team", hears: []string{"dana", "ana", "kim"}},
	{name: "atlas", visible: "all", retracted: true},
}

// plant makes a book of what is between two people, and of one place.
func plant(t *testing.T, p place) *garden {
	g := &garden{t: t, words: map[string]may{}, from: map[string]string{}}
	g.plain("person @me Mira Chen")
	for _, r := range readers {
		g.plain("person @%s %s length:long email:%s@example.com", r[:strings.Index(r, " ")], strings.ToUpper(r[:1])+r[1:], g.word(nowhere))
	}
	named := func(d toldIn) bool { return d.named }
	g.sow(named, "person @quill W relation:other email:quill@example.com")
	g.plain("person @wren Wrenford Ashgrove relation:other email:wren@ashgrove.example")
	g.plain("goal +churn Cut churn owner:@dana level:manager by:2026-12-31")
	g.plain("project +atlas Billing migration goal:+churn with:@kim for:@halden,@sol by:2026-06-01")
	g.plain("status +atlas green on plan")
	g.plain("win Moved the first lot +atlas @wren @kim impact:\"thanks to Wrenford Ashgrove\"")
	g.plain("log Wrenford's part is checked +atlas @wren")
	g.sow(nowhere, "goal +other-step W level:me decides:@zed by:2026-12-31")
	g.sow(nowhere, "note W")
	for _, topic := range journal.Me.Spec().Words {
		g.sow(func(d toldIn) bool {
			return topic != "growth" && d.kind == "working-with-me" || topic == "duties" && d.kind == "inventory"
		}, "me %s W", topic)
	}
	for _, r := range readers {
		g.between(slugOf(r))
	}
	g.of(p)
	return g
}

// between plants what is known of a reader, and what is between them and the owner
// alone.
func (g *garden) between(r string) {
	theirs := func(d toldIn) bool { return d.reader == r }
	for _, topic := range journal.Know.Spec().Words {
		g.sow(nowhere, "know @%s %s W by:2026-03-20 source:observed", r, topic)
		told := topic == "ways" || topic == "style"
		g.sow(func(d toldIn) bool { return told && d.kind == "working-with-me" && d.reader == r }, "know @%s %s W source:asked", r, topic)
	}
	g.sow(theirs, "goal +step-%s W level:me decides:@%s by:2026-12-31", r, r)
	g.plain("met @%s 1:1 plan +atlas", r)
}

// of plants a place: every verb, with everybody.
func (g *garden) of(p place) {
	hears := func(d toldIn) bool { return !p.retracted && slices.Contains(p.hears, d.reader) }
	g.sow(hears, "person @zed W relation:other email:zed@example.com") // part of this alone
	from := len(g.lines)
	if p.retracted {
		g.sow(nowhere, "person @kim W")
		g.sow(nowhere, "goal +churn W")
	}
	g.sow(hears, "project +%s W goal:+churn with:@kim,@zed for:@halden,@raj,@sol visible:%s by:2026-05-01", p.name, p.visible)
	g.sow(hears, "status +%s green W", p.name)
	g.sow(hears, "status +%s red W by:2026-06-10", p.name)
	g.sow(hears, "metric +%s W 5 target:9", p.name)
	g.sow(nowhere, "alloc +%s @ana 60%% W", p.name)
	g.sow(hears, "issue W +%s severity:high recommend:1 by:2026-03-10", p.name)
	g.sow(hears, "win W +%s @ana", p.name)
	g.amended(hears, g.sow(hears, "log W +%s hours:3", p.name))
	g.sow(nowhere, "note W +%s", p.name)
	g.plain("project +shut Something else visible:private")
	g.sow(nowhere, "win W +%s +shut", p.name)
	g.sow(nowhere, "log W +%s +shut", p.name)
	g.sow(nowhere, "snooze silence +%s W", p.name)
	quoted := func(d toldIn) bool { return hears(d) && (d.kind == "review" || d.kind == "case") }
	g.sow(quoted, "feedback @quill W +%s score:2", p.name)
	for _, reader := range readers {
		r := slugOf(reader)
		theirs := func(d toldIn) bool { return hears(d) && d.reader == r }
		g.sow(theirs, "decision W +%s from:@%s recommend:1 by:2026-03-10", p.name, r)
		g.sow(theirs, "ask @%s help W +%s by:2026-03-10", r, p.name)
		g.sow(theirs, "request @%s W +%s by:2026-03-10", r, p.name)
		g.sow(theirs, "promise @%s W +%s by:2026-03-10", r, p.name)
		g.sow(theirs, "owes @%s W +%s by:2026-03-10", r, p.name)
		g.sow(theirs, "answer #%d W", g.sow(theirs, "ask @%s advice W +%s", r, p.name))
		g.sow(theirs, "done #%d W", g.sow(theirs, "promise @%s W +%s", r, p.name))
		g.sow(theirs, "drop #%d W", g.sow(theirs, "owes @%s W +%s", r, p.name))
		g.sow(func(d toldIn) bool { return theirs(d) && d.kind == "coach" }, "gave @%s W +%s", r, p.name)
		g.sow(func(d toldIn) bool { return theirs(d) || quoted(d) }, "feedback @%s W +%s score:4", r, p.name)
		g.sow(nowhere, "thanks @%s W +%s", r, p.name)
		g.sow(nowhere, "met @%s call W +%s", r, p.name)
		g.sow(nowhere, "told @%s agenda W +%s", r, p.name)
		g.sow(nowhere, "surprised @%s W +%s", r, p.name)
		g.sow(nowhere, "mark +%s keep @%s W", p.name, r)
	}
	if p.retracted {
		for n := from + 1; n <= from+len(g.lines[from:]) && !strings.Contains(g.lines[n-1], " retract "); n++ {
			g.sow(nowhere, "retract #%d W", n)
		}
	}
}

func (g *garden) amended(allowed may, n int) { g.sow(allowed, "amend #%d W", n) }

// everyVerb fails if there is a verb that the book has no line of.
func (g *garden) everyVerb() {
	all := strings.Join(g.lines, "\n")
	for _, verb := range journal.Verbs() {
		if verb != journal.Retract && !strings.Contains(all, "2026-02-20 "+verb.String()+" ") {
			g.t.Errorf("no %s is in the book", verb)
		}
	}
}
