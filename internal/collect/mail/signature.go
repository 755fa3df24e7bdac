package mail

import "strings"

// unsigned leaves out what stands below the words: a signature, what a telephone
// or a company adds; and a warning above them.
func (p *patterns) unsigned(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		if line == "-- " || trimmed == "--" || trimmed == "—" && i > 0 ||
			len(trimmed) < 400 && (p.sentFrom.MatchString(trimmed) || p.smallPrint.MatchString(trimmed)) {
			lines = lines[:i]
			break
		}
	}
	if len(lines) > 0 && len(lines[0]) < 400 && p.banner.MatchString(strings.TrimSpace(lines[0])) {
		lines = lines[1:]
	}
	return strings.Join(p.unnamed(lines), "\n")
}

// maxCard is how many lines may stand below a farewell: a name, a title, a
// company, two ways to call.
const maxCard = 8

// unnamed leaves out the last farewell with the short lines below it. One that
// stands alone, "Thanks" and no more, is an answer.
func (p *patterns) unnamed(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	for i := len(lines) - 1; i > 0 && i >= len(lines)-1-maxCard; i-- {
		line := strings.TrimSpace(lines[i])
		if len(line) > 80 {
			return lines
		}
		if p.farewell.MatchString(line) {
			return lines[:i]
		}
	}
	return lines
}
