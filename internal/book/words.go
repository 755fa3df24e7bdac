package book

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SharedWord is the first word that matters in both texts, as the first one
// writes it; "" if there is none.
func SharedWord(a, b string) string {
	if words := SharedWords(a, b); len(words) > 0 {
		return words[0]
	}
	return ""
}

// SharedWords are the words that matter in both texts, as the first one writes
// them. They are compared by stem, so that "audits" meets "auditing".
func SharedWords(a, b string) (shared []string) {
	stems := StemsThatMatter(b)
	if len(stems) == 0 {
		return nil
	}
	for word := range wordsThatMatter(a) {
		if slices.Contains(stems, Stem(word)) {
			shared = append(shared, word)
		}
	}
	return shared
}

// StemsThatMatter are the stems of the words that matter in a text, in their
// order.
func StemsThatMatter(text string) (stems []string) {
	for word := range wordsThatMatter(text) {
		stems = append(stems, Stem(word))
	}
	return stems
}

// Matters gives the stem of a word that says something by itself; ok is false
// for stop words and for words of fewer than four letters.
func Matters(word string) (string, bool) {
	for w := range wordsThatMatter(word) {
		return Stem(w), true
	}
	return "", false
}

// wordsThatMatter yields the words of a text that have four letters or more and
// are no stop words, in small letters. The names of people and the numbers of
// entries are no words.
func wordsThatMatter(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for piece := range strings.FieldsSeq(text) {
			if piece[0] == '@' || piece[0] == '#' {
				continue
			}
			for word := range strings.FieldsFuncSeq(strings.ToLower(piece), notLetter) {
				if utf8.RuneCountInString(word) >= 4 && !stopWord(word) && !yield(word) {
					return
				}
			}
		}
	}
}

// NamesAll reports whether every word of a phrase stands in a text, in any of
// its forms, the short words too.
func NamesAll(text, phrase string) bool {
	words := stems(text)
	for _, s := range stems(phrase) {
		if !slices.Contains(words, s) {
			return false
		}
	}
	return true
}

func stems(text string) []string {
	var out []string
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), notLetter) {
		out = append(out, Stem(word))
	}
	return out
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// Stem takes the common English endings off a word, lightly: plurals, -ing, -ed,
// -ion, a silent e. Different words may come to the same stem; the forms of
// one word must.
func Stem(word string) string {
	w := word
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:len(w)-1]
	}
	switch {
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ing"):
		w = shorten(w, "ing")
	case strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		w = shorten(w, "ed")
	case strings.HasSuffix(w, "tion"), strings.HasSuffix(w, "sion"):
		w = shorten(w, "ion")
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("aeiou", rune(w[n-1])) {
		w = w[:n-1]
	}
	if before, found := strings.CutSuffix(w, "y"); found {
		w = before + "i"
	}
	return w
}

// shorten takes an ending off where a word is left that can be spoken.
func shorten(word, ending string) string {
	rest := strings.TrimSuffix(word, ending)
	if len(rest) < 3 || !strings.ContainsAny(rest, "aeiouy") {
		return word
	}
	return rest
}

// stopWord reports whether a word of four letters or more says nothing by
// itself.
func stopWord(word string) bool {
	_, found := slices.BinarySearch(stopWords, word)
	return found
}

// stopWords are in the order of the alphabet.
var stopWords = []string{
	"about", "above", "after", "again", "against", "almost", "along", "already", "also", "although", "always", "among",
	"another", "anybody", "anyone", "anything", "around", "away", "back", "became", "because", "become", "been", "before",
	"behind", "being", "below", "beside", "besides", "best", "better", "between", "both", "came", "cannot", "come", "comes",
	"could", "does", "doing", "done", "down", "during", "each", "either", "else", "enough", "even", "ever", "every",
	"everybody", "everyone", "everything", "first", "from", "gets", "getting", "give", "given", "gives", "goes", "going",
	"gone", "good", "have", "having", "hence", "here", "hers", "herself", "himself", "however", "into", "itself", "just",
	"keep", "keeps", "know", "known", "knows", "last", "least", "less", "like", "likely", "made", "make", "makes", "making",
	"many", "maybe", "might", "mine", "more", "most", "much", "must", "myself", "near", "need", "needs", "neither", "never",
	"next", "nobody", "none", "nothing", "often", "once", "only", "onto", "other", "others", "ours", "ourselves", "over",
	"perhaps", "quite", "rather", "really", "same", "shall", "should", "since", "some", "somebody", "someone", "something",
	"soon", "still", "such", "sure", "take", "taken", "takes", "taking", "than", "that", "their", "theirs", "them",
	"themselves", "then", "there", "therefore", "these", "they", "thing", "things", "this", "those", "though", "through",
	"thus", "together", "toward", "towards", "under", "until", "unto", "upon", "used", "very", "want", "wanted", "wants",
	"well", "went", "were", "what", "whatever", "when", "whenever", "where", "wherever", "whether", "which", "while", "whoever",
	"whom", "whose", "will", "with", "within", "without", "would", "your", "yours", "yourself",
}
