package workbench

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"headsup/internal/journal"
	"headsup/internal/store"
)

// eraser replaces one person by a name that says nothing, in lines and in any
// other text.
type eraser struct {
	slug, as string // without sigil
	emails   []string
	looked   []string       // everything that is looked for, for the report
	needles  []needle       // one of them is in every text that changes
	found    *regexp.Regexp // what is replaced; the first group is the name
	like     *regexp.Regexp // what is worth a look afterwards
}

// newEraser looks for the slug with its sigil, for addresses and names in any
// case, and for those parts of a name that are ordinary words too as they were
// recorded, unless somebody else bears the same one or the calendar does:
// "Will" and "dana" are replaced, "will" and "May" are not. What may be left
// resembles a part in any case.
func newEraser(slug, as string, known knownAs) *eraser {
	e := &eraser{slug: slug, as: as, emails: known.emails}
	shared := map[string]bool{}
	for _, name := range known.others {
		for _, part := range nameParts(name) {
			shared[strings.ToLower(part)] = true
		}
	}
	anyCase := append([]string{"@" + slug}, known.emails...)
	asWritten := []string{capital(slug)}
	for _, name := range known.names {
		if name == "" {
			continue
		}
		if strings.Contains(name, " ") {
			anyCase = append(anyCase, name)
		} else {
			asWritten = append(asWritten, name)
		}
		asWritten = append(asWritten, nameParts(name)...)
	}
	asWritten = slices.DeleteFunc(asWritten, func(part string) bool {
		return utf8.RuneCountInString(part) < 2 || shared[strings.ToLower(part)] || inCalendar(part)
	})
	for _, part := range slices.Clone(asWritten) {
		if isOrdinary(part) {
			asWritten = append(asWritten, strings.ToUpper(part))
		} else {
			anyCase = append(anyCase, part)
		}
	}
	e.looked = once(append(slices.Clone(anyCase), asWritten...))
	e.found = regexp.MustCompile(whole("(?i:" + anyOf(anyCase) + ")|" + anyOf(asWritten)))
	doubtful := append(slices.Clone(asWritten), slug)
	for _, name := range known.names {
		for _, part := range nameParts(name) {
			if !shared[strings.ToLower(part)] {
				doubtful = append(doubtful, part)
			}
		}
	}
	e.like = regexp.MustCompile(whole("(?i:" + anyOf(doubtful) + ")"))
	for _, word := range once(append(doubtful, e.looked...)) {
		if fields := strings.Fields(word); len(fields) > 0 {
			e.needles = append(e.needles, newNeedle(fields[0]))
		}
	}
	return e
}

// mayHold is the quick look: most texts hold nothing like any of the names.
func (e *eraser) mayHold(text []byte) bool {
	return slices.ContainsFunc(e.needles, func(n needle) bool { return n.in(text) })
}

// inCalendar reports whether a part of a name is a month, a day of the week or
// a quarter as well, and stands in texts for that.
func inCalendar(part string) bool {
	switch strings.ToLower(part) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "wed", "thu", "fri", "sat", "sun", "q1", "q2", "q3", "q4":
		return true
	}
	return false
}

// nameParts are the words of a name that are names themselves: "Dana" and
// "Osei", not the "of" of "Duke of York".
func nameParts(name string) []string {
	var parts []string
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !inWord(r) && r != '-' && r != '\'' && r != '’' }) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(first) && !unicode.IsLower(first) {
			parts = append(parts, word)
		}
	}
	return parts
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

// anyOf is a pattern of words, the longest first; white space between them is
// of any kind.
func anyOf(words []string) string {
	words = once(words)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var all []string
	for _, word := range words {
		fields := strings.Fields(word)
		for i, f := range fields {
			fields[i] = regexp.QuoteMeta(f)
		}
		all = append(all, strings.Join(fields, `\s+`))
	}
	if len(all) == 0 {
		return `[^\x00-\x{10FFFF}]`
	}
	return strings.Join(all, "|")
}

// whole makes a pattern that only matches whole words: what stands around is no
// letter, unless in a script that is written without spaces.
func whole(pattern string) string {
	const edge = `[^\pL\pN\pM_]|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]`
	return `(?:^|` + edge + `)(` + pattern + `)(?:$|` + edge + `)`
}

// change is what store.Rewrite calls for every text.
func (e *eraser) change(t store.Text) store.Text {
	switch {
	case t.Reader != e.slug && !e.mayHold([]byte(t.Body)):
	case t.Of == store.OfLine, t.Of == store.OfSuggestion && t.Part == "line":
		t.Body = e.line(t.Body)
	case t.Of == store.OfMessage && t.Reader == e.slug:
		t.Gone = true
	case t.Of == store.OfQuestionnaire && t.Part == "person":
		if t.Body == e.slug {
			t.Body = e.as
		}
	case t.Of == store.OfMessage && t.Part == "page", t.Of == store.OfLink, t.Of == store.OfQuestionnaire:
		t.Body = e.object(t.Body)
	case t.Of == store.OfMessage && t.Part == "tells":
		t.Body = e.telling(t.Body)
	case t.Of == store.OfName:
		if t.Body == "@"+e.slug {
			t.Body = "@" + e.as
		}
	default:
		t.Body = e.text(t.Body)
	}
	return t
}

// text replaces names in any text.
func (e *eraser) text(s string) string {
	var b strings.Builder
	for at := 0; ; {
		hit := e.found.FindStringSubmatchIndex(s[at:])
		if hit == nil {
			if at == 0 {
				return s
			}
			return b.String() + s[at:]
		}
		b.WriteString(s[at : at+hit[2]])
		b.WriteString(e.instead(s[at+hit[2]:at+hit[3]], s[at+hit[3]:]))
		at += hit[3]
	}
}

// instead is what stands in place of a name in front of a rest. "@dana-lee" is
// somebody else, and what goes on as one word may not become a name of its own.
func (e *eraser) instead(name, rest string) string {
	if rest == "" || !strings.ContainsRune("-/@_#&", rune(rest[0])) {
		return "@" + e.as
	}
	if first, _ := utf8.DecodeRuneInString(rest[1:]); name[0] == '@' && rest[0] == '-' && inWord(first) {
		return name
	}
	return e.as
}

// line replaces names in a canonical line, and gives a canonical line. Only what
// the line names and its text change: the verb, the kind, dates and values of
// closed sets stay whoever is called like one of them.
func (e *eraser) line(text string) string {
	entry, err := journal.Parse(text)
	if err != nil {
		return e.text(text) // a damaged line is erased from all the same
	}
	said := map[int]bool{}
	for i := range entry.Said() {
		said[i] = true
	}
	theirs := entry.Verb == journal.Person && entry.Person() == e.slug
	head := journal.Entry{On: entry.On, At: entry.At, Verb: entry.Verb}
	written, run := head.String(), ""
	for i, t := range entry.Tokens {
		switch {
		case theirs && said[i] && !t.Glued, t.Of == journal.OfTag && t.Tag == journal.Email && (theirs || slices.Contains(e.emails, t.Text)):
			continue
		case said[i]:
			if !t.Glued {
				run += " "
			}
			run += t.String()
			continue
		case t.Of == journal.OfPerson && t.Text == e.slug:
			t.Text = e.as
		case t.Of == journal.OfTag:
			t.Text = e.value(t)
		}
		written, run = written+e.text(run)+" "+t.String(), ""
	}
	written += e.text(run)
	if entry.More != "" {
		written += "\n    " + strings.ReplaceAll(e.text(entry.More), "\n", "\n    ")
	}
	if again, err := journal.Parse(written); err == nil {
		return again.String()
	}
	return written
}

// telling replaces names in the line a message records, with a date or without.
func (e *eraser) telling(text string) string {
	const day = "2000-01-01 "
	if _, err := journal.Parse(text); err == nil {
		return e.line(text)
	}
	return strings.TrimPrefix(e.line(day+text), day)
}

// value replaces the slug in a tag that holds people, and names in one of text.
func (e *eraser) value(t journal.Token) string {
	switch t.Tag.Spec().Value {
	case journal.ValuePerson, journal.ValuePeople:
		people := strings.Split(t.Text, ",")
		for i, p := range people {
			if p == "@"+e.slug {
				people[i] = "@" + e.as
			}
		}
		return strings.Join(people, ",")
	case journal.ValueText:
		return e.text(t.Text)
	}
	return t.Text
}

// resembles reports whether a line holds a word like one of the names.
func (e *eraser) resembles(text []byte) bool { return e.mayHold(text) && e.like.Match(text) }
