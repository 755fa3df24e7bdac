package web

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose/question"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/view"
)

// personPage is all that is known of somebody: who they are and how they like it,
// what they last heard, what is open both ways.
type personPage struct {
	Name, Slug, Relation string
	Likes                []pair
	Due                  string // when their next update is due; ""
	Overdue              bool
	Last                 string // when the last was; ""
	Update               string // where its draft is; "" for whom it is not due
	Known                []factRow
	Unknown              []ask
	Heard                []heardRow
	Open                 []openList
	Needs                []needRow // their goals and concerns beside the owner's work and strengths
	Offered              string    // when help was last offered; "" never
	Bank                 ledger    // without a line: nothing lies between them
	History              history
	Alone                string // where it says what they alone know; "" of whom it is not asked
	Record               []recordLink
}

// recordLink is a form for something that passed between the owner and them.
type recordLink struct{ Do, Href string }

// pair is a thing and what it is.
type pair struct{ Name, Value string }

// factRow is a thing known, with its source and its age.
type factRow struct {
	Entry  int64
	Topic  string
	Text   string
	Source string
	Age    string
	By     string
}

// ask is a topic that nothing is known of, the question to ask, and the line that
// keeps the answer.
type ask struct{ Topic, Question, Line string }

// needRow is a goal or a concern of theirs, and what of the owner's meets it.
type needRow struct {
	Entry   int64
	Topic   string
	Text    string
	Met     []string
	Helped  string
	Outside bool // a strength meets it and no work: help that could be offered
}

// heardRow is what they last heard of a project beside what is so.
type heardRow struct {
	Slug, Title string
	Belief      string
	Last, Told  string
	State       string
	Entry       int64
}

// openList is what waits in one direction.
type openList struct {
	Heading string
	Rows    []openRow
}

type openRow struct {
	Entry int64
	Kind  string
	Text  string
	By    string
	Late  bool
}

func (s *Server) person(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	slug := r.PathValue("slug")
	known, err := somebody(b, slug)
	if err != nil {
		return filled{}, err
	}
	v := view.PersonOf(b, known)
	p := personPage{Name: render.Clean(v.Name), Slug: slug, Relation: string(v.Relation), Likes: likesOf(v), Due: short(v.NextUpdate, v.Day),
		Overdue: v.NextUpdate <= v.Day, Last: short(v.Updated, v.Day), Record: recordLinks(slug)}
	if known.SeniorOn(v.Day) {
		p.Update = "/draft/update?for=" + slug
		p.Alone = toPerson(slug) + "/alone"
	}
	for _, f := range v.Known {
		p.Known = append(p.Known, factRow{Entry: f.Entry, Topic: f.Topic, Text: render.Clean(f.Text), Source: f.Source, Age: age(v.Day, f.On), By: f.By.String()})
	}
	p.Unknown = asksOf(b, known, v.Unknown)
	for _, h := range v.Heard {
		p.Heard = append(p.Heard, heardRow{Slug: h.Project, Title: render.Clean(h.Title), Belief: string(h.Belief), Last: h.Last, Told: short(h.Told, v.Day), State: h.State, Entry: h.Entry})
	}
	for _, list := range []struct {
		heading string
		open    []view.Open
	}{{"You owe them", v.Promised}, {"Asked of them", v.Asked}, {"They owe you", v.Owed}} {
		if rows := openRows(list.open, v.Day); len(rows) > 0 {
			p.Open = append(p.Open, openList{Heading: list.heading, Rows: rows})
		}
	}
	p.match(view.MatchOf(b, known))
	if !known.IsGroup() {
		v, err := s.accountsOf(ctx, slug)
		if err != nil {
			return filled{}, err
		}
		for _, a := range v.People {
			p.Bank = ledgerOf(a, v.Note)
		}
	}
	p.History = historyOfPerson(known, r.URL.Query().Get("page"))
	return filled{title: p.Name, body: personOf(p)}, nil
}

// somebody finds whoever a page is about.
func somebody(b *book.Book, slug string) (*book.Person, error) {
	if p := b.Person(slug); p != nil {
		return p, nil
	}
	return nil, fault.New(fault.Missing, "nobody in the book is called @%s", render.Clean(slug)).Do("People lists who is")
}

// asksOf are the questions about what nothing is known of; the bank has one for each
// topic that fits.
func asksOf(b *book.Book, p *book.Person, topics []string) (asks []ask) {
	if len(topics) == 0 {
		return nil
	}
	offers := question.For(b, p)
	for _, topic := range topics {
		keep := "know @" + p.Slug + " " + topic
		a := ask{Topic: topic, Line: keep + " <words> source:asked"}
		for _, o := range offers {
			if strings.Contains(o.Record, keep) {
				a.Question = render.Clean(o.Text)
				break
			}
		}
		asks = append(asks, a)
	}
	return asks
}

// match sets their goals and concerns beside what the owner does and is good at.
func (p *personPage) match(v view.Match) {
	for _, to := range v.People {
		if to.Person != p.Slug {
			continue
		}
		for _, need := range to.Needs {
			row := needRow{Entry: need.Entry, Topic: need.Topic, Text: render.Clean(need.Text), Helped: need.Helped.String(), Outside: need.Outside}
			for _, m := range need.Matches {
				row.Met = append(row.Met, m.Topic+": "+render.Clean(m.Text))
			}
			p.Needs = append(p.Needs, row)
		}
		if to.Offer != nil {
			p.Offered = to.Offer.On.String()
		}
	}
}

// recordLinks are the forms one most often wants after having been with somebody.
func recordLinks(slug string) []recordLink {
	who := "?" + url.Values{"who": {"@" + slug}}.Encode()
	return []recordLink{{"Met", toForm("met") + who}, {"Told", toForm("told") + who}, {"Asked", toForm("ask") + who}, {"Promised", toForm("promise") + who},
		{"Learned", toForm("know") + who}, {"Thanked", toForm("thanks") + who}}
}

// likesOf is how somebody likes to hear.
func likesOf(v view.Person) []pair {
	most := ""
	if v.Max > 0 {
		most = counted(v.Max, "message", "messages") + " a week"
	}
	away := ""
	if v.Away {
		away = "now"
	}
	var likes []pair
	for _, p := range []pair{{"Since", v.Since.String()}, {"By", v.Channel}, {"Update", v.Cadence}, {"Form", v.Format}, {"Length", v.Length},
		{"First", v.First}, {"At most", most}, {"Not on", v.Quiet}, {"Mail", v.Email}, {"Zone", v.Zone}, {"On leave", away}} {
		if p.Value != "" {
			likes = append(likes, pair{p.Name, render.Clean(p.Value)})
		}
	}
	return likes
}

func openRows(open []view.Open, day civil.Day) (rows []openRow) {
	for _, o := range open {
		rows = append(rows, openRow{Entry: o.Entry, Kind: o.Kind, Text: render.Clean(o.Text), By: short(o.By, day), Late: !o.By.IsZero() && o.By < day})
	}
	return rows
}

// age is how long ago a day was.
func age(day, on civil.Day) string {
	switch n := int(day - on); {
	case n <= 0:
		return "today"
	case n == 1:
		return "yesterday"
	case n < 60:
		return strconv.Itoa(n) + " days ago"
	default:
		return strconv.Itoa(n/30) + " months ago"
	}
}
