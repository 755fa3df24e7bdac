package compose_test

import (
	"testing"

	"headsup/internal/compose"
)

// A lead with two people, and two projects of theirs that nobody told them of.
const team = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Wikander relation:report
2026-01-05 person @core The billing team relation:team with:@ana,@bo
2026-01-05 project +atlas Billing migration by:2026-05-29 lead:@ana
2026-01-05 project +elm On-call week by:2026-05-31 lead:@bo
2026-01-05 project +beacon Support dashboard
2026-01-06 status +atlas amber the vendor is late
2026-01-06 status +beacon red nobody to test it
`

// A group hears of the projects on which its members work, and of no others.
func TestGroupHearsOfItsWork(t *testing.T) {
	_, got := written(t, "2026-03-05", team, "update", "core", compose.Scope{})
	says(t, got, "Billing migration is amber: the vendor is late", "On-call week")
	saysNot(t, got, "Support dashboard")
}

// What somebody leads or works on is not new to them, though nobody told them of it.
func TestOwnWorkIsNotNew(t *testing.T) {
	for _, reader := range []string{"core", "ana", "bo"} {
		_, got := written(t, "2026-03-05", team, "update", reader, compose.Scope{})
		saysNot(t, got, "new to you")
	}
	_, got := written(t, "2026-03-05", team, "update", "bo", compose.Scope{})
	says(t, got, "On-call week: no state yet. Due 31 May.")
	_, got = written(t, "2026-03-05", team, "update", "dana", compose.Scope{})
	says(t, got, "Billing migration: amber, new to you.")
}
