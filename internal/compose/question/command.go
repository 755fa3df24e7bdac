package question

import (
	"strings"

	"headsup/internal/journal"
)

// Command is a line as the program takes it, argument by argument, without the
// program's name.
type Command []string

// String is the command as one types it in a shell.
func (c Command) String() string {
	words := []string{"headsup"}
	for _, arg := range c {
		words = append(words, inShell(arg))
	}
	return strings.Join(words, " ")
}

// Line is the same as a line of the journal.
func (c Command) Line() string { return journal.JoinArgs(c) }

// inShell quotes an argument where a shell would take it for something else.
// What only the owner can supply, <words>, is left as it is to be seen.
func inShell(arg string) string {
	key, value, tagged := strings.Cut(arg, ":")
	switch {
	case strings.HasSuffix(arg, "<words>") && tagged:
		return key + `:"` + value + `"`
	case strings.HasPrefix(arg, "<"), tagged && strings.HasPrefix(value, "<"), strings.HasSuffix(arg, "<words>"), strings.HasSuffix(arg, "<name>"):
		return arg
	case !strings.ContainsFunc(arg, special):
		return arg
	case strings.ContainsAny(arg, "\"$`\\!"):
		return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
	case tagged && !strings.ContainsFunc(key, special):
		return key + `:"` + value + `"`
	case arg[0] == '#':
		return "'" + arg + "'"
	}
	return `"` + arg + `"`
}

// special reports what is more than a letter to a shell.
func special(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', strings.ContainsRune("@+-_:.,/%", r):
		return false
	}
	return true
}
