package view

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Clarity is what is not clear yet, each gap with the question that would clear
// it and to whom.
type Clarity struct {
	Day  civil.Day `json:"day"`
	Gaps []Gap     `json:"gaps"`
}

// Gap is one thing that is lacking. Gaps of one project, goal, request or
// decision stand together.
type Gap struct {
	Kind     string `json:"kind"`  // goal, project, request, decision
	About    string `json:"about"` // "+slug" or "#seq"
	Title    string `json:"title"`
	Lacks    string `json:"lacks"` // goal, owner, date, measure, why, confirmation, decider
	Question string `json:"question"`
	Ask      string `json:"ask"`   // whom, by slug; "" the owner alone can say
	Asked    int64  `json:"asked"` // the open ask about it; 0: none
	Entry    int64  `json:"entry"`
}

// Whom says who can answer the question, and whether they were asked already.
func (g Gap) Whom() string {
	switch {
	case g.Ask == "":
		return "yours to say"
	case g.Asked != 0:
		return fmt.Sprintf("asked @%s, #%d", g.Ask, g.Asked)
	}
	return "ask @" + g.Ask
}

// ClarityOf makes the list: goals first, then projects,
// requests and decisions, each in their order.
func ClarityOf(b *book.Book) Clarity {
	v := Clarity{Day: b.Day, Gaps: []Gap{}}
	for g := range b.Goals() {
		v.add(b, g)
	}
	for p := range b.Projects() {
		v.add(b, p)
	}
	for request := range b.Promises() {
		if request.Open() && !b.SaidBack(request) {
			v.Gaps = append(v.Gaps, Gap{Kind: "request", About: number(request.Item), Title: b.Sentence(request.Item), Lacks: "confirmation",
				Question: fmt.Sprintf("Have I got it right: “%s”%s?", b.Sentence(request.Item), byWhen(request.By)),
				Ask:      present(b, request.To), Entry: request.Seq})
		}
	}
	for d := range b.Decisions() {
		v.addDecision(b, d)
	}
	return v
}

// add lists what an open project or goal lacks.
func (v *Clarity) add(b *book.Book, p *book.Project) {
	if !p.Open() {
		return
	}
	kind := "project"
	if p.IsGoal {
		kind = "goal"
	}
	for _, lack := range p.Lacks() {
		gap := Gap{Kind: kind, About: "+" + p.Slug, Title: p.Called(), Lacks: string(lack), Question: question(p, lack),
			Ask: whoKnows(b, p, lack), Entry: p.FirstLine().Seq}
		gap.Asked = askedAbout(b, gap.Ask, p.Slug, 0)
		v.Gaps = append(v.Gaps, gap)
	}
}

func (v *Clarity) addDecision(b *book.Book, d book.Decision) {
	if !d.Open() {
		return
	}
	title := b.Sentence(d.Item)
	gap := Gap{Kind: "decision", About: number(d.Item), Title: title, Ask: present(b, d.From), Entry: d.Seq}
	if d.From == "" {
		gap.Lacks, gap.Question, gap.Ask = "decider", fmt.Sprintf("Who decides “%s”?", title), firstManager(b, b.Project(d.Project()))
		gap.Asked = askedAbout(b, gap.Ask, "", d.Seq)
		v.Gaps = append(v.Gaps, gap)
	}
	if d.By.IsZero() {
		gap.Lacks, gap.Question = "date", fmt.Sprintf("By which day must “%s” be decided, and what happens if it is not?", title)
		gap.Asked = askedAbout(b, gap.Ask, "", d.Seq)
		v.Gaps = append(v.Gaps, gap)
	}
}

// question is what one would ask to learn what a project or a goal lacks.
func question(p *book.Project, lack book.Lack) string {
	switch title := p.Called(); lack {
	case book.LacksGoal:
		return fmt.Sprintf("Which goal does “%s” serve?", title)
	case book.LacksOwner:
		return fmt.Sprintf("Whose goal is “%s”: who says when it is reached?", title)
	case book.LacksDate:
		return fmt.Sprintf("By which day is “%s” needed, and what hangs on that day?", title)
	case book.LacksMeasure:
		return fmt.Sprintf("By what will we see that “%s” has worked?", title)
	case book.LacksWhy:
		return fmt.Sprintf("What is “%s” for, and why now?", title)
	}
	return ""
}

// whoKnows is whom to ask: the date of a project whoever leads it; else the owner
// of the goal it serves or stands under, and the manager where that is nobody
// else. Whoever may not hear of it is not asked.
func whoKnows(b *book.Book, p *book.Project, lack book.Lack) string {
	try := []string{p.Owner}
	if lack == book.LacksDate {
		try = append(try, p.Lead)
	}
	try = append(try, ownerAbove(b, p.Above()))
	for _, slug := range try {
		if who := present(b, slug); who != "" && b.MayHear(b.Person(who), p) {
			return who
		}
	}
	if p.IsGoal && p.Mine() && p.Level == "me" {
		return "" // a step of one's own is for oneself to make clear
	}
	return firstManager(b, p)
}

// firstManager is the first present manager who may hear of a project, or of
// none; "" if there is none.
func firstManager(b *book.Book, p *book.Project) string {
	for _, manager := range b.Managers() {
		if p == nil || b.MayHear(manager, p) {
			return manager.Slug
		}
	}
	return ""
}

// present is somebody as long as they can be asked: not the owner, nor anybody
// whose relation has ended.
func present(b *book.Book, slug string) string {
	p := b.Person(slug)
	if p == nil || slug == book.Owner || p.RelationOn(b.Day) == book.Unrelated && len(p.Relations()) > 0 {
		return ""
	}
	return slug
}

// askedAbout is the number of an open ask of somebody for clarity that names a
// project or an entry; 0 if there is none.
func askedAbout(b *book.Book, who, project string, entry int64) int64 {
	for ask := range b.Asks() {
		if ask.Of == who && ask.Kind == "clarity" && b.OpenAsk(ask) && ask.Speaks(project, entry) {
			return ask.Seq
		}
	}
	return 0
}

func number(it *book.Item) string { return fmt.Sprintf("#%d", it.Seq) }

func byWhen(day civil.Day) string {
	if day.IsZero() {
		return ", and by which day"
	}
	return " by " + day.String()
}
