package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// A ward whose manager reads little, and who has not heard of the worst yet.
const ward = `
2026-01-05 person @me Salome Keita
2026-01-05 person @grace Grace Whitfield relation:manager length:short format:prose
2026-01-05 person @jonas Jonas Bell relation:report
2026-01-05 project +falls Fewer falls at night by:2026-05-31 with:@jonas
2026-01-05 project +pumps Forty new infusion pumps by:2026-03-31
2026-01-05 project +lounge A room where relatives can wait by:2026-04-30 major:no
2026-01-05 status +falls green five in January
2026-01-05 status +pumps green delivery is promised
2026-01-06 told @grace update +falls +pumps
2026-01-22 issue Nobody on nights is named to train +pumps severity:low
2026-03-02 issue The pumps came without tubing +pumps severity:medium
2026-03-14 issue Call bells fail at night, two falls on Saturday +falls severity:high option:"a nurse in each of the two bays"
2026-03-14 status +falls red two falls in one night, one with a broken wrist
`

// However little a reader takes, the worst trouble that is new to them stays with
// its way out, and what is lesser makes room for it.
func TestWorstTroubleStays(t *testing.T) {
	_, got := written(t, "2026-03-15", ward, "update", "grace", compose.Scope{})
	says(t, got, "Call bells fail at night, two falls on Saturday. The way out: a nurse in each of the two bays.", "The pumps came without tubing.")
	saysNot(t, got, "A room where relatives can wait")
	_, got = written(t, "2026-03-15", ward, "agenda", "grace", compose.Scope{})
	says(t, got, "Call bells fail at night")
}

// Troubles come the worst first, whenever they were recorded.
func TestTroublesWorstFirst(t *testing.T) {
	for _, c := range []struct {
		kind  string
		scope compose.Scope
	}{{"update", compose.Scope{}}, {"heads-up", compose.Scope{Projects: []string{"falls", "pumps"}}}} {
		_, got := written(t, "2026-03-15", ward+"2026-01-05 person @grace length:long\n", c.kind, "grace", c.scope)
		bells, tubing, nights := strings.Index(got, "(serious): Call bells"), strings.Index(got, "without tubing"), strings.Index(got, "Nobody on nights")
		if bells < 0 || tubing < bells || nights < tubing {
			t.Errorf("%s: the order is wrong:\n%s", c.kind, got)
		}
	}
}

// What is red or serious is more than information, even for those who know it.
func TestGraveIsToBeAwareOf(t *testing.T) {
	told := ward + "2026-03-16 told @grace update +falls +pumps\n"
	for _, kind := range []string{"update", "onepager"} {
		if d, _ := written(t, "2026-03-17", told+"2026-03-16 told @grace onepager +falls +pumps\n", kind, "grace", compose.Scope{}); !strings.HasPrefix(d.Contract, "Be aware.") {
			t.Errorf("%s: %q", kind, d.Contract)
		}
	}
	d, _ := written(t, "2026-03-20", told+"2026-03-18 status +falls amber the bells ring\n2026-03-19 told @grace update +falls\n", "update", "grace", compose.Scope{})
	if !strings.HasPrefix(d.Contract, "Be aware.") {
		t.Error(d.Contract)
	}
	d, _ = written(t, "2026-03-20", told+"2026-03-18 status +falls amber the bells ring\n2026-03-18 done #12\n2026-03-19 told @grace update +falls\n", "update", "grace", compose.Scope{})
	if !strings.HasPrefix(d.Contract, "For information.") {
		t.Error(d.Contract)
	}
}

// Old trouble is told with its age: its cause may be as old.
func TestOldTroubleSaysSince(t *testing.T) {
	old := ward + "2026-03-15 status +falls amber the bells ring again\n"
	d, got := written(t, "2026-06-18", old, "update", "jonas", compose.Scope{})
	says(t, got, "Fewer falls at night: amber since 15 March.")
	if want := "Fewer falls at night has been amber since 15 March: the bells ring again."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
	d, _ = written(t, "2026-06-18", old, "onepager", "jonas", compose.Scope{Projects: []string{"falls"}})
	if want := "Fewer falls at night has been amber since 15 March: the bells ring again."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
}

// A date that slipped is in the bottom line, whatever the state.
func TestLateSaysTheNewDate(t *testing.T) {
	d, _ := written(t, "2026-02-10", ward+"2026-02-05 status +falls green five in January by:2026-06-30\n", "heads-up", "grace", compose.Scope{Projects: []string{"falls"}})
	if want := "Fewer falls at night is late; new date 30 June."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
}
