package workbench

import (
	"context"
	"slices"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
)

// somebody stands at the end of the key of a setting that is made for one person
// at a time.
const somebody = "@person"

// ForEach is what stands in front of the name in the key of a setting that is made
// for one person at a time; each is false for any other.
func (s Setting) ForEach() (front string, each bool) {
	return strings.TrimSuffix(s.Key, somebody), s.Each
}

// isFor reports whether a key is the setting for a person: channel.@dana is
// channel.@person for @dana.
func (s Setting) isFor(key string) bool {
	name, ok := strings.CutPrefix(key, strings.TrimSuffix(s.Key, somebody))
	return ok && isPerson(name)
}

func isPerson(name string) bool {
	e, err := journal.Parse("2000-01-01 note " + name)
	return err == nil && len(e.Tokens) == 1 && e.Tokens[0].Of == journal.OfPerson && "@"+e.Tokens[0].Text == name
}

// each lists what was set of such a setting, by person.
func (k kept) each(s Setting) []Set {
	var all []Set
	for key, value := range k.Set {
		if s.isFor(key) {
			one := s
			one.Key = key
			all = append(all, Set{Setting: one, Value: value, Own: true})
		}
	}
	slices.SortFunc(all, func(a, b Set) int { return strings.Compare(a.Key, b.Key) })
	return all
}

// isKnown refuses a setting for somebody whom the book does not know.
func (w *Workbench) isKnown(ctx context.Context, key string) error {
	name := key[strings.LastIndexByte(key, '@'):]
	known, err := w.store.Names(ctx, w.book, "@")
	if err != nil {
		return err
	}
	var slugs []string
	for _, one := range known {
		if one.Slug == name {
			return nil
		}
		slugs = append(slugs, strings.TrimPrefix(one.Slug, "@"))
	}
	wrong := fault.New(fault.Misread, "nobody in the book is called %s", name)
	if near := journal.Nearest(name[1:], slugs); near != "" {
		return wrong.Do("did you mean @%s?", near)
	}
	return wrong.Do("add them").By("headsup person %s Their Name relation:manager", name)
}
