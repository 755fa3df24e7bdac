package compose_test

import (
	"testing"

	"headsup/internal/compose"
)

// Projects whose titles are sentences of their own.
const sentences = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level length:short
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 project +atlas Move all customers to the new billing engine by:2026-05-29 lead:@ana
2026-01-05 project +beacon A dashboard that shows support why an invoice is as it is by:2026-03-12
2026-01-06 status +atlas amber the vendor's tax module is three weeks late, and nobody has said why
2026-01-06 status +beacon green
2026-01-07 told @dana update +atlas +beacon
`

// A title that could be read as part of the sentence stands in quotes; in front of
// a colon, and as the name of two or three words that most have, it needs none.
func TestTitlesInSentences(t *testing.T) {
	_, got := written(t, "2026-03-05", sentences, "update", "dana", compose.Scope{})
	says(t, got, "“Move all customers to the new billing engine” is still amber",
		"“A dashboard that shows support why an invoice is as it is” is due Thursday 12 March.")
	_, got = written(t, "2026-03-05", sentences, "handover", "dana", compose.Scope{})
	says(t, got, "Ana Ruiz (report): leads “Move all customers to the new billing engine”.")
	_, got = written(t, "2026-03-05", sentences+"2026-03-04 request @dana a page for the board\n", "ask-note", "dana", compose.Scope{Entries: []int64{10}})
	says(t, got, "that “A dashboard that shows support why an invoice is as it is” may wait.")
	_, got = written(t, "2026-03-05", desk, "update", "dana", compose.Scope{})
	says(t, got, "Billing migration is still red; Support dashboard is on track.")
}

// What is cut does not end on a word that only leads to the next.
func TestCutWords(t *testing.T) {
	_, got := written(t, "2026-03-05", sentences, "onepager", "raj", compose.Scope{})
	says(t, got, "A dashboard that shows support …: due 12 March.")
}
