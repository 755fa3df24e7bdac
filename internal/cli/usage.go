package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// help prints what a command is for, and how it is called. It is written here and
// not as a template: a program that can run templates must keep every method of
// every type, which is a sixth of its size.
func (a *app) help(c *cobra.Command) {
	describe(c)
	text := strings.TrimRight(cmp.Or(c.Long, c.Short), " \n")
	if text != "" {
		text += "\n\n"
	}
	if c.Runnable() || c.HasSubCommands() {
		text += usageOf(c)
	}
	fmt.Fprint(c.OutOrStdout(), text)
}

// usage prints how a command is called.
func (a *app) usage(c *cobra.Command) error {
	_, err := fmt.Fprint(c.OutOrStderr(), usageOf(c))
	return err
}

// usageOf is how a command is called: its words, examples, the commands under it
// and its flags.
func usageOf(c *cobra.Command) string {
	var b strings.Builder
	section := func(heading, body string) {
		if body != "" {
			fmt.Fprintf(&b, "\n%s\n%s\n", heading, strings.TrimRight(body, " \n"))
		}
	}
	if c.Runnable() {
		b.WriteString("Usage:\n  " + c.UseLine() + "\n")
	}
	section("Examples:", c.Example)
	for _, group := range c.Groups() {
		section(group.Title, under(c, func(sub *cobra.Command) bool { return sub.GroupID == group.ID && sub.IsAvailableCommand() }))
	}
	if len(c.Groups()) == 0 {
		section("Of its own:", under(c, (*cobra.Command).IsAvailableCommand))
	}
	section("Read on with headsup help and one of:", under(c, (*cobra.Command).IsAdditionalHelpTopicCommand))
	section("Flags:", c.LocalFlags().FlagUsages())
	section("Flags of every command:", c.InheritedFlags().FlagUsages())
	return b.String()
}

// under lists the commands under one, each with what it does.
func under(c *cobra.Command, which func(*cobra.Command) bool) string {
	var b strings.Builder
	for _, sub := range c.Commands() {
		if which(sub) {
			fmt.Fprintf(&b, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
		}
	}
	return b.String()
}
