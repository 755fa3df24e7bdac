package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// Numbers is how well the owner keeps people informed, by quarter: as far back
// as the book holds all that passes, which is 400 days.
type Numbers struct {
	Day      civil.Day        `json:"day"`
	Quarters []QuarterNumbers `json:"quarters"`
	People   []PersonPace     `json:"people"` // how bad news reached each
}

// QuarterNumbers are the numbers of one quarter.
type QuarterNumbers struct {
	Quarter
	First     First        `json:"told_before_asked"`
	Surprises int          `json:"surprises"` // how often somebody learned it elsewhere
	Pace      Pace         `json:"bad_news"`  // of the quarter's bad news
	Decisions DecisionPace `json:"decisions"` // those taken in the quarter
	Updates   Updates      `json:"updates"`   // those due or given in the quarter
	Wins      Witnessed    `json:"wins"`      // those of the quarter
}

// First counts who came first with a piece of news, once for each person who was
// to hear of it: the owner with a telling, or the other with a request or by a
// surprise that named the project. News that nobody spoke of yet are left out.
type First struct {
	Told  int      `json:"told"`
	Asked int      `json:"asked"`
	Share *float64 `json:"share"` // of told, 0 to 1
}

// DecisionPace is how long choices took, from the day they were put up.
type DecisionPace struct {
	Taken  int      `json:"taken"`
	Median *float64 `json:"median_days"`

	days []int
}

// Updates counts the days on which an update was due to somebody.
type Updates struct {
	OnTime int `json:"on_time"`
	Late   int `json:"late"`
	Missed int `json:"missed"`
}

// Witnessed counts wins and who knows of them by now.
type Witnessed struct {
	Wins       int `json:"wins"`
	KnownToOne int `json:"known_to_one"` // to one person alone who was senior when told
	KnownToTwo int `json:"known_to_two"` // to two or more
}

// NumbersOf makes the view.
func NumbersOf(b *book.Book) Numbers {
	latency := LatencyOf(b, Focus{})
	v := Numbers{Day: b.Day, Quarters: []QuarterNumbers{}, People: latency.People}
	for _, pace := range latency.Quarters {
		v.Quarters = append(v.Quarters, QuarterNumbers{Quarter: pace.Quarter, Pace: pace.Pace})
	}
	people := byNearness(b)
	v.first(b, people)
	for it := range b.Items(journal.Surprised) {
		v.on(it.On, func(q *QuarterNumbers) { q.Surprises++ })
	}
	for d := range b.Decisions() {
		if taken := d.FirstAnswer(); taken != nil {
			v.on(taken.On, func(q *QuarterNumbers) {
				q.Decisions.Taken++
				q.Decisions.days = append(q.Decisions.days, int(taken.On-d.On))
			})
		}
	}
	v.updates(b, people)
	for win := range b.Wins() {
		v.on(win.On, func(q *QuarterNumbers) { q.Wins.count(witnesses(people, win.Item)) })
	}
	for i := range v.Quarters {
		q := &v.Quarters[i]
		q.Decisions.Median = medianDays(q.Decisions.days)
		if all := q.First.Told + q.First.Asked; all > 0 {
			share := float64(q.First.Told) / float64(all)
			q.First.Share = &share
		}
	}
	return v
}

// on counts something in the quarter of a day, if that is one of them.
func (v *Numbers) on(day civil.Day, count func(*QuarterNumbers)) {
	for i := range v.Quarters {
		if v.Quarters[i].holds(day) {
			count(&v.Quarters[i])
			return
		}
	}
}

// first finds out who came first with each piece of news.
func (v *Numbers) first(b *book.Book, people []*book.Person) {
	if len(v.Quarters) == 0 {
		return
	}
	asked := askedOf(b)
	for _, n := range tidingsOf(b, v.Quarters[0].From) {
		for _, p := range people {
			if !n.concerns(b, p) {
				continue
			}
			told, came := n.told(p), n.asked(p, asked)
			v.on(n.On, func(q *QuarterNumbers) {
				switch {
				case came != nil && (told == nil || came.Pos().Before(told.Pos())):
					q.First.Asked++
				case told != nil:
					q.First.Told++
				}
			})
		}
	}
}

// matter is a person and a project, by slug.
type matter struct{ person, project string }

// askedOf are the requests and the surprises that name a project, in order.
func askedOf(b *book.Book) map[matter][]*book.Item {
	asked := map[matter][]*book.Item{}
	for it := range b.All() {
		if it.Verb != journal.Request && it.Verb != journal.Surprised {
			continue
		}
		for _, person := range b.Reached(it) {
			for project := range it.Projects() {
				asked[matter{person, project}] = append(asked[matter{person, project}], it)
			}
		}
	}
	return asked
}

// asked is the first time, from the news on, that a person came to the owner
// about a project of it; nil if they did not.
func (n tidings) asked(p *book.Person, asked map[matter][]*book.Item) (first *book.Item) {
	for _, project := range n.projects {
		for _, it := range asked[matter{p.Slug, project.Slug}] {
			if n.Before(it.Pos()) && (first == nil || it.Pos().Before(first.Pos())) {
				first = it
			}
		}
	}
	return first
}

// updates counts updates as the goodwill bank does.
func (v *Numbers) updates(b *book.Book, people []*book.Person) {
	for _, p := range people {
		for _, line := range goodwill.Of(b, p, goodwill.DefaultRates()).Lines {
			v.on(line.On, func(q *QuarterNumbers) {
				switch line.Kind {
				case goodwill.UpdateOnTime:
					q.Updates.OnTime++
				case goodwill.UpdateLate:
					q.Updates.Late++
				case goodwill.UpdateMissed:
					q.Updates.Missed++
				}
			})
		}
	}
}

// witnesses counts the people who were told of an entry while they were senior.
func witnesses(people []*book.Person, it *book.Item) int {
	n := 0
	for _, p := range people {
		if told := p.ToldItem(it); told != nil && p.SeniorOn(told.On) {
			n++
		}
	}
	return n
}

func (w *Witnessed) count(witnesses int) {
	w.Wins++
	switch {
	case witnesses >= 2:
		w.KnownToTwo++
	case witnesses == 1:
		w.KnownToOne++
	}
}
