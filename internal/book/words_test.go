package book

import (
	"slices"
	"testing"
)

// The forms of one word share a stem; words that only look alike do not.
func TestStem(t *testing.T) {
	for _, forms := range [][]string{
		{"audit", "audits", "auditing", "audited"},
		{"plan", "plans", "planning", "planned"},
		{"hire", "hires", "hiring", "hired"},
		{"bill", "bills", "billing", "billed"},
		{"migrate", "migrates", "migrating", "migration", "migrations"},
		{"company", "companies"},
		{"process", "processes", "processing"},
		{"invoice", "invoices", "invoicing"},
		{"supply", "supplies", "supplied", "supplying"},
		{"reply", "replies", "replied"},
	} {
		for _, form := range forms {
			if Stem(form) != Stem(forms[0]) {
				t.Errorf("%s comes to %s, %s to %s", form, Stem(form), forms[0], Stem(forms[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"string", "stray"}, {"need", "neat"}, {"status", "state"}, {"custom", "customer"}, {"bring", "brine"}} {
		if Stem(pair[0]) == Stem(pair[1]) {
			t.Errorf("%s and %s both come to %s", pair[0], pair[1], Stem(pair[0]))
		}
	}
}

func TestSharedWord(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"the audit in May", "passing audits without tears", "audit"},
		{"burnt-out maintainers", "looking after a maintainer", "maintainers"},
		{"what they would have with them", "with what they have", ""}, // stop words
		{"the tax law", "tax and law", ""},                            // three letters
		{"@dana on hiring", "@dana on travel", ""},                    // a name is no word
		{"Zürcher Börse", "die Börse", "börse"},
		{"", "audit", ""},
	} {
		if got := SharedWord(c.a, c.b); got != c.want {
			t.Errorf("%q and %q share %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestStopWordsInOrder(t *testing.T) {
	if !slices.IsSorted(stopWords) {
		t.Error("the stop words are not in the order of the alphabet")
	}
}
