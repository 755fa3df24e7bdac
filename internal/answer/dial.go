package answer

import (
	"fmt"
	"strings"

	"headsup/internal/book"

	"headsup/internal/journal"
)

// dial offers to be written to otherwise, as far as there is an otherwise.
func dial(reader *book.Person) Group {
	g := Group{Title: "How I write to you", Dial: true}
	for _, o := range []Offer{
		{"shorter", "Shorter"}, {"rarer", "Less often"}, {"chat", "By chat"}, {"doc", "As a document"}, {"meet", "Rather talk"},
	} {
		if _, ok := turned(reader, o.Code); ok {
			g.Offers = append(g.Offers, o)
		}
	}
	return g
}

// turned is the tag of a `person` line by which a turn of the dial becomes so.
func turned(reader *book.Person, code string) (journal.Token, bool) {
	tag := journal.TagToken
	switch code {
	case "shorter":
		switch reader.Length {
		case "short":
			return journal.Token{}, false
		case "long":
			return tag(journal.Length, "medium"), true
		}
		return tag(journal.Length, "short"), true
	case "rarer":
		return rarer(reader)
	case "chat", "doc":
		return tag(journal.Channel, code), reader.Channel != code
	case "meet":
		return tag(journal.Channel, "meeting"), reader.Channel != "meeting"
	}
	return journal.Token{}, false
}

// rarer is the next slower cadence, on the same day of the week while it has
// one; who has no cadence takes fewer messages in a week.
func rarer(reader *book.Person) (journal.Token, bool) {
	name, day, _ := strings.Cut(reader.Cadence.String(), "/")
	if reader.Cadence.IsZero() {
		most := 2
		if reader.Max > 0 {
			most = reader.Max - 1
		}
		return journal.TagToken(journal.Max, fmt.Sprintf("%d/week", most)), most > 0
	}
	slower := map[string]string{"daily": "weekly", "weekly": "biweekly", "biweekly": "monthly", "monthly": "quarterly"}[name]
	switch {
	case slower == "":
		return journal.Token{}, false
	case day != "" && (name == "weekly" || name == "monthly"):
		slower += "/" + day
	case name == "biweekly":
		slower += "/1"
	}
	return journal.TagToken(journal.Cadence, slower), true
}
