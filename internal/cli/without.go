package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/view"
)

// without says what one person alone knows, and whom to tell of it.
func (a *app) without(ctx context.Context, name string) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	slug := strings.ToLower(strings.TrimPrefix(render.Clean(name), "@"))
	people, err := peopleNamed(b, "people --without", slug)
	switch {
	case err != nil:
		return err
	case len(people) != 1:
		return fault.New(fault.Misread, "--without is about one person, and @%s is a group", slug).Do("name one of its members")
	}
	p := people[0]
	v := view.WithoutOf(b, p)
	if a.flags.json {
		return a.printJSON(v)
	}
	a.printWithout(v, p)
	return nil
}

func (a *app) printWithout(v view.Without, p *book.Person) {
	sc := a.screen()
	a.print("%s\n", sc.Paint(render.Bold, "Without "+render.Clean(p.Called())))
	if len(v.Others) == 0 {
		a.print("%s", render.Hang(sc, "", "Nobody else who is senior is in the book, so that nobody else knows anything: headsup person @raj Raj Patel relation:skip-level"))
	}
	a.onlyThey(sc, "Projects nobody else who is senior ever heard of", v.Projects)
	a.onlyThey(sc, "Wins", v.Wins)
	a.onlyThey(sc, "Open troubles", v.Issues)
	a.onlyThey(sc, "Decisions they took", v.Decisions)
	a.openMatters(sc, "Open between you", v.Promises)
	a.section(sc, "What they said of your work", len(v.Feedback), func(t *render.Table) {
		for _, f := range v.Feedback {
			t.Row(render.Cell{Text: fmt.Sprintf("#%d %s", f.Entry, f.On), Style: render.Dim}, render.Words(f.Text), render.Words(f.Topic))
		}
	})
	if len(v.Projects)+len(v.Wins)+len(v.Issues)+len(v.Decisions)+len(v.Promises)+len(v.Feedback) == 0 {
		a.print("Nothing would be lost: whatever %s knows, somebody else who is senior knows too.\n", render.Clean(p.GivenName()))
		return
	}
	if commands := secondWitness(v); len(commands) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "A second witness"))
		for _, command := range commands {
			a.print("%s\n", sc.Paint(render.Green, command))
		}
	}
}

func (a *app) onlyThey(sc render.Screen, heading string, all []view.Alone) {
	a.section(sc, heading, len(all), func(t *render.Table) {
		for _, one := range all {
			to := render.Cell{Text: "for nobody else", Style: render.Dim}
			if one.To != "" {
				to = render.Words("tell @" + one.To)
			}
			t.Row(render.Cell{Text: fmt.Sprintf("#%d %s", one.Entry, one.On), Style: render.Dim}, render.Words(one.Text), to)
		}
	})
}

// secondWitness are the commands that tell others: wins in one note for each,
// projects and troubles in one heads-up, the rest in the owner's own words.
func secondWitness(v view.Without) []string {
	var commands []string
	for _, other := range v.Others {
		var wins, projects, told []string
		for _, win := range v.Wins {
			if win.To == other {
				wins = append(wins, strconv.FormatInt(win.Entry, 10))
			}
		}
		for _, one := range append(append([]view.Alone{}, v.Projects...), v.Issues...) {
			switch name := "+" + one.Project; {
			case one.To != other || strings.Contains(" "+strings.Join(projects, " ")+" ", " "+name+" "):
			case one.Project != "":
				projects = append(projects, name)
			default:
				told = append(told, "#"+strconv.FormatInt(one.Entry, 10))
			}
		}
		for _, one := range v.Decisions {
			if one.To == other {
				told = append(told, "#"+strconv.FormatInt(one.Entry, 10))
			}
		}
		if len(wins) > 0 {
			commands = append(commands, "headsup win-note @"+other+" "+strings.Join(wins, " ")+" --send")
		}
		if len(projects) > 0 {
			commands = append(commands, "headsup heads-up @"+other+" "+strings.Join(projects, " ")+" --send")
		}
		if len(told) > 0 {
			commands = append(commands, "headsup told @"+other+" '"+strings.Join(told, " ")+"' <words>")
		}
	}
	return commands
}
