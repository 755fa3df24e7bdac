package answer

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
)

// A reference ties an answer to its message: 26 letters and digits of chance,
// more than 128 bits, which only the message's reader has seen. It is made of
// nothing else, and the book keeps its hash alone.

// Mark is how a tap's reference and code stand in a subject: letters and digits
// that no mail program folds, encodes or links.
func Mark(reference, code string) string { return "hs-" + reference + "." + code }

var marked = regexp.MustCompile(`(?i)\bhs-([a-z2-7]{26})(?:\.([a-z0-9]+(?:\.[a-z0-9]+)?))?\b`)

// FindMark finds a reference in a text and the code behind it, "" where there is
// none. Where a text holds several that differ it says nothing.
func FindMark(text string) (reference, code string) {
	for _, found := range marked.FindAllStringSubmatch(text, 8) {
		ref, c := strings.ToUpper(found[1]), strings.ToLower(found[2])
		if reference != "" && (ref != reference || c != code) {
			return "", ""
		}
		reference, code = ref, c
	}
	return reference, code
}

// CutMarks takes every reference out of a text.
func CutMarks(text string) string { return strings.TrimSpace(marked.ReplaceAllString(text, "")) }

// Hash is what is kept of a reference.
func Hash(reference string) string {
	sum := sha256.Sum256([]byte(strings.ToUpper(reference)))
	return hex.EncodeToString(sum[:])
}
