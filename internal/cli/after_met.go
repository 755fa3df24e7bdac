package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// passed asks after the meetings that went by without a word.
func (t *talk) passed(ctx context.Context) error {
	for _, m := range t.v.Passed {
		t.print("\n")
		t.title(m.On.String() + "  " + m.Says())
		answer, err := t.key("What was it about? n it did not take place [later]: ")
		switch {
		case err != nil:
			return err
		case answer == "":
			continue
		case strings.EqualFold(answer, "n") || strings.EqualFold(answer, "no"):
			_, err = t.shown(ctx, "retract #"+strconv.FormatInt(m.Entry, 10))
		default:
			_, err = t.shown(ctx, m.HeldLine(answer))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// met records the meeting itself, first of all: what is told in it follows.
func (t *talk) met(ctx context.Context) error {
	m := t.v.Meeting
	if m.Entry != 0 && !m.Planned {
		return nil // it has its line
	}
	t.print("\n")
	answer, err := t.key("What was the meeting about? n there was none [it took place]: ")
	switch {
	case err != nil:
		return err
	case strings.EqualFold(answer, "n") || strings.EqualFold(answer, "no"):
		return nil
	case m.Entry != 0:
		if answer == "" {
			answer = plainText(t.book.Item(m.Entry))
		}
		_, err = t.shown(ctx, m.HeldLine(answer))
	default:
		_, err = t.shown(ctx, "met @"+t.v.Person+" "+kindFirst(t.person.RelationOn(t.v.Day), answer))
	}
	return err
}

// plainText is the text of an entry with its projects, as a line has it.
func plainText(it *book.Item) string {
	var b strings.Builder
	for i, t := range it.Tokens {
		if t.Of == journal.OfProject || t.Of == journal.OfWord && saidAt(it, i) {
			if !t.Glued {
				b.WriteByte(' ')
			}
			b.WriteString(t.String())
		}
	}
	return strings.TrimSpace(b.String())
}

func saidAt(it *book.Item, i int) bool {
	for at := range it.Said() {
		if at == i {
			return true
		}
	}
	return false
}

// kindFirst begins a meeting's words with its kind: the one they begin with, else
// what one meets somebody for.
func kindFirst(relation book.Relation, words string) string {
	first, _, _ := strings.Cut(words, " ")
	kind := "1:1"
	switch {
	case slices.Contains(journal.Met.Spec().Words, journal.Slug(first)):
		return words
	case relation == book.SkipLevel:
		kind = "skip-level"
	case relation == book.Customer, relation == book.Other, relation == book.Unrelated:
		kind = "other"
	}
	return strings.TrimSpace(kind + " " + words)
}
