package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// recordVerb records what the form of a verb says.
func (s *Server) recordVerb(ctx context.Context, r *http.Request) (string, error) {
	verb, ok := journal.VerbOf(r.PathValue("verb"))
	if !ok {
		return "", noVerb(r)
	}
	line, err := composed(verb, r.PostForm)
	if err != nil {
		return "", err
	}
	out, err := s.bench.RecordAll(ctx, workbench.Lines{Lines: []string{line}, At: s.at, From: fromOf(r)})
	if err != nil {
		if f, ok := err.(*fault.Error); ok {
			f.Where = "" // a form has fields and no columns
		}
		return "", err
	}
	return toForm(verb.String()) + "?done=" + strconv.FormatInt(out.Entries[0].Seq, 10), nil
}

func noVerb(r *http.Request) error {
	return fault.New(fault.Missing, "there is no verb %q", render.Clean(r.PathValue("verb"))).Do("choose one on the page Record")
}

// composed is the line that a form says. Whatever stands in the field of words is
// plain text; names and values have fields of their own.
func composed(verb journal.Verb, form url.Values) (string, error) {
	var head, tail []string
	if day := strings.TrimSpace(form.Get("day")); day != "" {
		head = append(head, day)
	}
	head = append(head, verb.String())
	if lead := form.Get("lead"); lead != "" {
		head = append(head, lead)
	}
	names := slices.Concat([]string{withSigil("@", form.Get("who")), withSigil("+", form.Get("what")), form.Get("ref")}, strings.Fields(strings.ReplaceAll(form.Get("others"), ",", " ")), form["name"])
	for i, name := range names {
		if name = strings.TrimSpace(name); name == "" || slices.Contains(names[:i], name) {
			continue
		}
		if e, err := journal.Parse("2000-01-01 note " + name); err != nil || len(e.Tokens) != 1 || !e.Tokens[0].IsName() {
			return "", fault.New(fault.Misread, "%q is no name", render.Clean(name)).Do("write @ and letters for a person, + and letters for a project")
		}
		head = append(head, name)
	}
	for _, t := range tagsOf(verb) {
		tail = append(tail, valuesFrom(form, t)...)
	}
	const before = "2000-01-01 note"
	plain := strings.TrimPrefix(journal.Write(civil.Date(2000, 1, 1), 0, journal.Note, strings.TrimSpace(form.Get("text"))), before)
	words, more, _ := strings.Cut(plain, "\n")
	line := strings.Join(slices.Concat(head, strings.Fields(words), tail), " ")
	if more != "" {
		line += "\n" + more
	}
	return line, nil
}

// withSigil is a name with the sigil that its field leaves no doubt of.
func withSigil(sigil, name string) string {
	if name = strings.TrimSpace(name); name == "" {
		return ""
	}
	return sigil + strings.TrimPrefix(name, sigil)
}

// valuesFrom are the values of a tag in a form, as a line has them.
func valuesFrom(form url.Values, t journal.Tag) []string {
	name := t.String()
	value := strings.TrimSpace(form.Get("tag-" + name))
	if to := strings.TrimSpace(form.Get("to-" + name)); to != "" && value != "" {
		value += ".." + to
	}
	if value == "" {
		return nil
	}
	spec := t.Spec()
	var all []string
	for i, one := range parts(value, spec.Many && spec.Value == journal.ValueText || spec.Counts) {
		token := journal.TagToken(t, one)
		if spec.Counts {
			token.Num = int64(i + 1)
		}
		all = append(all, token.String())
	}
	return all
}

// parts are the lines of a value that may have several.
func parts(value string, several bool) []string {
	if !several {
		return []string{strings.Join(strings.Fields(value), " ")}
	}
	var all []string
	for line := range strings.Lines(value) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
