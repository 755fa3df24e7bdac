package cli

import (
	"fmt"

	"headsup/internal/workbench"
)

// count is a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// imported says what an import brought.
func imported(out workbench.Imported) string {
	said := "nothing new"
	switch {
	case out.Entries == 1:
		said = fmt.Sprintf("1 entry, #%d", out.First)
	case out.Entries > 1:
		said = fmt.Sprintf("%d entries, #%d to #%d", out.Entries, out.First, out.Last)
	}
	if out.Messages > 0 {
		said += "; " + count(out.Messages, "sent message", "sent messages")
	}
	if out.Skipped > 0 {
		said += "; " + count(out.Skipped, "was", "were") + " there already"
	}
	return said
}
