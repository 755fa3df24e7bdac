package civil

import (
	"strings"
	"testing"
)

// What a capture pays for looking whether its line begins with a date.
func BenchmarkPhrase(b *testing.B) {
	today := iso(b, saidOn)
	for _, line := range []string{
		"2026-11-17 log fixed the importer", "log fixed the importer", "Shipped version 2 to customers",
		"yesterday win", "last fri win", "in 2 weeks", "Thursday, 5 March 2026",
	} {
		words := strings.Fields(line)
		b.Run(strings.ReplaceAll(line, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _, _, _ = Phrase(words, today, English())
			}
		})
	}
}
