package workbench

import (
	"slices"
	"strings"

	"headsup/internal/check"
	"headsup/internal/fault"
	"headsup/internal/render"
)

// Edited is a draft as its owner leaves it. What the book does not have goes out
// on their word alone.
type Edited struct {
	Draft
	Brought []check.Finding // what its reader would stumble over that was not there before
}

// Markdown is the draft as its owner edits it.
func (d Draft) Markdown() (string, error) {
	written, err := render.Document(d.Document, render.Markdown, render.Options{})
	return string(written), err
}

// Edit puts a text in the place of the draft's Markdown. It goes out as it stands
// there, and tells what still stands in it.
func (d Draft) Edit(text string) (Edited, error) {
	written, err := d.Markdown()
	switch {
	case err != nil:
		return Edited{}, err
	case text == written:
		return Edited{Draft: d}, nil
	case strings.TrimSpace(text) == "":
		return Edited{}, fault.New(fault.Refused, "nothing is left of the draft").Do("nothing was sent; leave the text alone, and it goes as it was")
	}
	e := Edited{Draft: d.As(render.Edited(text, d.Document))}
	before := d.Check(written)
	for _, f := range d.Check(text) {
		if !slices.ContainsFunc(before, func(old check.Finding) bool { return old.Rule == f.Rule && old.Message == f.Message }) {
			e.Brought = append(e.Brought, f)
		}
	}
	return e, nil
}

// Unsupported is what the editing says that the book does not have.
func (e Edited) Unsupported() (says []string) {
	for _, f := range e.Brought {
		if f.Rule == "unsupported" {
			says = append(says, render.Clean(f.Message))
		}
	}
	return says
}
