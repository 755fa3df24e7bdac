package cli

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// shownPerson reports whether a line is `person @dana` and nothing more but the
// wish for JSON, which shows the person instead of recording a line that says
// nothing.
func shownPerson(verb string, words []string) (slug string, json, ok bool) {
	if v, _ := journal.VerbOf(verb); v != journal.Person {
		return "", false, false
	}
	fields, json := takeJSON(strings.Fields(strings.Join(words, " ")))
	if len(fields) != 1 {
		return "", false, false
	}
	e, err := journal.Parse("2000-01-01 person " + fields[0])
	if err != nil || len(e.Tokens) != 1 {
		return "", false, false
	}
	return e.Person(), json, e.Person() != ""
}

// showPerson shows what the book holds about a person.
func (a *app) showPerson(ctx context.Context, slug string) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	p := b.Person(slug)
	if p == nil {
		return workbench.Nobody(fault.Missing, b, slug)
	}
	v := view.PersonOf(b, p)
	if a.flags.json {
		return a.printJSON(v)
	}
	a.printPerson(v)
	return nil
}

func (a *app) printPerson(v view.Person) {
	sc := a.screen()
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(v.Name)), sc.Paint(render.Dim, render.Clean("@"+v.Person+" "+string(v.Relation))))
	if line := likes(v); line != "" {
		a.print("%s", render.Hang(sc, "", line))
	}
	if !v.NextUpdate.IsZero() {
		last := "there was none yet"
		if !v.Updated.IsZero() {
			last = "the last was " + v.Updated.String()
		}
		a.print("%s", render.Hang(sc, "", fmt.Sprintf("Next update due %s; %s.", v.NextUpdate, last)))
	}
	a.section(sc, "Known", len(v.Known), func(t *render.Table) {
		for _, f := range v.Known {
			text := f.Text
			if !f.By.IsZero() {
				text += " (" + f.By.String() + ")"
			}
			t.Row(render.Words(f.Topic), render.Words(text), render.Cell{Text: strings.TrimSpace(f.Source + " " + f.On.String()), Style: render.Dim})
		}
	})
	if len(v.Unknown) > 0 {
		a.print("\n%s", render.Hang(sc, "", "Not known yet: "+strings.Join(v.Unknown, ", ")+"."))
	}
	a.section(sc, "What they last heard", len(v.Heard), func(t *render.Table) {
		for _, h := range v.Heard {
			heard := render.Cell{Text: "never told", Style: render.Dim}
			if !h.Told.IsZero() {
				heard = render.Cell{Text: h.Told.String(), State: h.Last}
			}
			now := render.Cell{State: h.State}
			if h.Worse {
				now.Text, now.Style = "worse than they heard", render.Red
			}
			t.Row(render.Words(h.Title), heard, now)
		}
	})
	a.openMatters(sc, "You owe them", v.Promised)
	a.openMatters(sc, "Asked of them", v.Asked)
	a.openMatters(sc, "They owe you", v.Owed)
}

// section prints a heading and a table, or nothing where there are no rows.
func (a *app) section(sc render.Screen, heading string, rows int, fill func(*render.Table)) {
	if rows == 0 {
		return
	}
	table := render.Table{Columns: []render.Column{{Flex: true, Wrap: true, Min: 10}, {Flex: true, Wrap: true, Min: 12}, {Flex: true, Wrap: true, Min: 10}}}
	fill(&table)
	a.print("\n%s\n%s", sc.Paint(render.Bold, heading), table.Print(sc))
}

func (a *app) openMatters(sc render.Screen, heading string, open []view.Open) {
	a.section(sc, heading, len(open), func(t *render.Table) {
		for _, o := range open {
			openRow(t, o)
		}
	})
}

// openRow is one of them as a row.
func openRow(t *render.Table, o view.Open) {
	by := render.Words("")
	if !o.By.IsZero() {
		by.Text = "by " + o.By.String()
	}
	t.Row(render.Cell{Text: fmt.Sprintf("#%d %s", o.Entry, o.Kind), Style: render.Dim}, render.Words(o.Text), by)
}

// likes says in one line how somebody likes to hear.
func likes(v view.Person) string {
	var says []string
	add := func(what, value string) {
		if value != "" {
			says = append(says, what+" "+value)
		}
	}
	add("by", v.Channel)
	add("update", v.Cadence)
	add("as", v.Format)
	add("length", v.Length)
	add("first", v.First)
	if v.Max > 0 {
		says = append(says, fmt.Sprintf("at most %d a week", v.Max))
	}
	add("not on", v.Quiet)
	add("at", v.Email)
	if v.Away {
		says = append(says, "on leave now")
	}
	return render.Clean(strings.Join(says, ", "))
}
