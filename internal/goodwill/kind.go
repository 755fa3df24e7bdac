package goodwill

import "math"

// Kind is a reason for a line of an account.
type Kind uint8

// The kinds: what puts in, then what takes out.
const (
	UpdateOnTime Kind = iota
	WinCredited
	WinUncredited
	EarlyWarning
	PromiseKept
	FeedbackGiven
	FeedbackActedOn
	Thanks
	ConcernHelped
	Meeting
	UpdateLate
	UpdateMissed
	Surprised
	PromiseBroken
	ResourceAsk
	IntroAsk
	HelpAsk
	IssueBare
	kinds // one past the last
)

var specs = [kinds]struct {
	name, reason string
	points       float64
}{
	UpdateOnTime:    {"update-on-time", "update on time", 2},
	WinCredited:     {"win-credited", "win told with credit", 2},
	WinUncredited:   {"win-uncredited", "win told without credit", 0.5},
	EarlyWarning:    {"early-warning", "early warning with a recommendation", 3},
	PromiseKept:     {"promise-kept", "promise kept", 3},
	FeedbackGiven:   {"feedback-given", "feedback given", 2},
	FeedbackActedOn: {"feedback-acted-on", "feedback acted on", 3},
	Thanks:          {"thanks", "thanks", 1},
	ConcernHelped:   {"concern-helped", "their concern helped", 4},
	Meeting:         {"meeting", "meeting", 1},
	UpdateLate:      {"update-late", "update late", -1},
	UpdateMissed:    {"update-missed", "update missed", -2},
	Surprised:       {"surprised", "surprised", -5},
	PromiseBroken:   {"promise-broken", "promise broken", -4},
	ResourceAsk:     {"resource-ask", "resource asked for", -3},
	IntroAsk:        {"intro-ask", "introduction asked for", -2},
	HelpAsk:         {"help-ask", "help asked for", -1},
	IssueBare:       {"issue-bare", "issue told without a way out", -1},
}

// Kinds are all kinds in the order of the manual.
func Kinds() []Kind {
	all := make([]Kind, 0, kinds)
	for k := range kinds {
		all = append(all, k)
	}
	return all
}

// String is the reason as it stands in an account: "promise kept".
func (k Kind) String() string { return specs[k].reason }

// Name is the kind as it is set: "promise-kept".
func (k Kind) Name() string { return specs[k].name }

// Rates are the amounts of an owner's bank.
type Rates struct {
	Points   [kinds]float64 // by kind; below zero it takes out
	HalfLife float64        // the days after which half of an amount is left
}

// DefaultRates are the amounts of the manual.
func DefaultRates() Rates {
	rates := Rates{HalfLife: 90}
	for k := range kinds {
		rates.Points[k] = specs[k].points
	}
	return rates
}

// Tenths is a kind's default amount in tenths of a point, without its sign: how
// amounts are set, since settings are whole numbers.
func (k Kind) Tenths() int { return int(math.Round(math.Abs(specs[k].points) * 10)) }

// RatesOf are the default amounts with those the owner set: goodwill.KIND in
// tenths of a point, and goodwill.half-life in days.
func RatesOf(set map[string]int) Rates {
	rates := DefaultRates()
	for k := range kinds {
		if tenths, ok := set["goodwill."+k.Name()]; ok {
			rates.Points[k] = math.Copysign(float64(tenths)/10, specs[k].points)
		}
	}
	if days, ok := set["goodwill.half-life"]; ok && days > 0 {
		rates.HalfLife = float64(days)
	}
	return rates
}
