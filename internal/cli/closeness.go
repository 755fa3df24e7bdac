package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// closeness prints what the last 90 days were: how close each person is, what
// was taken of their time, the picture, and who is left out.
func (a *app) closeness(sc render.Screen, v view.People) {
	table := render.Table{Columns: []render.Column{{Head: "Last 90 days"}, {Head: "Close", Align: render.Right}, {Head: "Met", Align: render.Right},
		{Head: "Told", Align: render.Right}, {Head: "Share", Align: render.Right}, {Head: "Words", Align: render.Right, Spare: true},
		{Head: "Minutes", Align: render.Right, Spare: true}, {Head: "Contact due"}}}
	unmeasured, untimed := 0, 0
	for _, p := range v.People {
		if p.Relation == book.Unrelated {
			continue
		}
		share := ""
		if p.Senior && v.Senior > 0 {
			share = strconv.Itoa(int(math.Round(100*p.Share))) + "%"
		}
		s := p.Spent
		table.Row(render.Words("@"+p.Person), render.Words(strconv.FormatFloat(p.Closeness, 'f', 1, 64)), render.Words(orNothing(s.Meetings)),
			render.Words(orNothing(s.Tellings)), render.Words(share), render.Words(orNothing(s.Words)),
			render.Words(orNothing(s.MeetingMinutes+s.ReadingMinutes)), fallsDue(p.ContactDue, v.Day))
		unmeasured += s.Unmeasured
		untimed += s.Untimed
	}
	if len(table.Rows) == 0 {
		return
	}
	a.print("\n%s", table.Print(sc))
	a.picture(sc, v)
	a.print("\n%s", render.Hang(sc, "", coverageLine(v)))
	a.print("%s", render.Hang(sc, "", estimateLine(unmeasured, untimed)))
}

func orNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// nearnesses are the columns of the picture: closeness 0, 1, 2, 3, and 4 and more.
var nearnesses = [...]string{"none", "slight", "some", "good", "close"}

// picture draws influence, upwards, against closeness, to the right. Whoever is
// past their contact rhythm is marked; rows where nobody stands are left out.
func (a *app) picture(sc render.Screen, v view.People) {
	table := render.Table{Columns: []render.Column{{Head: "Influence", Align: render.Right}}}
	widest := len("@somebody!")
	for _, p := range v.People {
		widest = max(widest, len("@"+p.Person+"!"))
	}
	for _, head := range nearnesses {
		table.Columns = append(table.Columns, render.Column{Head: head, Wrap: true, Fixed: widest})
	}
	neglected := false
	for influence := 5; influence >= 1; influence-- {
		var at [len(nearnesses)][]string
		for _, p := range v.People {
			if p.Weight != influence || p.Relation == book.Unrelated {
				continue
			}
			name := "@" + p.Person
			if p.Neglected {
				name, neglected = name+"!", true
			}
			column := min(int(math.Round(p.Closeness)), len(nearnesses)-1)
			at[column] = append(at[column], name)
		}
		cells, stands := []render.Cell{render.Words(strconv.Itoa(influence))}, false
		for _, names := range at {
			cells, stands = append(cells, render.Words(strings.Join(names, " "))), stands || len(names) > 0
		}
		if stands {
			table.Row(cells...)
		}
	}
	a.print("\n%s\n%s", sc.Paint(render.Bold, "Influence against closeness"), table.Print(sc))
	if neglected {
		a.print("%s\n", sc.Paint(render.Dim, "! contact is due: headsup today --all says how"))
	}
}

// coverageLine says whether all who decide are in touch, and whether one of them
// has most of it.
func coverageLine(v view.People) string {
	var touched, missing []string
	for _, c := range v.Coverage {
		one := string(c.Relation)
		if c.Relation == book.ManagersPeer {
			one = "manager's peer"
		}
		if c.People == 0 {
			missing = append(missing, one)
		} else {
			touched = append(touched, fmt.Sprintf("%d of %s", c.Covered, count(c.People, one, one+"s")))
		}
	}
	line := ""
	if len(touched) > 0 {
		line = "In touch in 90 days: " + strings.Join(touched, ", ") + ". "
	}
	if len(missing) > 0 {
		line += "In the book there is no " + strings.Join(missing, ", no ") + ". "
	}
	most := view.PersonTie{}
	for _, p := range v.People {
		if p.Share > most.Share {
			most = p
		}
	}
	if v.Senior > 0 {
		line += fmt.Sprintf("Of %s with senior people, %.0f%% went to @%s.", count(v.Senior, "meeting or telling", "meetings and tellings"), 100*most.Share, most.Person)
	}
	return line
}

// estimateLine says what the figures for words and minutes are made of, and what
// they leave out.
func estimateLine(unmeasured, untimed int) string {
	line := "Words are what headsup sent and what you wrote down; minutes are reading them, as an estimate, and meetings with hours: given."
	if unmeasured+untimed == 0 {
		return line
	}
	return line + fmt.Sprintf(" Of %s and %s the length is not known.", count(unmeasured, "telling", "tellings"), count(untimed, "meeting", "meetings"))
}
