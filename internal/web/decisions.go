package web

import (
	"context"
	"net/http"
	"net/url"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// decisionsPage is what is open between the owner and others: troubles, choices,
// asks and promises, each with its next step.
type decisionsPage struct {
	Issues  []issueCard
	Ended   []openRow // issues that ended lately
	Choices []choiceCard
	Taken   []takenRow
	Took    string // how long half of them took; ""
	Asks    []askCard
	Success []successTable
	Words   []wordsList
	Kept    []keptRow
	Empty   *emptyState
}

// step is something that can be done about an entry: a line that is recorded as it
// stands, one to finish in the bar, or a page to go to.
type step struct {
	Word   string
	Means  string // the same with what it is about, for those who hear the page
	Line   string
	FillIn string
	Href   string
	Quiet  bool
}

// choiceCard is a decision that waits.
type choiceCard struct {
	Entry   int64
	Text    string
	Now     bool // its day has come
	Terms   string
	Cost    string
	Options []choiceOption
	Steps   []step
}

// choiceOption is one way to choose.
type choiceOption struct {
	N          int
	Text       string
	Pros, Cons []string
	Mark       string // "recommended", "the default"; ""
	Choose     step
}

// takenRow is a decision that was made.
type takenRow struct {
	Entry  int64
	Text   string
	Answer string
	By     string
	On     string
	Days   string
}

func (s *Server) decisions(ctx context.Context, _ *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	wait, err := s.bench.Threshold(ctx, "ask-open.wait")
	if err != nil {
		return filled{}, err
	}
	p := decisionsPage{}
	p.issues(b, view.IssuesOf(b))
	p.choices(b, view.DecisionsOf(b, nil))
	p.asks(b, view.AsksOf(b, nil, wait))
	p.words(b, view.PromisesOf(b, nil))
	if len(p.Issues)+len(p.Ended)+len(p.Choices)+len(p.Taken)+len(p.Asks)+len(p.Success)+len(p.Words)+len(p.Kept) == 0 {
		p.Empty = &emptyState{What: "Nothing is open between you and others.",
			Why: "A choice that somebody has to make is recorded with its options, your recommendation, a day, and what you do without a word. Asks and promises stand here too.",
			Do:  "Record a choice", Line: `decision Which vendor from:@dana option:"wait" option:"switch" recommend:2 by:"in 2w" default:2`}
	}
	return filled{title: "Decisions and asks", body: decisionsOf(p)}, nil
}

func (p *decisionsPage) choices(b *book.Book, v view.Decisions) {
	for _, d := range v.Open {
		p.Choices = append(p.Choices, choiceOf(b, d))
	}
	for _, d := range v.Taken {
		row := takenRow{Entry: d.Entry, Text: render.Clean(d.Text), Answer: render.Clean(d.Answer), On: d.Taken.String(), Days: daysOf(float64(d.Days))}
		if d.Choice >= 1 && d.Choice <= len(d.Options) && d.Answer == "" {
			row.Answer = render.Clean(d.Options[d.Choice-1].Text)
		}
		if d.From != "" {
			row.By = calledIn(b, d.From)
		}
		p.Taken = append(p.Taken, row)
	}
	if len(v.Taken) > 1 {
		p.Took = "Half of them took " + daysOf(*v.Median) + " or less."
	}
}

func choiceOf(b *book.Book, d view.DecisionRow) choiceCard {
	n := strconv.FormatInt(d.Entry, 10)
	c := choiceCard{Entry: d.Entry, Text: render.Clean(d.Text), Now: d.Late || d.Applies, Terms: termsOf(b, d), Cost: render.Clean(d.Cost)}
	for i, o := range d.Options {
		at := strconv.Itoa(i + 1)
		option := choiceOption{N: i + 1, Text: render.Clean(o.Text), Pros: cleaned(o.Pros), Cons: cleaned(o.Cons),
			Choose: step{Word: "This was chosen", Line: "answer #" + n + " choice:" + at, Quiet: true}}
		if d.Default == i+1 && d.Applies {
			option.Choose.Word, option.Choose.Quiet = "Say that it applies", false
		}
		option.Choose.Means = option.Choose.Word + ": option " + at + " of #" + n
		switch {
		case d.Recommend == i+1 && d.Default == i+1:
			option.Mark = "recommended, and what happens without a word"
		case d.Recommend == i+1:
			option.Mark = "recommended"
		case d.Default == i+1:
			option.Mark = "what happens without a word"
		}
		c.Options = append(c.Options, option)
	}
	if d.From != "" && d.From != book.Owner && b.Person(d.From) != nil {
		c.Steps = append(c.Steps, step{Word: "Read the brief", Href: writeOf("brief", d.From, d.Entry)})
	}
	switch {
	case len(d.Options) < 2:
		c.Steps = append(c.Steps, step{Word: "Add an option", FillIn: `amend #` + n + ` option:"<words>"`})
	case d.Recommend == 0:
		c.Steps = append(c.Steps, step{Word: "Recommend one", FillIn: "amend #" + n + " recommend:1"})
	}
	c.Steps = append(c.Steps, step{Word: "Write the answer", FillIn: "answer #" + n + " <words>", Quiet: true},
		step{Word: "Move the day", FillIn: "amend #" + n + " by:<date>", Quiet: true}, step{Word: "Drop", Line: "drop #" + n, Quiet: true})
	c.Steps = named(c.Steps, n)
	return c
}

// termsOf says who decides, by when, and how long it has been open.
func termsOf(b *book.Book, d view.DecisionRow) string {
	from, by := "Yours to take", "no day"
	if d.From != "" && d.From != book.Owner {
		from = "For " + calledIn(b, d.From) + " to take"
	}
	if !d.By.IsZero() {
		by = "by " + d.By.String()
	}
	switch {
	case d.Applies:
		by += ": the day has come, and nobody objected to the default"
	case d.Late:
		by += ", which has passed"
	}
	open := ""
	if d.Age > 0 {
		open = "open for " + counted(d.Age, "day", "days")
	}
	return about(from, by, open) + "."
}

// named says of steps what they are about, for those who hear the page.
func named(steps []step, n string) []step {
	for i := range steps {
		steps[i].Means = steps[i].Word + ": #" + n
	}
	return steps
}

// writeOf leads to a document for somebody about one entry.
func writeOf(document, slug string, entry int64) string {
	return toWrite(document, url.Values{"for": {slug}, "entry": {strconv.FormatInt(entry, 10)}})
}

// cleaned are texts made harmless to show.
func cleaned(texts []string) []string {
	var all []string
	for _, text := range texts {
		all = append(all, render.Clean(text))
	}
	return all
}

// daysOf names a number of days that may end in a half.
func daysOf(days float64) string {
	switch days {
	case 0:
		return "the same day"
	case 1:
		return "1 day"
	}
	return strconv.FormatFloat(days, 'g', -1, 64) + " days"
}
