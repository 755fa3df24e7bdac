package view

import (
	"strconv"
	"strings"
)

// mostCited is how many entries are named before the rest is only hinted at.
const mostCited = 8

// Cited names the entries something rests on: "[#12 #15]"; "" for none.
func Cited(entries []int64) string {
	if len(entries) == 0 {
		return ""
	}
	var names []string
	for i, n := range entries {
		if i == mostCited {
			names = append(names, "…")
			break
		}
		names = append(names, "#"+strconv.FormatInt(n, 10))
	}
	return "[" + strings.Join(names, " ") + "]"
}
