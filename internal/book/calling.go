package book

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Called is the person's full name; where none was given, the slug written as
// a name: "Ana" for @ana.
func (p *Person) Called() string {
	if p.Name != "" {
		return p.Name
	}
	return asName(p.Slug)
}

// asName writes a slug as a name: capitals, and spaces for hyphens.
func asName(slug string) string {
	words := strings.Fields(strings.ReplaceAll(slug, "-", " "))
	for i, word := range words {
		r, size := utf8.DecodeRuneInString(word)
		words[i] = string(unicode.ToUpper(r)) + word[size:]
	}
	return strings.Join(words, " ")
}

// GivenName is what one calls them in a sentence: the first word of the name; of
// a customer, a team or an office, of what begins with a title, or where none was
// given, the whole.
func (p *Person) GivenName() string {
	if n := len(p.relations); p.Name == "" || p.IsGroup() || n > 0 && slices.Contains([]Relation{Customer, Team}, p.relations[n-1].Relation) {
		return p.Called()
	}
	first, rest, _ := strings.Cut(p.Called(), " ")
	if low := strings.ToLower(first); low == "the" || IsHonorific(low) || slices.ContainsFunc(strings.Fields(rest), isOffice) {
		return p.Called()
	}
	return first
}

// IsHonorific reports whether a word, in small letters, stands before a name and is none:
// mr, dr.
func IsHonorific(low string) bool {
	switch strings.TrimSuffix(low, ".") {
	case "mr", "mrs", "ms", "mx", "sir", "madam", "dame", "dr", "prof", "professor", "herr", "frau", "monsieur", "madame", "señor", "señora", "signor", "signora":
		return true
	}
	return false
}

// isOffice reports whether a word behind the first makes a name one of an office or a body.
func isOffice(word string) bool {
	switch strings.ToLower(word) {
	case "of", "council", "board", "team", "lead", "leads", "committee", "trust", "office", "department", "desk", "management", "director", "directors",
		"manager", "managers", "owner", "chair", "sponsor", "sponsors", "group", "guild", "union", "club", "society", "agency", "ministry", "bank",
		"maintainer", "champion", "engineer", "executive", "officer", "gmbh", "ltd", "inc":
		return true
	}
	return false
}
