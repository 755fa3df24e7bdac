package advise

import (
	"fmt"
	"strings"
)

// lowerFirst is a title as a clause within a sentence: titles begin with a plain
// word.
func lowerFirst(title string) string { return strings.ToLower(title[:1]) + title[1:] }

// more says how many others there are: ", and 2 more"; nothing for none.
func more(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf(", and %d more", n)
}

// enumerated joins names as a sentence does: "Atlas, Birch and Cedar".
func enumerated(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}
