package web

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"

	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// collectPage is what was found elsewhere and waits for the owner's word, and what
// more can be brought in.
type collectPage struct {
	Lead    string
	Taken   string // what the last collection brought; ""
	Groups  []suggestedGroup
	Newer   string
	Older   string
	Folders []folderRow
	Whose   []oneOf // of a calendar of days off
}

// suggestedGroup is what came from one source.
type suggestedGroup struct {
	Source  string
	Heading string
	Below   bool // it stands below a heading of its page
	Items   []suggestedItem
	Picks   []pick // all of them, as they are listed
}

// suggestedItem is one piece of work, one meeting, one answer: what it rests on,
// and the lines that it would record.
type suggestedItem struct {
	Why  string
	Rows []suggestedRow
}

// suggestedRow is one line.
type suggestedRow struct {
	pick
	Line  string
	Typed string // what was typed in its place and refused; "" nothing was
}

// pick names a suggestion in a form.
type pick struct {
	ID   string
	Back string // the page it stands on; "" Collect
}

// pickOf names a suggestion by what it is, wherever it came from: a key may hold
// any text, and stands on no page.
func pickOf(one journal.Suggestion) string {
	sum := sha256.Sum256([]byte(one.Source + "\x00" + one.Key))
	return hex.EncodeToString(sum[:12])
}

// folderRow is a clone that can be collected again.
type folderRow struct{ Path, Source, On string }

// suggestionsAPage is how many suggestions stand on one page.
const suggestionsAPage = 50

func (s *Server) collect(ctx context.Context, r *http.Request) (filled, error) {
	all, err := s.bench.Suggestions(ctx, "")
	if err != nil {
		return filled{}, err
	}
	folders, err := s.bench.Folders(ctx)
	if err != nil {
		return filled{}, err
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	p := collectPage{Lead: collectLead(len(all)), Taken: broughtSaid(r.URL.Query()), Whose: append([]oneOf{{Value: "me", Name: "me"}}, peopleToChoose(b, "")...)}
	for _, f := range folders {
		p.Folders = append(p.Folders, folderRow{f.Path, render.Clean(f.Source), f.On.String()})
	}
	n, _ := strconv.Atoi(r.URL.Query().Get("page")) // what is no number is the first page
	n = min(max(n, 1), max(1, (len(all)+suggestionsAPage-1)/suggestionsAPage))
	if n > 1 {
		p.Newer = "/collect?page=" + strconv.Itoa(n-1)
	}
	if n*suggestionsAPage < len(all) {
		p.Older = "/collect?page=" + strconv.Itoa(n+1)
	}
	p.Groups = suggested(answersFirst(all)[(n-1)*suggestionsAPage:min(n*suggestionsAPage, len(all))], r, "")
	return filled{title: "Collect", body: collectOf(p)}, nil
}

func collectLead(n int) string {
	if n == 0 {
		return "Nothing waits for your word. What you bring in below is suggested here, and recorded only once you keep it."
	}
	return counted(n, "line waits", "lines wait") + " for your word. Nothing is recorded until you keep it."
}

// answersFirst puts what readers answered in front: somebody waits for it.
func answersFirst(all []journal.Suggestion) []journal.Suggestion {
	var answers, rest []journal.Suggestion
	for _, one := range all {
		if one.Source == workbench.MailSource || one.Source == workbench.PageSource {
			answers = append(answers, one)
		} else {
			rest = append(rest, one)
		}
	}
	return append(answers, rest...)
}

// suggested groups suggestions by where they came from, and within by what they
// rest on.
func suggested(all []journal.Suggestion, r *http.Request, back string) (groups []suggestedGroup) {
	at := map[string]int{}
	for _, one := range all {
		n, known := at[one.Source]
		if !known {
			n, at[one.Source] = len(groups), len(groups)
			groups = append(groups, suggestedGroup{Source: one.Source, Heading: sourceHeading(one.Source), Below: back != ""})
		}
		g := &groups[n]
		row := suggestedRowOf(one, r, back)
		why := render.Clean(one.Why)
		if last := len(g.Items) - 1; last < 0 || g.Items[last].Why != why {
			g.Items = append(g.Items, suggestedItem{Why: why})
		}
		item := &g.Items[len(g.Items)-1]
		item.Rows = append(item.Rows, row)
		g.Picks = append(g.Picks, row.pick)
	}
	return groups
}

// suggestedRowOf is a line that waits, on the page that a form of it leads back to.
// One that was edited and refused stands as it was typed.
func suggestedRowOf(one journal.Suggestion, r *http.Request, back string) suggestedRow {
	row := suggestedRow{pick: pick{pickOf(one), back}, Line: render.Clean(one.Line)}
	if typed := typedInto(r, collectDecide); typed("pick") == row.ID {
		row.Typed = typed("words")
	}
	return row
}

// sourceHeading says where suggestions came from.
func sourceHeading(source string) string {
	kind, where, _ := strings.Cut(source, ":")
	where = render.Clean(where)
	switch kind {
	case workbench.MailSource:
		return "Answers from readers, by mail"
	case workbench.PageSource:
		return "Answers from readers, on their pages"
	case "git":
		return "Work on " + filepath.Base(where) + ", " + where
	case "ics":
		return "Meetings from a calendar"
	case "share":
		return strings.TrimSpace("Shared by your team " + where)
	}
	return render.Clean(cmp.Or(source, "Suggestions"))
}
