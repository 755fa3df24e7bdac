package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
)

func (a *app) askedLinksCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "links [NAME] [@person…]",
		Short: "make links for people invited besides, or anew for who lost theirs",
		Long: `Makes links and prints them, once. To a named questionnaire: for the people you
name, or for all who have not answered; the earlier link of each leads nowhere
from then on. To an anonymous one: for people not invited yet; whose link is whose
is kept nowhere, so a lost one cannot be made again. With one link for everybody:
a new one in place of the old.`,
		Example: "  headsup questionnaire links autumn-360 @eve\n  headsup questionnaire links after-the-launch",
		RunE: func(c *cobra.Command, args []string) error {
			name, people, err := a.askedWords(c, args, true)
			if err != nil {
				return err
			}
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			q, links, err := bench.Invite(c.Context(), name, people, a.flags.at)
			if err != nil {
				return err
			}
			return a.printLinks(c.Context(), bench, q, links)
		},
		ValidArgsFunction: a.completeAsked(true),
	}
}

func (a *app) revokeCommand() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "revoke NAME @person|LINK",
		Short: "let a link lead nowhere",
		Long: `Takes a link back: that of a person, or the one you paste; with --all every link
to the questionnaire. What was answered stays. Whose link to an anonymous one is
whose is kept nowhere, so there it is the link itself that you give.`,
		Example: "  headsup questionnaire revoke after-the-launch @dana\n  headsup questionnaire revoke autumn-360 --all",
		RunE: func(c *cobra.Command, args []string) error {
			var name, person, link string
			for _, word := range args {
				switch slug, isPerson := strings.CutPrefix(word, "@"); {
				case isPerson:
					person = strings.ToLower(slug)
				case name == "" && !strings.Contains(word, "/"):
					name = word
				default:
					link = word
				}
			}
			chosen := 0
			for _, one := range []bool{person != "", link != "", all} {
				if one {
					chosen++
				}
			}
			if name == "" || chosen != 1 {
				return fault.New(fault.Misread, "`%s` needs a questionnaire and one link to it", c.CommandPath()).
					Do("for example: headsup questionnaire revoke autumn-360 @ana; or the link itself, or --all")
			}
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			n, err := bench.Revoke(c.Context(), name, person, link)
			if err != nil {
				return err
			}
			if a.flags.json {
				return a.printJSON(map[string]int{"revoked": n})
			}
			a.say("%s nowhere any more", count(n, "link leads", "links lead"))
			return nil
		},
		ValidArgsFunction: a.completeAsked(true),
	}
	c.Flags().BoolVar(&all, "all", false, "every link to it")
	return c
}

func (a *app) closeAskedCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "close [NAME]",
		Short: "end a questionnaire before its day",
		Long: `Ends a questionnaire: its links lead nowhere, and what was answered can be kept in
the book. Fewer than three anonymous answers are shown to nobody then either.`,
		Example: "  headsup questionnaire close autumn-360",
		RunE: func(c *cobra.Command, args []string) error {
			name, _, err := a.askedWords(c, args, false)
			if err != nil {
				return err
			}
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			q, err := bench.CloseQuestionnaire(c.Context(), name, a.flags.at)
			if err != nil {
				return err
			}
			if a.flags.json {
				return a.printJSON(formOfAsked(q))
			}
			a.say("closed: %s, %s answered. headsup questionnaire results %s", render.Clean(q.Title), answeredOf(q.Answered, len(q.Invited)), q.Name())
			return nil
		},
		ValidArgsFunction: a.completeAsked(false),
	}
}
