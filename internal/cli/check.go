package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"headsup/internal/check"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) checkCommand() *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check FILE|- --for @reader",
		Short: "read a draft as its reader would",
		Long: `Reads a draft, written here or elsewhere, and says what its reader would stumble
over: no bottom line, buried bad news, an ask without a day, blame, a number that
the book does not have, a state that differs from what they were last told. It
takes plain text, Markdown and mail files; - is standard input. Without --for it
leaves out what depends on who reads. Words are read in English; drafts in other
languages are only counted and compared. It exits 3 if anything was found.`,
		Example: "  headsup check draft.md --for @dana\n  headsup update @dana --format md | headsup check - --for @dana\n  headsup check mail.eml --for @dana --explain",
		GroupID: groupWrite,
		Args:    wordsBetween(1, 1, "headsup check draft.md --for @dana"),
		RunE:    func(c *cobra.Command, args []string) error { return a.check(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.reader, "for", "", "who will read it")
	c.Flags().BoolVar(&o.explain, "explain", false, "say why each finding matters and how to mend it")
	if err := c.RegisterFlagCompletionFunc("for", a.completePerson); err != nil {
		panic(err) // the command has no such flag
	}
	return c
}

// completePerson completes somebody's name, typed with its sigil or without.
func (a *app) completePerson(c *cobra.Command, _ []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return completions(shelled{a}.Named(c.Context(), strings.ToLower("@"+strings.TrimPrefix(word, "@"))))
}

type checkOptions struct {
	reader  string
	explain bool
}

// longestDraft is how many bytes of a draft are read: more is no message.
const longestDraft = 4 << 20

func (a *app) check(ctx context.Context, name string, o checkOptions) (err error) {
	reader, err := readerOf(o.reader)
	if err != nil {
		return err
	}
	in, err := a.openFile(name)
	if err != nil {
		return err
	}
	defer func() { err = also(err, in.Close()) }()
	text, err := io.ReadAll(io.LimitReader(in, longestDraft+1))
	switch {
	case err != nil:
		return fmt.Errorf("read the draft: %w", err)
	case len(text) > longestDraft:
		return fault.New(fault.Misread, "the draft is longer than 4 MB, which is no message").At(name).Do("check the part that will be sent")
	case !utf8.Valid(text):
		return fault.New(fault.Misread, "the draft is not text in UTF-8").At(name).Do("save it as plain text first")
	}
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	found, err := bench.Check(ctx, workbench.Proof{Text: string(text), Reader: reader, At: a.flags.at})
	if err != nil {
		return err
	}
	if a.flags.json {
		if err := a.printJSON(foundForm{found}); err != nil {
			return err
		}
	} else {
		a.printFindings(name, found, o.explain)
	}
	if len(found) > 0 {
		return &fault.Error{Kind: fault.Findings}
	}
	return nil
}

// foundForm is what a check answers to programs.
type foundForm struct {
	Findings []check.Finding `json:"findings"`
}

// readerOf reads a reader's name, with its sigil or without.
func readerOf(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	want, err := wantedOf("check", []string{"@" + strings.TrimPrefix(name, "@")})
	if err != nil {
		return "", fault.New(fault.Misread, "--for %q is no person", render.Clean(name)).Do("for example: headsup check draft.md --for @dana")
	}
	return want.Reader, nil
}

// printFindings prints one line for each finding, as compilers do.
func (a *app) printFindings(name string, found []check.Finding, explain bool) {
	if name == "-" {
		name = "<stdin>"
	}
	explained := map[string]bool{}
	for _, f := range found {
		line := fmt.Sprintf("%s:%d:%d: %s: %s", name, f.Line, f.Col, f.Rule, f.Message)
		if f.Instead != "" {
			line += "; instead: " + f.Instead
		}
		a.print("%s\n", render.Clean(line))
		if explain && !explained[f.Rule] {
			explained[f.Rule] = true
			a.print("    %s\n", render.Clean(f.Why))
			for _, rule := range check.Rules() {
				if rule.Name == f.Rule {
					a.print("    %s\n", render.Clean(rule.Mend))
				}
			}
		}
	}
}
