package advise_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// No rule stumbles over a book of anything the grammar takes: every verb with
// any names and tags, amendments of amendments, retractions, groups that hold
// themselves, goals that stand under themselves, numbers of entries yet to come.
// Of each move a person can see what it rests on and how to act, and it comes
// once, bounded or whole.
func TestNoRuleStumbles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawAnything(t)
		for range 2 {
			whole, _ := sameMovesOn(t, entries, dayOf(t, entries))
			for _, m := range advise.Arrange(whole, advise.Moves(whole, nil), time.Time{}).All {
				if m.Why() == "" || m.Title() == "" || len(m.Entries) == 0 || !strings.HasPrefix(m.Do(), "headsup ") {
					t.Fatalf("on %s, of\n%sa move says too little: %+v", whole.Day, text(entries), m)
				}
				for _, n := range m.Entries {
					if whole.Item(n) == nil {
						t.Fatalf("on %s, of\n%s%s @%s %s rests on #%d, which is not there", whole.Day, text(entries), m.Rule, m.Person, m.About, n)
					}
				}
			}
		}
	})
}

// What is recorded for later days changes no move of a day, but for meetings
// that are planned.
func TestLaterEntriesChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawAnything(t)
		day := dayOf(t, entries)
		var known []journal.Entry
		for _, e := range entries {
			if e.On <= day || e.Verb == journal.Met {
				known = append(known, e)
			}
		}
		all, before := moves(t, book.Fold(entries, day)), moves(t, book.Fold(known, day))
		if strings.Join(all, "\n") != strings.Join(before, "\n") {
			t.Fatalf("on %s, of\n%swith what comes later\n%s\nwithout it\n%s", day, text(entries), strings.Join(all, "\n"), strings.Join(before, "\n"))
		}
	})
}

// dayOf draws a day to look at a book: that of some entry, or soon after it.
func dayOf(t *rapid.T, entries []journal.Entry) civil.Day {
	return rapid.SampledFrom(entries).Draw(t, "near").On + civil.Day(rapid.SampledFrom([]int{0, 1, 3, 10, 35, 95, 300}).Draw(t, "days after"))
}

// drawAnything makes up a journal of whatever the grammar takes, mostly in the
// order of days, about few people and projects, so that lines meet: spread over
// years, or crowded into weeks.
func drawAnything(t *rapid.T) []journal.Entry {
	var entries []journal.Entry
	add := writing(t, &entries)
	add(firstDay, "person @dana Dana Osei relation:manager cadence:weekly/thu")
	add(firstDay, "person @raj Raj Patel relation:skip-level")
	add(firstDay, "person @ana Ana Ruiz relation:report")
	add(firstDay, "project +atlas Billing goal:+churn")
	add(firstDay, "me strengths billing and audits")
	reader := journal.Reader{Today: firstDay, Lang: civil.English()}
	on, pace := firstDay, rapid.SampledFrom([]int{1, 6, 40}).Draw(t, "pace")
	for range rapid.IntRange(5, 120).Draw(t, "lines") {
		on = nextDay(t, on, pace)
		line := on.String() + " " + drawLine(t, on, len(entries))
		if e, _, err := reader.Read(line); err == nil { // some lack what their verb needs
			e.Seq = int64(len(entries) + 1)
			entries = append(entries, e)
		}
	}
	return entries
}

// drawLine makes up a line of some verb, of so many entries.
func drawLine(t *rapid.T, on civil.Day, entries int) string {
	verb := rapid.SampledFrom(journal.Verbs()).Draw(t, "verb")
	spec := verb.Spec()
	words := []string{spec.Name}
	maybe := func(label string, most int) int { return rapid.IntRange(0, most).Draw(t, label) }
	if len(spec.Words) > 0 && maybe("no kind", 9) > 0 {
		words = append(words, rapid.SampledFrom(spec.Words).Draw(t, "kind"))
	}
	if verb == journal.Status || verb == journal.Told && maybe("a state", 2) == 0 {
		words = append(words, rapid.SampledFrom([]string{"green", "amber", "red", "paused", "done", "stopped"}).Draw(t, "state"))
	}
	for range max(maybe("people", 2), int(spec.Needs&journal.NeedsPerson)) {
		words = append(words, rapid.SampledFrom(somePeople).Draw(t, "who"))
	}
	for range max(maybe("projects", 2), int(spec.Needs&journal.NeedsProject)/int(journal.NeedsProject)) {
		words = append(words, rapid.SampledFrom(someProjects).Draw(t, "what"))
	}
	for range max(maybe("numbers", 1), int(spec.Needs&journal.NeedsEntry)/int(journal.NeedsEntry)) {
		words = append(words, fmt.Sprintf("#%d", rapid.IntRange(1, entries+3).Draw(t, "entry"))) // itself, and some to come
	}
	words = append(words, rapid.SampledFrom([]string{"", "a review of the audit", "p95 310ms", "billing 60%", "no", "seen"}).Draw(t, "text"))
	tags := spec.Tags
	if maybe("foreign tags", 9) == 0 {
		tags = journal.Tags()
	}
	for range min(maybe("tags", 4), len(tags)) {
		tag := rapid.SampledFrom(tags).Draw(t, "tag")
		words = append(words, tag.String()+":"+drawValue(t, on, tag.Spec()))
	}
	return strings.Join(words, " ")
}

var (
	somePeople   = []string{"@dana", "@raj", "@ana", "@bo", "@me", "@core", "@acme"}
	someProjects = []string{"+atlas", "+beacon", "+churn", "+lead"}
)

// drawValue makes up what a tag may say; nothing at all now and then, which
// takes it away.
func drawValue(t *rapid.T, on civil.Day, tag *journal.TagSpec) string {
	one := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "value") }
	day := func() civil.Day { return on + civil.Day(rapid.IntRange(-40, 450).Draw(t, "day")) }
	if rapid.IntRange(0, 19).Draw(t, "empty") == 0 {
		return `""`
	}
	switch tag.Value {
	case journal.ValueWord:
		return one(tag.Words...)
	case journal.ValueDate:
		return day().String()
	case journal.ValueSpan:
		from := day()
		return from.String() + ".." + (from + 9).String()
	case journal.ValuePeriod:
		return one("6w", "1d", "2m")
	case journal.ValueCadence:
		return one("daily", "weekly/thu", "biweekly/mon", "monthly/31", "quarterly", "weekly", "none")
	case journal.ValueRate:
		return one("1/week", "3/week")
	case journal.ValueWeekdays:
		return one("fri", "mon,tue,wed,thu,fri,sat,sun")
	case journal.ValueYes:
		return one("yes", "no")
	case journal.ValueNumber:
		return one("1", "2", "99")
	case journal.ValueScore:
		return one("1", "3", "5")
	case journal.ValueDecimal:
		return one("2.5", "90")
	case journal.ValueZone:
		return one("Europe/Madrid", "Pacific/Apia")
	case journal.ValueEmail:
		return "dana@example.com"
	case journal.ValuePerson:
		return one(somePeople...)
	case journal.ValuePeople:
		return one(somePeople...) + "," + one(somePeople...)
	case journal.ValueProject:
		return one(someProjects...)
	case journal.ValueTarget:
		return one("250ms", "<250ms", ">99%", "7")
	}
	return one("planning", "Planning", `"an audit review"`)
}
