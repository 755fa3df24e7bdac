package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// The ladder of an ask that is not answered, and which channel works.
func TestAsks(t *testing.T) {
	b := folded(t, "2026-04-01", `
2026-01-05 person @dana Dana Osei relation:manager channel:email
2026-01-05 person @raj Raj Patel relation:skip-level
2024-12-01 ask @dana feedback on the old year
2024-12-02 ask @dana help with the old year
2026-02-01 ask @dana advice how to plan
2026-02-03 answer #5 in quarters
2026-02-05 ask @dana feedback on the talk
2026-02-09 feedback @dana too long
2026-02-10 ask @dana help via:chat
2026-02-11 ask @raj intro to the auditors by:2026-03-01
2026-03-02 amend #10 by:2026-03-10
2026-03-12 told @raj #10 still open
2026-03-05 ask @dana resource a writer by:2026-03-20
2026-03-21 amend #13 by:2026-03-30
2026-03-30 ask @dana clarity about the goal
2026-03-10 ask @dana priority of it all
2026-03-12 drop #16
`)
	v := view.AsksOf(b, nil, 7)
	var got []string
	for _, p := range v.People {
		for _, ask := range p.Open {
			got = append(got, fmt.Sprintf("@%s #%d %s age %d late %v %s", p.Person, ask.Entry, ask.Channel, ask.Age, ask.Late, ask.Next))
		}
		got = append(got, fmt.Sprintf("@%s %d of %d", p.Person, p.Answered, p.Asked))
	}
	for _, c := range v.Channels {
		got = append(got, fmt.Sprintf("%q %d of %d", c.Name, c.Answered, c.Asked))
	}
	want := []string{
		"@dana #4 email age 485 late true nudge", // nobody forgets it, and it counts no more
		"@dana #9 chat age 50 late true nudge",
		"@dana #13 email age 27 late true channel",
		"@dana #15 email age 2 late false ",
		"@dana 2 of 5",
		"@raj #10  age 49 late true default",
		"@raj 0 of 1",
		`"email" 2 of 4`,
		`"chat" 0 of 1`,
		`"" 0 of 1`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	if days := v.Channels[0].Days; days == nil || *days != 3 { // 2 and 4
		t.Errorf("email takes %v", days)
	}
	if only := view.AsksOf(b, b.Person("raj"), 7); len(only.People) != 1 || only.People[0].Person != "raj" {
		t.Errorf("of Raj %+v", only.People)
	}
}
