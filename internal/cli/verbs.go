package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/journal"
)

// verbCommand is a verb as a command, for help and completion; dispatch has
// recorded the line before any command is run.
func (a *app) verbCommand(v journal.Verb) *cobra.Command {
	spec := v.Spec()
	return &cobra.Command{
		Use:                spec.Name + " …",
		Short:              "record " + spec.Records,
		Example:            "  headsup " + shellLine(spec.Example),
		GroupID:            groupRecord,
		DisableFlagParsing: true,
		RunE: func(c *cobra.Command, args []string) error {
			return a.verb(c.Context(), append([]string{spec.Name}, args...))
		},
		ValidArgsFunction: a.completeLine,
	}
}

// describe writes a verb's text into its command: only for those who read it,
// since a look at a book should not wait for thirty texts.
func describe(c *cobra.Command) {
	if v, ok := journal.VerbOf(c.Name()); ok && c.Long == "" && c.GroupID == groupRecord {
		c.Long = verbText(v)
	}
}

// verbText is what help says of a verb, made of its row of the verb table.
func verbText(v journal.Verb) string {
	spec := v.Spec()
	var b strings.Builder
	said := []string{sentence("`" + spec.Name + "` records " + spec.Records)}
	if len(spec.Words) > 0 {
		switch spec.Lead {
		case journal.LeadsTopic:
			said = append(said, "Its first word is one of "+strings.Join(spec.Words, ", ")+".")
		case journal.LeadsKind:
			said = append(said, "Its first word may say the kind: "+strings.Join(spec.Words, ", ")+".")
		}
	}
	if needs := needsText(spec.Needs); needs != "" {
		said = append(said, "It needs "+needs+".")
	}
	if spec.Plain {
		said = append(said, "A plain number in front is an entry: 12 means #12.")
	}
	if v == journal.Person {
		said = append(said, "`person @dana` with nothing more shows what the book knows.")
	}
	b.WriteString(fill(strings.Join(said, " "), ""))
	if len(spec.Tags) > 0 {
		b.WriteString("\nTags that mean something here:\n")
		for _, t := range spec.Tags {
			b.WriteString(tagText(t))
		}
	}
	b.WriteString("\n" + fill("The words go as they are, quoted as a whole or not; @names, +projects, #numbers and key:value tags "+
		"may stand anywhere. Flags (--at, --json, --book) go in front of the first word.", ""))
	return b.String()
}

func needsText(n journal.Need) string {
	var all []string
	for _, one := range []struct {
		need journal.Need
		what string
	}{
		{journal.NeedsPerson, "a person"}, {journal.NeedsProject, "a project or goal"},
		{journal.NeedsEntry, "the number of an entry"}, {journal.NeedsText, "words"}, {journal.NeedsContent, "words"},
	} {
		if n&one.need != 0 {
			all = append(all, one.what)
		}
	}
	return strings.Join(all, " and ")
}

// tagText is a tag's row for help.
func tagText(t journal.Tag) string {
	spec := t.Spec()
	name := spec.Name
	if spec.Counts {
		name += "1"
	}
	means := spec.Means
	if len(spec.Words) > 0 {
		means += " (" + strings.Join(spec.Words, ", ") + ")"
	}
	if spec.Many {
		means += "; may be repeated"
	}
	const column = 15
	return "  " + name + ":" + strings.Repeat(" ", column-3-len(name)) + strings.TrimLeft(fill(means, strings.Repeat(" ", column)), " ")
}

// sentence ends a clause with a full stop.
func sentence(clause string) string {
	if strings.HasSuffix(clause, ".") {
		return clause
	}
	return clause + "."
}

// shellLine is an example as a shell takes it: "<" and ">" would redirect, and
// "#" begins a comment.
func shellLine(line string) string {
	if strings.ContainsAny(line, "<>#;&|$`\\") {
		return "'" + strings.ReplaceAll(line, "'", `'\''`) + "'"
	}
	return line
}
