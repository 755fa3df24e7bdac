package mail

import "strings"

// unquoted leaves out what a mail quotes: lines behind ">", the line before them
// that says who wrote when, and all that follows where a mail program sets the
// whole of what is answered under a rule or a block of its headers.
func (p *patterns) unquoted(text string) string {
	lines := strings.Split(text, "\n")
	var kept []string
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if isQuoted(line) {
			continue
		}
		if p.isRule(line) || p.isHeaderBlock(lines[i:]) {
			break
		}
		if n := p.attribution(lines[i:]); n > 0 {
			if !quoteFollows(lines[i+n:]) {
				break // quoted without a sign: the rest is theirs
			}
			i += n - 1
			continue
		}
		kept = append(kept, lines[i])
	}
	return strings.Join(kept, "\n")
}

func isQuoted(line string) bool { return strings.HasPrefix(line, ">") || strings.HasPrefix(line, "|>") }

// quoteFollows reports whether the next line that says anything is quoted.
func quoteFollows(lines []string) bool {
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			return isQuoted(line)
		}
	}
	return false
}

// isRule reports a line that mail programs set above what is answered.
func (p *patterns) isRule(line string) bool { return len(line) < 200 && p.rule.MatchString(line) }

// isHeaderBlock reports whether lines begin with the headers of a quoted mail: a
// From and within the next four lines two others.
func (p *patterns) isHeaderBlock(lines []string) bool {
	if len(lines[0]) > 500 || !p.from.MatchString(strings.TrimSpace(lines[0])) {
		return false
	}
	more := 0
	for _, line := range lines[1:min(len(lines), 6)] {
		if line = strings.TrimSpace(line); len(line) < 500 && p.more.MatchString(line) {
			more++
		}
	}
	return more >= 2
}

// attribution is how many lines the line above a quote takes, wrapped as it may
// be; 0 if lines do not begin with one.
func (p *patterns) attribution(lines []string) int {
	joined := ""
	for n, line := range lines[:min(len(lines), 3)] {
		line = strings.TrimSpace(line)
		if line == "" || len(line) > 400 {
			return 0
		}
		joined = strings.TrimSpace(joined + " " + line)
		if dated(joined) && p.wrote.MatchString(joined) {
			return n + 1
		}
	}
	return 0
}

// dated reports whether a text holds a number, as the day of a mail does, or an
// address: "she wrote:" alone is somebody's words.
func dated(text string) bool { return strings.ContainsAny(text, "0123456789@") }
