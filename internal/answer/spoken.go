package answer

import "strings"

// spoken is what people write instead of tapping, as the code it means: in the
// four languages that the book reads, and in the words the message itself
// suggests; "" for other words.
func spoken(plain string) string {
	switch plain {
	case "seen", "read", "noted", "gesehen", "gelesen", "zur kenntnis genommen", "vu", "bien vu", "lu", "bien reçu", "visto", "leído", "recibido":
		return Seen
	case "let's talk", "let us talk", "lets talk", "talk", "call me", "let's discuss", "lass uns reden", "lass uns sprechen", "ruf mich an",
		"parlons-en", "appelle-moi", "discutons", "hablemos", "llámame", "hablamos":
		return Talk
	case "shorter", "shorter please", "kürzer", "kürzer bitte", "plus court", "más corto":
		return "shorter"
	case "less often", "less often please", "seltener", "moins souvent", "menos a menudo":
		return "rarer"
	case "rather talk", "lieber reden", "plutôt parler", "mejor hablar":
		return "meet"
	case "by chat":
		return "chat"
	case "as a document":
		return "doc"
	}
	return ""
}

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
		if option, rest, ok := leading(strings.TrimSpace(line)); ok && code == "" && len(decisions) == 1 {
			lines[i] = rest
			return append(codes, itoa(decisions[0])+"."+option), strings.TrimSpace(strings.Join(lines[i:], "\n"))
		}
		if code == "" {
			return codes, strings.TrimSpace(strings.Join(lines[i:], "\n"))
		}
		codes = append(codes, code)
	}
	return codes, ""
}

// code is what one line means; "" if it is words.
func (s Sheet) code(plain string, decisions []int) string {
	if code := spoken(plain); code != "" {
		return code
	}
	if which, option, ok := twoNumbers(plain); ok {
		if _, asked := nth(s.Asked, which); !asked {
			return ""
		}
		return which + "." + option
	}
	if option := number(plain); option != "" && len(decisions) == 1 {
		return itoa(decisions[0]) + "." + option
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

// number reads "2", "option 2", "nr. 2"; "" for other words.
func number(plain string) string {
	for _, word := range []string{"option", "opción", "number", "nummer", "número", "no", "nr", "n°"} {
		if rest, ok := strings.CutPrefix(plain, word); ok {
			plain = strings.TrimLeft(rest, ". ")
			break
		}
	}
	if plain == "" || len(plain) > 2 || strings.Trim(plain, "0123456789") != "" {
		return ""
	}
	return strings.TrimLeft(plain, "0")
}

// leading reads "2. Keep Norda" and "2, but not before May": an option and more
// words. "2 weeks" and "2.5" are words.
func leading(line string) (option, rest string, ok bool) {
	at := strings.IndexAny(line, ".,:)")
	if at < 0 || at+1 < len(line) && line[at+1] != ' ' {
		return "", "", false
	}
	option = number(strings.ToLower(line[:at]))
	return option, strings.TrimSpace(line[at+1:]), option != ""
}

// twoNumbers reads "2: 1" and "2 -> option 1": a question and an option of it.
func twoNumbers(plain string) (which, option string, ok bool) {
	at := strings.IndexAny(plain, ":.)-–=→>")
	if at < 0 {
		return "", "", false
	}
	which = number(strings.TrimSpace(plain[:at]))
	option = number(strings.TrimLeft(plain[at:], ":.)-–=→> "))
	return which, option, which != "" && option != ""
}
