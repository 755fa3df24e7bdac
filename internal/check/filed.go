package check

import "strings"

// isFiled reports whether a text begins as a report that is put on file: a title,
// and below it fields that say who answers for it and where it is found.
func isFiled(lines []source) bool {
	titled, seen := false, 0
	for _, l := range lines {
		line := strings.TrimSpace(l.text)
		switch {
		case line == "" || isRule(line):
			continue
		case !titled:
			if line[0] != '#' {
				return false
			}
			titled = true
			continue
		case isField(line):
			return true
		}
		if seen++; seen == fieldsWithin {
			return false
		}
	}
	return false
}

// fieldsWithin is how many lines below a title its fields begin.
const fieldsWithin = 3

// isField reports whether a line is a name, a colon and an address.
func isField(line string) bool {
	name, value, found := strings.Cut(strings.TrimLeft(line, "*-_ "), ":")
	if !found || len(strings.Fields(name)) == 0 || len(strings.Fields(name)) > 3 || !startsUpper(name) {
		return false
	}
	return strings.Contains(value, "@") || strings.Contains(value, "://")
}
