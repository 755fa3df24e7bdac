package advise_test

import (
	"testing"

	"headsup/internal/advise"
	"headsup/internal/journal"
)

// An act is said to a shell and to the journal in the same words, but for the
// signs that a shell would take for its own.
func TestAnActAsACommandAndAsALine(t *testing.T) {
	for _, c := range []struct {
		act           advise.Act
		command, line string
	}{
		{advise.Act{Verb: journal.Told, People: []string{"dana"}, Words: "<words>", Entries: []int64{12}}, "headsup told @dana <words> '#12'", "told @dana <words> #12"},
		{advise.Act{Verb: journal.Answer, Entries: []int64{12}, Words: "<words>"}, "headsup answer 12 <words>", "answer #12 <words>"},
		{advise.Act{Verb: journal.Done, Entries: []int64{12}}, "headsup done 12", "done #12"},
		{advise.Act{Document: "update", People: []string{"dana"}, Entries: []int64{12}}, "headsup update @dana 12 --send", ""},
	} {
		same(t, "command", c.act.String(), c.command)
		same(t, "line", c.act.Line(), c.line)
	}
}
