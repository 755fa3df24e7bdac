package web

import (
	"net/http"
	"strings"
	"unicode"

	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// readingPart is what is said of a line while it is typed: what would be recorded,
// or why it cannot be yet; and what may stand where the caret is.
type readingPart struct {
	Says   []string
	Notes  []string // what is said of it all the same
	Bad    string
	Column int
	Offers []workbench.Offer
}

// mostOffers is how many words are offered at once.
const mostOffers = 8

// reading answers what a line would record. It records nothing. The line comes as a
// form does, since what is typed belongs into no address.
func (s *Server) reading() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		k, err := s.known(r.Context())
		if err != nil {
			s.fail(w, r, err)
			return
		}
		before := r.PostForm.Get("before")
		p := readingPart{Offers: s.offers(r, k, before, r.PostForm.Get("all") != "")}
		if lines := linesOf(r.PostForm); strings.TrimSpace(strings.Join(lines, "")) != "" {
			out, err := s.bench.TryAll(r.Context(), workbench.Lines{Lines: lines, At: s.at})
			switch {
			case forOwner(err):
				b := refused(lines, err)
				p.Bad, p.Column = b.Bad, b.Column
			case err != nil:
				s.fail(w, r, err)
				return
			default:
				p.tried(out, k, before)
			}
		}
		answerWith(w, r, http.StatusOK, readingOf(p))
	})
}

// tried says what lines would record. A name that is still being typed, and may
// become one of those offered, is no new one yet.
func (p *readingPart) tried(out workbench.Recorded, k *known, before string) {
	for i := range out.Entries {
		p.Says = append(p.Says, inWords(&out.Entries[i], k, out.About))
	}
	for _, n := range out.Notices {
		p.Notes = append(p.Notes, render.Clean(n.What)+".")
	}
	for _, n := range out.New {
		if len(p.Offers) > 0 && strings.HasSuffix(strings.ToLower(before), n.Name) {
			continue
		}
		note := n.Name + " is new: " + map[string]string{"person": "a person", "project": "a project", "goal": "a goal"}[n.What] + "."
		if n.Like != "" {
			note = n.Name + " is new; did you mean " + n.Like + "?"
		}
		p.Notes = append(p.Notes, note)
	}
}

// offers are the words that may stand where the caret is: for what was typed of one,
// or, if all are asked for, for nothing at all.
func (s *Server) offers(r *http.Request, k *known, before string, all bool) []workbench.Offer {
	if strings.Count(before, `"`)%2 == 1 {
		return nil // within a value of several words
	}
	words, word := strings.Fields(before), ""
	if before != "" && !unicode.IsSpace(rune(before[len(before)-1])) {
		words, word = words[:len(words)-1], words[len(words)-1]
	}
	if word == "" && !all {
		return nil
	}
	var fit []workbench.Offer
	for _, o := range workbench.CompleteLine(r.Context(), completing{k, s.bench}, words, word) {
		if isName := word != "" && strings.ContainsAny(word[:1], "@+") || strings.ContainsAny(o.Word, "@+"); o.Word == word || !isName && !strings.HasPrefix(o.Word, strings.ToLower(word)) {
			continue
		}
		if fit = append(fit, dated(o, k.day)); len(fit) == mostOffers {
			break
		}
	}
	return fit
}

// dated says which day the word of a date means.
func dated(o workbench.Offer, today civil.Day) workbench.Offer {
	if _, value, ok := strings.Cut(o.Word, ":"); ok && value != "" && o.Means == "" {
		if day, used, ok, err := civil.Phrase([]string{value}, today, civil.English()); err == nil && ok && used == 1 {
			o.Means = day.Long()
		}
	}
	return o
}
