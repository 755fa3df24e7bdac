package book_test

import (
	"testing"

	"headsup/internal/book"
)

// What somebody is called in a sentence: a first name, where the name has one.
func TestGivenName(t *testing.T) {
	for name, want := range map[string]string{
		"Dana Osei": "Dana", "Zoë": "Zoë", "Leadership Council": "Leadership Council", "Herr Berg": "Herr Berg", "Dr. Amal Hadid": "Dr. Amal Hadid",
		"The board": "The board", "Head of Nursing": "Head of Nursing", "Infra Maintainer": "Infra Maintainer", "Grace Banks": "Grace",
	} {
		b := book.Fold(read(t, "2026-01-05 person @x "+name+" relation:sponsor"), day("2026-01-05"))
		if got := b.Person("x").GivenName(); got != want {
			t.Errorf("%s is called %q, want %q", name, got, want)
		}
	}
}
