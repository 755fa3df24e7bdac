package question

import (
	"cmp"
	"math"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// Offer is a question that fits now, with why, and what to do with it.
type Offer struct {
	Key      string  `json:"key"`
	Text     string  `json:"text"`
	Topic    string  `json:"topic"`
	State    string  `json:"state"`
	Stage    string  `json:"stage"` // where it belongs; "" anywhere
	Kind     string  `json:"kind"`
	About    string  `json:"about"` // "+slug", "#seq", "@slug", a skill or ""
	Why      string  `json:"why"`
	Entries  []int64 `json:"entries"`
	Score    float64 `json:"score"`    // 0 to 1, two decimals
	Do       string  `json:"do"`       // the command that keeps that it was asked
	Record   string  `json:"record"`   // the command that keeps the answer
	Practice string  `json:"practice"` // "P29"

	Ask    Command `json:"-"`
	Answer Command `json:"-"`
}

// For are all questions that fit to be asked of a person on the book's day, the
// best first: none for somebody without a present relation, for a group, or for
// the owner; none that was asked of them within the last sixty days.
func For(b *book.Book, p *book.Person) []Offer {
	l := Look{b, p, keys()}
	offers := []Offer{}
	if p.Slug == book.Owner || p.IsGroup() || p.RelationOn(b.Day) == book.Unrelated {
		return offers
	}
	said := l.lines()
	for _, topic := range Topics() {
		for _, state := range topic.States {
			for _, fit := range state.Find(l) {
				if !l.mayAsk(fit) {
					continue
				}
				for _, q := range state.Questions {
					if l.suits(q) && !l.askedLately(said, q, fit) {
						offers = append(offers, l.offer(topic, state, q, fit))
					}
				}
			}
		}
	}
	slices.SortStableFunc(offers, func(a, c Offer) int { return cmp.Compare(c.Score, a.Score) })
	return offers
}

// mayAsk reports whether the person may hear of what a fit is about. A next step
// of the owner's own is for those who decide on it.
func (l Look) mayAsk(fit Fit) bool {
	if p := fit.Project; p != nil && (!l.MayHear(l.Person, p) || p.Level == "me" && !slices.Contains(p.Decides, l.Person.Slug)) {
		return false
	}
	return fit.Entry == nil || l.MayHearItem(l.Person, fit.Entry)
}

// suits reports whether a question is one for the person: a customer knows nothing
// of the house, and is asked for neither people nor money.
func (l Look) suits(q Question) bool {
	return !l.is(book.Customer) || q.Kind != "resource" && !slices.Contains(inHouse, q.Key)
}

// inHouse are questions that only somebody of the same house can answer, or may be
// asked so.
var inHouse = []string{
	"goals-of-your-boss", "goals-beyond", "success-seen-above", "ways-may-decide", "concerns-sunday", "concerns-inherited",
	"trouble-been-there", "trouble-people", "stop-time", "done-who-uses", "feedback-more-of", "advice-start-over", "advice-learn-now",
}

func (l Look) askedLately(lines []said, q Question, fit Fit) bool {
	return slices.ContainsFunc(lines, func(s said) bool { return s.asked(q, fit) })
}

func (l Look) offer(topic Topic, state State, q Question, fit Fit) Offer {
	o := Offer{Key: q.Key, Text: l.text(q.Text, fit), Topic: topic.Name, State: state.Name, Stage: q.Stage.String(), Kind: q.Kind,
		Why: fit.Why, Entries: fit.Entries, Practice: state.Practice}
	o.Ask = Command{journal.Ask.String(), "@" + l.Person.Slug, q.Kind, journal.PlainWords(o.Text)}
	switch {
	case fit.Entry != nil:
		o.About = journal.EntryToken(fit.Entry.Seq).String()
	case fit.Project != nil:
		o.About = journal.ProjectToken(fit.Project.Slug).String()
	case fit.Other != nil:
		o.About = journal.PersonToken(fit.Other.Slug).String()
	}
	if o.About != "" {
		o.Ask = append(o.Ask, o.About)
	} else {
		o.About = fit.Skill
	}
	o.Ask = append(o.Ask, "about:"+q.Key)
	o.Answer = l.record(q, fit)
	o.Do, o.Record = o.Ask.String(), o.Answer.String()
	o.Score = l.score(state, q, fit)
	return o
}

// score is the state's weight × the person's influence × how well the question
// fits the stage × how fresh it is.
func (l Look) score(state State, q Question, fit Fit) float64 {
	influence := float64(l.Person.InfluenceOn(l.Day)) / 5
	return math.Round(100*state.Weight*influence*l.stageFit(q)*l.freshness(q, fit)) / 100
}

// stageFit is 1 for a question of the present stage; one that belongs anywhere
// stands behind it, one of another stage behind both.
func (l Look) stageFit(q Question) float64 {
	switch q.Stage {
	case l.Person.StageOn(l.Day):
		return 1
	case book.NoStage:
		return 0.9
	}
	return 0.6
}

// freshness is 1 while what makes a question fit is two weeks old, and falls to
// 0.7 within four months; a question that was asked once before counts less.
func (l Look) freshness(q Question, fit Fit) float64 {
	const fresh, stale = 14, 120
	old := min(max(float64(l.age(fit.Since)-fresh), 0)/(stale-fresh), 1)
	value := 1 - 0.3*old
	if l.askedBefore(q.Key) {
		value *= 0.8
	}
	return value
}

// Best are the first few of a list in which, as long as there are others, no
// state and nothing that is asked about comes twice, and no topic takes more than
// three places.
func Best(offers []Offer, n int) []Offer {
	best := []Offer{}
	topics, seen, taken := map[string]int{}, map[string]bool{}, map[int]bool{}
	take := func(i int) { best, taken[i] = append(best, offers[i]), true }
	for i, o := range offers {
		if len(best) < n && !seen[o.State] && (o.About == "" || !seen[o.About]) && topics[o.Topic] < 3 {
			seen[o.State], seen[o.About] = true, true
			topics[o.Topic]++
			take(i)
		}
	}
	for i := range offers {
		if len(best) < n && !taken[i] {
			take(i)
		}
	}
	return best
}
