package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// What somebody leads or works on is not new to them, though nobody told them.
func TestOwnWorkIsNotNew(t *testing.T) {
	_, got := written(t, "2026-03-05", ward, "update", "jonas", compose.Scope{})
	says(t, got, "Fewer falls at night: on track since 5 January. Five in January. Due 31 May.")
	saysNot(t, got, "new to you")
	fresh := "2026-01-05 person @jonas Jonas Bell relation:report\n2026-01-05 project +bells Call bells lead:@jonas\n"
	_, got = written(t, "2026-03-05", fresh, "update", "jonas", compose.Scope{})
	says(t, got, "Call bells: no state yet.")
	saysNot(t, got, "new to you")
}

// A group hears of what any of its members works on; for the others it is new.
func TestGroupHearsOfMembersWork(t *testing.T) {
	leads := ward + "2026-01-06 person @mei Mei Tan relation:report\n2026-01-06 person @leads Shift leads relation:team with:@jonas,@mei\n"
	d, got := written(t, "2026-03-15", leads, "update", "leads", compose.Scope{})
	says(t, got, "Fewer falls at night: red, new to you.", "Call bells fail at night")
	saysNot(t, got, "infusion pumps")
	if !strings.HasPrefix(d.BottomLine, "“Fewer falls at night” is red") {
		t.Error(d.BottomLine)
	}
	_, got = written(t, "2026-03-15", leads+"2026-02-01 person @leads with:@jonas\n", "update", "leads", compose.Scope{})
	saysNot(t, got, "new to you")
}
