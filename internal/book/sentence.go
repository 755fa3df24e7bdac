package book

import (
	"strings"

	"headsup/internal/journal"
)

// Sentence is what an entry says with the names in it spelled out: "@ana fixed
// the build" becomes "Ana Ruiz fixed the build". A project that stands in
// front as a label is left out. Only the first line of a longer text counts.
func (b *Book) Sentence(it *Item) string {
	text, _, _ := strings.Cut(it.Text(), "\n")
	if it.Verb != journal.Log && it.Verb != journal.Win && it.Verb != journal.Issue && it.Verb != journal.Decision && it.Verb != journal.Note {
		return b.spell(text)
	}
	for strings.HasPrefix(text, "+") || strings.HasPrefix(text, "#") || strings.HasPrefix(text, "@") {
		name, rest, found := strings.Cut(text, " ")
		if !found || strings.HasPrefix(name, "@") && startsLower(rest) {
			break
		}
		text = rest
	}
	return b.spell(text)
}

// startsLower reports whether a sentence goes on: "@ana fixed …".
func startsLower(s string) bool { return s != "" && 'a' <= s[0] && s[0] <= 'z' }

// spell puts full names and titles in the place of names.
func (b *Book) spell(text string) string {
	if !strings.ContainsAny(text, "@+") {
		return text
	}
	words := strings.Split(text, " ")
	for i, word := range words {
		if len(word) < 2 || word[0] != '@' && word[0] != '+' {
			continue
		}
		end := 1 + strings.IndexFunc(word[1:], func(r rune) bool { return strings.ContainsRune(".,;:!?'’)”\"", r) })
		if end == 0 {
			end = len(word)
		}
		if word[0] == '@' {
			if p := b.Person(word[1:end]); p != nil {
				words[i] = p.Called() + word[end:]
			}
		} else if p := b.Project(word[1:end]); p != nil {
			words[i] = p.Called() + word[end:]
		}
	}
	return strings.Join(words, " ")
}
