package advise

import (
	"fmt"
	"iter"
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func sideWork() *Rule {
	return &Rule{
		Name:     "side-work",
		Practice: "P14",
		Asks:     "in 14 days three logs or eight hours went into requests of others than the manager, and the manager has not been told",
		Clears:   "they are told of the requests, of the work or of its project",
		Thresholds: []Threshold{
			{"span", 14, "days", "how far back it looks"},
			{"logs", 3, "logs", "how many are worth a word"},
			{"hours", 8, "hours", "how many are worth a word"},
		},
		Find: findSideWork,
	}
}

func findSideWork(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, manager := range c.Managers() {
			var logs, requests []int64
			hours := 0.0
			for log := range c.ItemsFrom(journal.Log, book.Pos{On: c.Day - civil.Day(c.Threshold("span"))}) {
				request := c.requestOf(log)
				if request == nil || !c.isUntoldSideWork(manager, log, request) {
					continue
				}
				logs = append(logs, log.Seq)
				if !slices.Contains(requests, request.Seq) {
					requests = append(requests, request.Seq)
				}
				hours += log.Hours()
			}
			if len(logs) == 0 || len(logs) < c.Threshold("logs") && hours < float64(c.Threshold("hours")) {
				continue
			}
			f := Finding{
				Person: manager, Urgency: Week, Harm: 0.4, Minutes: 2,
				Title:   "Tell " + manager.Called() + " what you do for others",
				Entries: append(slices.Clone(requests), logs...),
				Act:     Act{Verb: journal.Told, People: []string{manager.Slug}, Words: "<words>", Entries: requests},
				Why: fmt.Sprintf("In %s %s%s went into what others asked of you, and %s has not heard of it.",
					days(c.Threshold("span")), pieces(len(logs)), hoursSpent(hours), manager.GivenName()),
			}
			if len(requests) == 1 {
				f.Entry = c.Item(requests[0])
			}
			if !yield(f) {
				return
			}
		}
	}
}

// requestOf is the request an entry works on, where somebody else than a
// manager made it; else nil.
func (c Case) requestOf(log *book.Item) *book.Item {
	for n := range log.Refs() {
		request := c.Item(n)
		if request == nil || request.Verb != journal.Request || request.Hidden() {
			continue
		}
		by := c.Person(request.Person())
		if by != nil && by.Slug != book.Owner && by.RelationOn(c.Day) != book.Manager {
			return request
		}
	}
	return nil
}

func (c Case) isUntoldSideWork(manager *book.Person, log, request *book.Item) bool {
	if !c.MayHearItem(manager, log) || !c.MayHearItem(manager, request) || manager.Knows(log) {
		return false
	}
	for it := range manager.Tellings() {
		if log.Pos().Before(it.Pos()) && it.Touches(request) {
			return false
		}
	}
	return true
}

func pieces(n int) string {
	if n == 1 {
		return "one piece of work"
	}
	return strconv.Itoa(n) + " pieces of work"
}

func hoursSpent(hours float64) string {
	if hours == 0 {
		return ""
	}
	return " (" + strconv.FormatFloat(hours, 'f', -1, 64) + " hours)"
}
