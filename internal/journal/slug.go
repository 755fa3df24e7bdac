package journal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug is the one spelling of a name: lower case, composed. "@Dana" and "@dana"
// are the same person, however a keyboard builds its accents.
func Slug(name string) string {
	for i := range len(name) {
		if c := name[i]; 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
			return norm.NFC.String(strings.ToLower(name))
		}
	}
	return name
}

// IsSlug reports whether s can stand behind a sigil as a whole name.
func IsSlug(s string) bool {
	_, rest, ok := readName("@" + s)
	return ok && rest == "" && Slug(s) == s
}

// SlugOf makes a slug of a full name: "Mira Chen" is mira-chen. What is neither
// letter nor digit parts the words; a name without a letter has no slug: "".
func SlugOf(name string) string {
	words := strings.FieldsFunc(Slug(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slug := strings.Join(words, "-")
	if !IsSlug(slug) {
		return ""
	}
	return slug
}
