package answer

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// A reference ties an answer to its message: 26 letters and digits of chance,
// more than 128 bits, which only the message's reader has seen. It is made of
// nothing else, and the book keeps its hash alone.

// Mark is how a tap's reference and code stand in a subject: letters and digits
// that no mail program folds, encodes or links.
func Mark(reference, code string) string { return "hs-" + reference + "." + code }

// FindMark finds a reference in a text and the code behind it, "" where there is
// none. Where a text holds several that differ it says nothing.
func FindMark(text string) (reference, code string) {
	for _, m := range findMarks(text, 8) {
		if reference != "" && (m.reference != reference || m.code != code) {
			return "", ""
		}
		reference, code = m.reference, m.code
	}
	return reference, code
}

// FindReference finds the one reference that a text holds, whatever codes stand
// behind it; "" for none, or for several.
func FindReference(text string) (reference string) {
	for _, m := range findMarks(text, 200) {
		if reference != "" && m.reference != reference {
			return ""
		}
		reference = m.reference
	}
	return reference
}

// CutMarks takes the references out of a text.
func CutMarks(text string) string {
	for _, m := range slices.Backward(findMarks(text, 200)) {
		text = text[:m.from] + text[m.to:]
	}
	return strings.TrimSpace(text)
}

// found is a mark in a text.
type found struct {
	reference, code string
	from, to        int
}

// findMarks finds the marks of a text, in any case, up to so many.
func findMarks(text string, most int) (all []found) {
	for at := 0; len(all) < most; {
		i := strings.IndexByte(text[at:], '-')
		if i < 0 {
			break
		}
		at += i + 1
		begin := at - len("hs-")
		if begin < 0 || !strings.EqualFold(text[begin:at], "hs-") || begin > 0 && isWord(text[begin-1]) {
			continue
		}
		end := at + wordLength(text[at:])
		if end-at != referenceLength || strings.ContainsAny(text[at:end], "0189") {
			continue
		}
		m := found{reference: strings.ToUpper(text[at:end]), from: begin, to: end}
		for range 2 { // "1.2" has two parts
			if m.to < len(text) && text[m.to] == '.' {
				m.to += 1 + wordLength(text[m.to+1:])
			}
		}
		m.code = strings.ToLower(strings.Trim(text[end:m.to], "."))
		all = append(all, m)
		at = m.to
	}
	return all
}

const referenceLength = 26

func wordLength(text string) int {
	n := 0
	for n < len(text) && n <= 2*referenceLength && isWord(text[n]) {
		n++
	}
	return n
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' }

// Hash is what is kept of a reference.
func Hash(reference string) string {
	sum := sha256.Sum256([]byte(strings.ToUpper(reference)))
	return hex.EncodeToString(sum[:])
}
