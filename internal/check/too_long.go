package check

import (
	"fmt"
	"iter"
)

func tooLong() *Rule {
	return &Rule{
		Name: "too-long", Level: Warning, needsReader: true,
		Reports: "it has more words than the reader's length takes: short 100, medium 250, long 500",
		Why:     "what is longer than they read is read in part, and you do not choose the part",
		Mend:    "keep what they must know or do, and put the rest where they find it if they ask",
		find:    findTooLong,
	}
}

// takes is how many words a reader of a length reads; 0: it is not known.
func takes(length string) int {
	switch length {
	case "short":
		return 100
	case "medium":
		return 250
	case "long":
		return 500
	}
	return 0
}

func findTooLong(r *reading) iter.Seq[Finding] {
	limit := takes(r.Reader.Length)
	return one(whole(fmt.Sprintf("%d words, and %s reads %d (%s)", r.words, r.Reader.GivenName(), limit, r.Reader.Length)),
		limit > 0 && r.words > limit)
}
