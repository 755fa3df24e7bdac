package mail

import (
	"strings"

	"github.com/emersion/go-message"
)

// isAutomatic reports whether nobody wrote a mail (RFC 3834, and what programs
// did before it).
func (p *patterns) isAutomatic(h message.Header, subject string) bool {
	if by := strings.ToLower(strings.TrimSpace(h.Get("Auto-Submitted"))); by != "" && by != "no" {
		return true
	}
	for _, name := range []string{"X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "X-Loop"} {
		if h.Get(name) != "" {
			return true
		}
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Precedence"))) {
	case "bulk", "junk", "list", "auto_reply":
		return true
	}
	return p.absent.MatchString(subject)
}
