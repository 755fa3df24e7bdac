package render

import "strings"

// Strip draws how a state went as a row of marks, one a time, the oldest first:
// "··●●●▲▲■". The shapes differ without colour; no state is a dot.
func (sc Screen) Strip(states []string) string {
	var b strings.Builder
	for _, state := range states {
		mark, _ := sc.Mark(state)
		if mark == "" {
			mark, _ = sc.Mark("none")
		}
		b.WriteString(mark)
	}
	return b.String()
}
