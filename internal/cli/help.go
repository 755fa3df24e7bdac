package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/journal"
)

const rootText = `headsup keeps the private record of your work and of the people it is for, and
says each day what to tell or ask whom.

What happens is recorded as it is said: the command line is a line of the
journal. Words go as they are, with @people, +projects, #entries and key:value
tags anywhere; a date may stand in front.

  headsup person @dana Dana Osei relation:manager cadence:weekly/thu
  headsup win "Cut checkout latency by 40% +atlas @ana"
  headsup yesterday met @dana 1:1 went through the slip +atlas`

// helpCommand prints the help of a command, a verb or a topic.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [command, verb or topic]",
		Short:   "read about a command, a verb or a topic",
		Example: "  headsup help win\n  headsup help collect git\n  headsup help dates",
		GroupID: groupOther,
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || about == nil || len(rest) > 0 {
				return unknownCommand(c.Root(), args[len(args)-max(1, len(rest)):])
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			about, _, err := c.Root().Find(args)
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var out []cobra.Completion
			for _, sub := range about.Commands() {
				if !sub.Hidden {
					out = append(out, cobra.CompletionWithDesc(sub.Name(), sub.Short))
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// topics are the pages of help that belong to no command.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "grammar", Short: "how a line is written", Long: grammarText},
		{Use: "dates", Short: "what counts as a date", Long: datesText},
		{Use: "book", Short: "where the book lies", Long: bookText},
		{Use: "rules", Short: "the rules that moves come from", Long: rulesText()},
		{Use: "privacy", Short: "what leaves the book, and what never does", Long: privacyText},
	}
}

const grammarText = `A line says one thing:

  [DATE [TIME]] VERB words… [@person…] [+project…] [#entry…] [key:value…]

The verb comes first, behind a date if there is one; everything else may stand
in any order. @dana is a person, +atlas a project or a goal, #412 an earlier
entry. A name that is used for the first time is known from then on, and the
answer says so.

A name begins with a letter: +1 and @2pm are words. Punctuation behind a name
belongs to the text: "with @ana, then +atlas." names both. A backslash makes the
next character plain: \@home, \#123, cost\:high.

A tag is a lower-case word, a colon and a value without a space between; a value
of several words stands in quotes: impact:"30k a month". Behind "note: " or in
"10:30" there is no tag. A tag that does not exist is an error, with the one
that was probably meant.

In a shell, quote what the shell would take for itself: #, ;, <, >, & and $.
The whole text may stand in one pair of quotes. target:<250ms may be written
atmost:250ms, target:>99% atleast:99%.

In a text file a line that begins with white space continues the one above, and
a ; at a line's start or behind a space begins a comment.`

const datesText = `Every date may be written 2026-03-05 or 5.3.2026, or as it is said:

  today, yesterday, tomorrow
  fri                         the next Friday, today included
  last fri, this fri, next fri  before today; in this week; in the next
  in 2w, 3 days ago, 2w       from today, ahead or back
  next week, last month       its first day
  end of month, start of next quarter, eow
  5 mar, march 5th, mar 5, 2026  without a year the nearest to today

Weeks run from Monday to Sunday. Spans are written FROM..TO, and either end may
be left out: 2026-01-01..2026-03-31, "last month..today", mar.., ..yesterday.

A date in a tag counts from the day of its own line: in "2026-03-02 promise
@dana the plan by:fri" the Friday is 6 March 2026.

Plain speech is read in the book's language: headsup config language de.
What day it is follows your own zone: headsup person @me zone:Europe/Madrid.`

const bookText = `The book is one file, readable by you alone. It lies, the first of these that
is given,

  where --book says,
  where the variable HEADSUP_BOOK says,
  at book.headsup in the folder that HEADSUP_HOME names,
  at headsup/book.headsup in the folder for programs' data: $XDG_DATA_HOME or
  ~/.local/share; ~/Library/Application Support on a Mac; %LOCALAPPDATA% on
  Windows.

A path that is a folder means book.headsup in it. The book is made by its first
use. Beside it lie, as they come to be: its write-ahead log (-wal, -shm), the
file that holds writers apart (-guard), the wrapped keys of a locked book
(book.keys), the folders backups and out, and keys where the system has no
keyring. The backups of a book of another name, say work.headsup, lie in
work-backups.

--book postgres://USER@HOST/DATABASE keeps the book on a PostgreSQL server, and
?book=NAME behind it chooses one of several there. A password is better kept in
HEADSUP_BOOK or in ~/.pgpass than on the command line, which others can see.`

const privacyText = `The book stays with you. Nothing is sent by itself, nothing is counted, nobody is
told. What leaves it is what you send, as you have seen it before it went, what
you write down for a lead (headsup share), and what you export.

Notes, what you know about people and the feedback you got have no way out: no
document to anybody else is made of them, and a project whose visible: leaves a
reader out does not appear in what that reader gets.

headsup lock encrypts the book under a passphrase; headsup retract 12 hides an
entry and keeps it; headsup forget @name erases a person's name for good, from
the entries, the messages and the backups that headsup made.`

// rulesText lists the rules by name.
func rulesText() string {
	var b strings.Builder
	b.WriteString(`A rule looks at the book on a day and says when something is due: a promise, a
win that nobody heard of, a person who believes what is no longer so. Each move
that headsup offers comes from one of them, names it, and is cleared by doing
what it asks. snooze RULE puts one off, with until: for a while, without for
good; @person, +project and #entry narrow it.

`)
	line := " "
	for _, name := range journal.RuleNames() {
		if len(line)+1+len(name) > 78 {
			b.WriteString(line + "\n")
			line = " "
		}
		line += " " + name
	}
	b.WriteString(line)
	return b.String()
}
