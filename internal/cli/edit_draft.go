package cli

import (
	"context"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// editDraft opens a draft as Markdown in the owner's editor, and reads what they
// leave as its reader would.
func (a *app) editDraft(ctx context.Context, draft workbench.Draft, o documentOptions) (workbench.Draft, error) {
	written, err := draft.Markdown()
	if err != nil {
		return draft, err
	}
	text, err := a.edit(ctx, "headsup-*.md", written)
	if err != nil {
		return draft, err
	}
	edited, err := draft.Edit(text)
	if err != nil {
		return draft, err
	}
	for _, f := range edited.Brought {
		a.say("%d:%d: %s: %s", f.Line, f.Col, f.Rule, render.Clean(f.Message))
	}
	if unsupported := edited.Unsupported(); o.send && len(unsupported) > 0 && !(a.interactive() && a.confirm("Send what the book does not have?")) {
		return draft, fault.New(fault.Refused, "the draft says what the book does not have: %s", strings.Join(unsupported, "; ")).
			Do("record it first, take it out, or send it from a terminal on your word")
	}
	return edited.Draft, nil
}
