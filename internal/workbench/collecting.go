package workbench

import (
	"context"
	"slices"
	"strings"
	"time"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Zone is the zone the owner lives in now.
func (w *Workbench) Zone(ctx context.Context) (*time.Location, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return nil, err
	}
	return m.kept.zone(m.now, w.zone), nil
}

// memoryKey is where the shelf holds what a collector remembers of a source.
func memoryKey(source string) string { return "collect " + source }

// Memory is what the last collection from a source left to remember; nil if
// there was none.
func (w *Workbench) Memory(ctx context.Context, source string) ([]byte, error) {
	return w.store.Load(ctx, w.book, memoryKey(source))
}

// Remember keeps what the next collection from a source wants to know.
func (w *Workbench) Remember(ctx context.Context, source string, memory []byte) error {
	return w.store.Save(ctx, w.book, memoryKey(source), memory)
}

// Settled gives the keys of a source's suggestions that were kept or refused.
func (w *Workbench) Settled(ctx context.Context, source string) (map[string]bool, error) {
	settled := map[string]bool{}
	for _, fate := range []store.Fate{store.Kept, store.Refused} {
		all, err := w.store.Suggested(ctx, w.book, fate)
		if err != nil {
			return nil, err
		}
		for _, s := range all {
			if s.Source == source {
				settled[s.Key] = true
			}
		}
	}
	return settled, nil
}

// Withdraw takes back suggestions of a source that stand for nothing any more.
func (w *Workbench) Withdraw(ctx context.Context, source string, keys []string) error {
	if len(keys) == 0 {
		return nil
	}
	open, err := w.Suggestions(ctx, source)
	if err != nil {
		return err
	}
	open = slices.DeleteFunc(open, func(s journal.Suggestion) bool {
		return s.Source != source || !slices.Contains(keys, s.Key)
	})
	if len(open) == 0 {
		return nil
	}
	return w.store.Refuse(ctx, w.book, open)
}

// Directory finds people of the book by address or name.
type Directory struct {
	addresses, names map[string]string // to slugs; "" where several answer to it
	Owner            []string          // the owner's addresses
}

// Find gives the slug of the person with an address or, failing that, of the
// only one with that name or first name. Either may be empty.
func (d *Directory) Find(address, name string) (slug string, ok bool) {
	if slug := d.addresses[strings.ToLower(strings.TrimSpace(address))]; slug != "" {
		return slug, true
	}
	slug = d.names[foldName(name)]
	return slug, slug != ""
}

// Directory reads who is who: from the lines about people and what amends them.
// A name that several bear finds nobody.
func (w *Workbench) Directory(ctx context.Context) (*Directory, error) {
	d := &Directory{addresses: map[string]string{}, names: map[string]string{}}
	hidden, err := w.hidden(ctx, 0)
	if err != nil {
		return nil, err
	}
	about := map[int64]string{} // the person each line is about
	query := store.Query{Verbs: []string{journal.Person.String(), journal.Amend.String()}}
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return nil, err
		}
		e, err := entry(line)
		if err != nil {
			return nil, err
		}
		slug := e.Person()
		if e.Verb == journal.Amend {
			slug = ""
			for seq := range e.Refs() {
				slug = about[seq]
				break
			}
		}
		if slug == "" || hidden[e.Seq] != 0 {
			continue
		}
		about[e.Seq] = slug
		d.add(slug, &e)
	}
	// A first name serves as long as nobody else has it.
	firsts := map[string]string{}
	for name, slug := range d.names {
		if first, _, more := strings.Cut(name, " "); more && slug != "" {
			put(firsts, first, slug)
		}
	}
	for first, slug := range firsts {
		if _, taken := d.names[first]; !taken {
			d.names[first] = slug
		}
	}
	return d, nil
}

func (d *Directory) add(slug string, e *journal.Entry) {
	put(d.names, slug, slug)
	if name := foldName(wordsOnly(e)); name != "" {
		put(d.names, name, slug)
	}
	for _, address := range e.Tags(journal.Email) {
		if address = strings.ToLower(address); address != "" {
			put(d.addresses, address, slug)
			if slug == book.Owner {
				d.Owner = append(d.Owner, address)
			}
		}
	}
}

// put notes that a word means a slug, or nobody once two claim it.
func put(all map[string]string, word, slug string) {
	if had, ok := all[word]; ok && had != slug {
		slug = ""
	}
	all[word] = slug
}

// foldName makes names comparable: "Osei, Dana" is "dana osei".
func foldName(name string) string {
	if last, first, ok := strings.Cut(name, ","); ok && strings.TrimSpace(first) != "" {
		name = first + " " + last
	}
	return strings.Join(strings.Fields(journal.Slug(name)), " ")
}
