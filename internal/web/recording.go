package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// record takes the lines that were sent to a page, all of them or none, and shows
// the page again with what came of it. What is not understood stays in the bar, with
// what is wrong beside it; so does what the book has overtaken since its page was
// made.
func (s *Server) record(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		lines := linesOf(r.PostForm)
		out, err := s.bench.RecordAll(r.Context(), workbench.Lines{Lines: lines, At: s.at, From: fromOf(r)})
		switch {
		case forOwner(err):
			s.draw(w, r, p, refused(lines, err), fault.Status(err))
			return
		case err != nil:
			s.fail(w, r, err)
			return
		}
		back := r.URL.Query()
		back.Del("line")
		back.Del("done")
		for _, e := range out.Entries {
			back.Add("done", strconv.FormatInt(e.Seq, 10))
		}
		http.Redirect(w, r, (&url.URL{Path: r.URL.Path, RawQuery: back.Encode()}).String(), http.StatusSeeOther)
	})
}

// linesOf are the lines of a form: each line is one entry, whose text may go on
// behind line breaks; lines that were pasted are cut as those of a file are.
func linesOf(form url.Values) []string {
	var all []string
	for _, line := range form["line"] {
		all = append(all, strings.ReplaceAll(line, "\r\n", "\n"))
	}
	for _, pasted := range form["lines"] {
		all = append(all, cut(pasted)...)
	}
	return all
}

// cut cuts what was pasted into lines as a file is cut: what begins with white space
// continues the line above, what begins with a semicolon is a comment.
func cut(pasted string) []string {
	var all []string
	goesOn := false
	for line := range strings.SplitSeq(strings.ReplaceAll(pasted, "\r\n", "\n"), "\n") {
		switch {
		case strings.TrimSpace(line) == "", line[0] == ';':
			goesOn = goesOn && line == ""
		case (line[0] == ' ' || line[0] == '\t') && goesOn:
			all[len(all)-1] += "\n" + line
		default:
			all, goesOn = append(all, strings.TrimLeft(line, " \t")), true
		}
	}
	return all
}

// fromOf is the number up to which the page of a form showed the book; 0 where it
// does not say.
func fromOf(r *http.Request) int64 {
	from, _ := strconv.ParseInt(r.PostForm.Get("from"), 10, 64) // what is no number is none
	return max(from, 0)
}

// refused is the bar with what was typed, and what is wrong with it where.
func refused(lines []string, err error) bar {
	b := bar{Line: strings.Join(lines, "\n"), Bad: said(err)}
	line, column := placeOf(err)
	if f := (*fault.Error)(nil); errors.As(err, &f) && column > 0 {
		bare := *f
		bare.Where = ""
		b.Bad = said(&bare)
		if len(lines) > 1 {
			b.Bad = "Line " + strconv.Itoa(line) + ": " + b.Bad
		} else {
			b.Column = column
		}
	}
	return b
}

// placeOf is the line and the column that an error speaks of; 0, 0 where it speaks of
// none.
func placeOf(err error) (line, column int) {
	var f *fault.Error
	if !errors.As(err, &f) {
		return 0, 0
	}
	place := strings.Split(f.Where, ":")
	if len(place) != 3 || place[0] != "line" {
		return 0, 0
	}
	line, _ = strconv.Atoi(place[1])
	column, _ = strconv.Atoi(place[2])
	return line, column
}
