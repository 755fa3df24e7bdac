package web

import (
	"net/url"
	"strconv"

	"github.com/google/uuid"
)

// fillIn leads to the same page with a line in its bar.
func fillIn(line string) string { return "?" + url.Values{"line": {line}}.Encode() }

// toPerson leads to somebody's page.
func toPerson(slug string) string { return "/people/" + url.PathEscape(slug) }

// toAccount leads to what lies between the owner and somebody.
func toAccount(slug string) string { return "/goodwill/" + url.PathEscape(slug) }

// toEntry leads to an entry in the journal, with what names it.
func toEntry(n int64) string { return toSearch("#" + strconv.FormatInt(n, 10)) }

// toSearch leads to the journal with a search.
func toSearch(q string) string {
	return "/journal?" + url.Values{"q": {q}}.Encode()
}

// toForm leads to the form of a verb.
func toForm(verb string) string { return "/record/" + url.PathEscape(verb) }

// toWrite leads to the draft of a document, of what the query says.
func toWrite(document string, q url.Values) string {
	return (&url.URL{Path: "/draft/" + document, RawQuery: q.Encode()}).String()
}

// toMessage leads to a message's page.
func toMessage(id uuid.UUID) string { return "/messages/" + id.String() }
