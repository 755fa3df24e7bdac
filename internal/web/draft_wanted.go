package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// wanted is which document is asked for, as an address says it.
type wanted struct {
	workbench.Wanted
	AsOne bool   // the one update that says all that waits for its reader
	Back  string // where to go once it is on its way: backToToday, or ""
}

// backToToday says that the owner came from Today.
const backToToday = "today"

func backOf(r *http.Request) string {
	if r.URL.Query().Get("back") == backToToday {
		return backToToday
	}
	return ""
}

// wanted reads which document is asked for.
func (s *Server) wanted(r *http.Request) (wanted, error) {
	q := r.URL.Query()
	want := wanted{AsOne: q.Get("as-one") != "", Back: backOf(r), Wanted: workbench.Wanted{
		Document: r.PathValue("document"), Reader: strings.TrimPrefix(q.Get("for"), "@"), Projects: q["project"],
		Period: strings.TrimSpace(q.Get("period")), At: s.at, Name: q.Get("name") != ""}}
	if want.Document == "" {
		want.Document = q.Get("document")
	}
	if want.Document != "" {
		if _, err := compose.KindOf(want.Document); err != nil {
			return want, err
		}
	}
	for _, said := range q["entry"] {
		for word := range strings.FieldsFuncSeq(said, func(r rune) bool { return r == ' ' || r == ',' || r == '#' }) {
			n, err := strconv.ParseInt(word, 10, 64)
			if err != nil {
				return want, fault.New(fault.Misread, "%q is no number of an entry", render.Clean(said)).Do("go back to Today and follow its link")
			}
			if !slices.Contains(want.Entries, n) {
				want.Entries = append(want.Entries, n)
			}
		}
	}
	return want, nil
}

// query is what is asked for as an address says it.
func (want wanted) query() string {
	q := url.Values{"for": {want.Reader}}
	for _, slug := range want.Projects {
		q.Add("project", slug)
	}
	for _, n := range want.Entries {
		q.Add("entry", strconv.FormatInt(n, 10))
	}
	for key, value := range map[string]string{"period": want.Period, "back": want.Back, "name": ticked(want.Name), "as-one": ticked(want.AsOne)} {
		if value != "" {
			q.Set(key, value)
		}
	}
	return q.Encode()
}

func ticked(on bool) string {
	if on {
		return "1"
	}
	return ""
}

// command is the command that sends it.
func (want wanted) command() string {
	if want.AsOne {
		return render.Clean("headsup send --as-one @" + want.Reader)
	}
	words := []string{"headsup", want.Document, "@" + want.Reader}
	for _, slug := range want.Projects {
		words = append(words, "+"+slug)
	}
	for _, n := range want.Entries {
		words = append(words, strconv.FormatInt(n, 10))
	}
	if want.Period != "" {
		words = append(words, `"`+want.Period+`"`)
	}
	if want.Name {
		words = append(words, "--name")
	}
	return render.Clean(strings.Join(append(words, "--send"), " "))
}

// draftOf writes what is asked for; instead are the messages that it stands for.
func (s *Server) draftOf(ctx context.Context, want wanted) (d workbench.Draft, instead []store.Message, err error) {
	if !want.AsOne {
		d, err = s.bench.Draft(ctx, want.Wanted)
		return d, nil, err
	}
	if instead, err = s.bench.WaitingFor(ctx, want.Reader); err != nil {
		return d, nil, err
	}
	d, err = s.bench.AsOne(ctx, want.Reader, instead)
	return d, instead, err
}
