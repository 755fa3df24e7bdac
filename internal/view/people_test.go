package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/view"
)

const circle = `
2025-01-05 person @ana Ana Ruiz relation:report
2025-01-05 person @dana Dana Osei relation:manager influence:5
2025-01-05 person @raj Raj Patel relation:skip-level
2025-01-05 person @tomas Tomas Lind relation:managers-peer contact:6w
2025-01-05 person @eva Eva Holm relation:managers-peer
2025-01-05 person @kim Kim Aalto
2025-01-05 project +atlas Billing migration
2025-10-01 met @dana 1:1 long ago
2026-01-20 met @tomas coffee machines
2026-02-20 told @raj onepager +atlas
2026-02-26 met @dana 1:1 hours:0.5
2026-03-04 told @dana update +atlas
2026-03-05 told @dana the vendor is late again +atlas
2026-03-05 met @ana 1:1 tables
`

func people(t *testing.T, ties view.Ties) view.People {
	ties.Waits = book.DefaultWaits()
	return view.PeopleOf(bookOf(t, circle, "2026-03-05"), ties)
}

// How close everybody is, what share of the senior people's time they have, and
// when contact falls due.
func TestPeople(t *testing.T) {
	v := people(t, view.Ties{})
	var got []string
	for _, p := range v.People {
		due := ""
		if p.Neglected {
			due = " overdue"
		}
		got = append(got, fmt.Sprintf("%s %d: close %g, share %g, contact %s%s", p.Person, p.Weight, p.Closeness, p.Share, p.ContactDue, due))
	}
	if diff := cmp.Diff([]string{
		"dana 5: close 2.2, share 0.6, contact 2026-03-08",
		"raj 5: close 0.8, share 0.2, contact 2025-04-05 overdue",
		"tomas 3: close 0.8, share 0.2, contact 2026-03-03 overdue",
		"eva 3: close 0, share 0, contact 2025-03-06 overdue",
		"ana 2: close 1.6, share 0, contact 2026-03-19",
		"kim 2: close 0, share 0, contact ",
	}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]view.Coverage{
		{Relation: book.Manager, People: 1, Covered: 1},
		{Relation: book.SkipLevel, People: 1, Covered: 1},
		{Relation: book.ManagersPeer, People: 2, Covered: 1},
		{Relation: book.Sponsor},
	}, v.Coverage); diff != "" {
		t.Error(diff)
	}
}

// Words are those written down and those headsup sent; what is not known is
// counted as such.
func TestSpent(t *testing.T) {
	for _, c := range []struct {
		sent map[string]view.Sent
		want view.Spent
	}{
		{nil, view.Spent{Meetings: 1, MeetingMinutes: 30, Tellings: 2, Words: 5, Unmeasured: 1, ReadingMinutes: 1}},
		{map[string]view.Sent{"dana": {Messages: 1, Words: 396}}, view.Spent{Meetings: 1, MeetingMinutes: 30, Tellings: 2, Words: 401, ReadingMinutes: 3}},
	} {
		if diff := cmp.Diff(c.want, people(t, view.Ties{Sent: c.sent}).People[0].Spent); diff != "" {
			t.Error(diff)
		}
	}
}

// An own threshold moves the day on which contact falls due.
func TestPeopleWait(t *testing.T) {
	v := view.PeopleOf(bookOf(t, circle, "2026-03-05"), view.Ties{Waits: book.Waits{Manager: 7}})
	if dana := v.People[0]; !dana.Neglected || dana.ContactDue.String() != "2026-03-05" {
		t.Errorf("contact with @dana is due %s, want 2026-03-05", dana.ContactDue)
	}
}
