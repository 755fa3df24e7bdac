package answer

import (
	"regexp"
	"strings"
)

// What people write instead of tapping, by its first line: in the four languages
// that the book reads, and in the words the message itself suggests.
var spoken = map[string][]string{
	Seen: {"seen", "read", "noted", "gesehen", "gelesen", "zur kenntnis genommen", "vu", "bien vu", "lu", "bien reçu",
		"visto", "leído", "recibido"},
	Talk: {"let's talk", "let us talk", "lets talk", "talk", "call me", "let's discuss", "lass uns reden", "lass uns sprechen",
		"ruf mich an", "reden", "parlons-en", "appelle-moi", "discutons", "hablemos", "llámame", "hablamos"},
	"shorter": {"shorter", "shorter please", "kürzer", "kürzer bitte", "plus court", "más corto"},
	"rarer":   {"less often", "less often please", "seltener", "moins souvent", "menos a menudo"},
	"meet":    {"rather talk", "lieber reden", "plutôt parler", "mejor hablar"},
	"chat":    {"by chat"},
	"doc":     {"as a document"},
}

var (
	oneNumber  = regexp.MustCompile(`^(?:option|opción|number|nummer|no|nr|n°|número)?\.?\s*(\d{1,2})$`)
	twoNumbers = regexp.MustCompile(`^(?:(?:decision|question|frage|entscheidung)\s*)?(\d{1,2})\s*[:.)\-–=→>]+\s*(?:option\s*)?(\d{1,2})$`)
)

// understood reads words as taps: the codes, and the words that say more. A
// number is an option where one decision was asked; where several were, "2: 1"
// says which.
func (s Sheet) understood(words string, decisions []int) (codes []string, more string) {
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		plain := strings.ToLower(strings.Trim(strings.TrimSpace(line), " .!*_\"“”"))
		plain = strings.ReplaceAll(plain, "’", "'")
		if plain == "" {
			continue
		}
		code := s.code(plain, decisions)
		if code == "" {
			return codes, strings.TrimSpace(strings.Join(lines[i:], "\n"))
		}
		codes = append(codes, code)
	}
	return codes, ""
}

// code is what one line means; "" if it is words.
func (s Sheet) code(plain string, decisions []int) string {
	for code, says := range spoken {
		for _, phrase := range says {
			if plain == phrase {
				return code
			}
		}
	}
	if found := twoNumbers.FindStringSubmatch(plain); found != nil {
		return found[1] + "." + found[2]
	}
	if found := oneNumber.FindStringSubmatch(plain); found != nil && len(decisions) == 1 {
		return itoa(decisions[0]) + "." + found[1]
	}
	if len(s.Projects) == 1 {
		for _, word := range marks {
			if plain == word {
				return "m1." + word
			}
		}
	}
	return ""
}
