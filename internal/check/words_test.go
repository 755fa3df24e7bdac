package check

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The lists hold everyday English: no digits, no capitals, nothing that is not
// a word.
func TestListsAreWords(t *testing.T) {
	form := regexp.MustCompile(`^([a-z1'&/~-]+|[🟢🟡🟠🔴✅❌%])$`)
	for _, list := range lists() {
		for line := range strings.SplitSeq(list.patterns, "\n") {
			for field := range strings.FieldsSeq(line) {
				for word := range strings.SplitSeq(strings.Trim(field, "[]"), "|") {
					if word == "" || word == "^" || word == ".." || word[0] == '<' {
						continue
					}
					if !form.MatchString(word) {
						t.Errorf("%q in %q is no word", word, strings.TrimSpace(line))
					}
				}
			}
		}
	}
}

// general are the words that texts of strangers use: status reports, mail,
// readmes, notes, goals. None of them was written for this check.
func general(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	for _, pattern := range []string{"status-updates/*/*.md", "messages/*", "manager-readmes/*/*.md", "okrs/*/*.md", "rust-goals/reports/*.md", "notes/*/*.md", "decisions/*/*.md"} {
		files, _ := filepath.Glob("../../../shared/data/" + pattern)
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for w := range plainWords(string(text)) {
				known[w] = true
			}
		}
	}
	if len(known) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	return known
}

func plainWords(text string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(strings.ReplaceAll(text, "’", "'")), func(r rune) bool { return !isLetter(r) && r != '\'' && r != '-' }) {
		out[strings.Trim(w, "'-")] = true
	}
	return out
}

// Nothing in the lists was taken from the labelled messages alone: every word
// of a list that stands in one of them stands in the texts of strangers too, but
// for a few that everybody knows and that those texts had no use for.
func TestListsAreGeneral(t *testing.T) {
	known := general(t)
	for _, word := range []string{"amber", "supplier", "nurses", "cousin"} { // a state, a trade, a calling, a relative
		known[word] = true
	}
	files, _ := filepath.Glob("../../../shared/messages/[0-9][0-9]-*.md")
	labelled := map[string]bool{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for w := range plainWords(string(text)) {
			labelled[w] = true
		}
	}
	for _, list := range lists() {
		for word := range plainWords(strings.ReplaceAll(list.patterns, "|", " ")) {
			if labelled[word] && !known[word] {
				t.Errorf("%q stands in a list and in the labelled messages, and nowhere else", word)
			}
		}
	}
}

// No fixed phrase of three words or more is the phrase of one labelled message.
func TestListsHoldNoPhrases(t *testing.T) {
	texts := func(pattern string) (all []string) {
		files, _ := filepath.Glob("../../../shared/" + pattern)
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, " "+strings.Join(strings.Fields(strings.ToLower(string(text))), " ")+" ")
		}
		return all
	}
	labelled := texts("messages/[0-9][0-9]-*.md")
	if len(labelled) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	common := []string{"between you and me"} // what everybody says
	strangers := strings.Join(append(texts("data/*/*/*.md"), texts("data/*/*.[tc]s[v]")...), "\n")
	for _, list := range lists() {
		for line := range strings.SplitSeq(list.patterns, "\n") {
			phrase := strings.TrimSpace(line)
			if strings.Count(phrase, " ") < 2 || strings.ContainsAny(phrase, "|[]<>~^.") || strings.Contains(strangers, phrase) || slices.Contains(common, phrase) {
				continue
			}
			in := 0
			for _, text := range labelled {
				if strings.Contains(text, " "+phrase) {
					in++
				}
			}
			if in == 1 {
				t.Errorf("%q is the phrase of one labelled message", phrase)
			}
		}
	}
}
