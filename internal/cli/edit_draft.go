package cli

import (
	"context"
	"slices"
	"strings"

	"headsup/internal/check"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// editDraft opens a draft as Markdown in the owner's editor, and reads what they
// leave as its reader would. It goes out as they leave it, and tells what still
// stands in it; what the book does not have goes out on their word alone.
func (a *app) editDraft(ctx context.Context, draft workbench.Draft, o documentOptions) (workbench.Draft, error) {
	written, err := render.Document(draft.Document, render.Markdown, render.Options{})
	if err != nil {
		return draft, err
	}
	text, err := a.edit(ctx, "headsup-*.md", string(written))
	switch {
	case err != nil:
		return draft, err
	case text == string(written):
		return draft, nil
	case strings.TrimSpace(text) == "":
		return draft, fault.New(fault.Refused, "nothing is left of the draft").Do("nothing was sent; without --edit it is as it was")
	}
	var unsupported []string
	for _, f := range newFindings(draft.Check(string(written)), draft.Check(text)) {
		a.say("%d:%d: %s: %s", f.Line, f.Col, f.Rule, render.Clean(f.Message))
		if f.Rule == "unsupported" {
			unsupported = append(unsupported, render.Clean(f.Message))
		}
	}
	if o.send && len(unsupported) > 0 && !(a.interactive() && a.confirm("Send what the book does not have?")) {
		return draft, fault.New(fault.Refused, "the draft says what the book does not have: %s", strings.Join(unsupported, "; ")).
			Do("record it first, take it out, or send it from a terminal on your word")
	}
	return draft.As(render.Edited(text, draft.Document)), nil
}

// newFindings are those that the editing brought.
func newFindings(before, after []check.Finding) (brought []check.Finding) {
	for _, f := range after {
		if !slices.ContainsFunc(before, func(old check.Finding) bool { return old.Rule == f.Rule && old.Message == f.Message }) {
			brought = append(brought, f)
		}
	}
	return brought
}
