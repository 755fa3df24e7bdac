package book_test

import (
	"testing"

	"headsup/internal/book"
)

// Who leads a project works on it, and so does everybody in a group that does.
func TestWorksOn(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Lind relation:report
2026-01-05 person @cy Cy Ray relation:report
2026-01-05 person @core relation:team with:@ana
2026-01-05 project +atlas Billing migration lead:@cy with:@core
2026-01-20 person @core with:@ana,@bo
`), day("2026-02-01"))
	for who, want := range map[string]bool{"ana": true, "bo": true, "cy": true, "core": true, "dana": false} {
		if got := b.WorksOn(b.Project("atlas"), who); got != want {
			t.Errorf("@%s works on it: %v, want %v", who, got, want)
		}
	}
}
