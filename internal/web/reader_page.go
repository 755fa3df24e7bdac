package web

import (
	"slices"
	"strconv"
	"strings"

	sealed "headsup/internal/answer"
	"headsup/internal/render"
)

// readerPage is one message for one reader: what it says, what it asks, and what
// was answered so far.
type readerPage struct {
	Action string // where its forms go
	Before int    // how many answers had come when it was shown
	From   string
	Given  string // the owner's first name
	Day    string
	Takes  string // how long it takes to read
	Bottom string
	Long   bool // it is too long to be set large

	Answered []string // what was answered so far, in words
	Contract string   // how to reply; "" where the page itself shows it
	Asked    []readerQuestion
	Asks     []string
	Blocks   []readerBlock
	Ranks    []readerRank // projects to keep, raise or stop
	Taps     []readerTap  // the answers to the whole
	Words    readerWords
	Feedback readerWords
	Dial     []readerTap
	Why      string // what was wrong with an answer that stands nowhere below
	Shared   bool
	Closes   string
}

type readerBlock struct {
	Heading string
	Lines   []readerLine
	More    int
}

// readerLine is a line with its links taken apart.
type readerLine struct {
	State string
	Parts []readerPart
}

// readerPart is a piece of a line; with an address it is a link.
type readerPart struct{ Text, Href string }

// readerTap is a button.
type readerTap struct {
	Code, Label string
	Here        bool // it is what was answered last
	Back        bool // and tapping it again takes it back
}

// readerWords is a field for words under what they answer.
type readerWords struct {
	Slot  string // also the anchor's name
	Code  string
	Typed string // what could not be taken; ""
	Said  string // what was written last; ""
	Why   string // why it could not be taken; ""
}

// shown is what stands in the field.
func (w readerWords) shown() string {
	if w.Typed != "" {
		return w.Typed
	}
	return w.Said
}

// readerQuestion is one thing asked.
type readerQuestion struct {
	N        int
	Text     string
	Options  []readerOption
	Words    readerWords
	Until    string // the last day to choose; ""
	Closed   bool   // it has passed
	Without  string // what was to happen without a word, where it has passed
	Feedback bool
}

// readerOption is one way to choose.
type readerOption struct {
	readerTap
	Recommended bool
	Default     bool   // it happens without a word
	By          string // until which day there may be one, " by Tuesday, 10 March"; ""
	Pros, Cons  []string
}

// readerRank is a project whose priority is asked for.
type readerRank struct {
	Slot  string
	Title string
	Taps  []readerTap
	Why   string
}

// longLine is how much of a first line is set large.
const longLine = 140

func readerPageOf(token string, o sealed.Opened, again tryAgain) readerPage {
	p := readerPage{Action: sealed.PagePath + token, Before: o.Answers, From: render.Clean(o.From), Given: first(o.From), Day: o.Day.Long(),
		Takes: takes(o.Page), Bottom: render.Clean(o.Bottom), Asks: cleaned(o.Asks),
		Shared: o.Shared}
	p.Long = render.Width(p.Bottom) > longLine
	f := filler{o, again}
	if len(o.Questions) == 0 {
		p.Contract = render.Clean(o.Contract)
	}
	p.Closes = f.day(o.Closes)
	for _, q := range o.Questions {
		p.Asked = append(p.Asked, f.question(q))
	}
	for _, b := range o.Blocks {
		p.Blocks = append(p.Blocks, blockOf(b))
	}
	for i, title := range o.Priorities {
		if title != "" {
			p.Ranks = append(p.Ranks, f.rank("m"+strconv.Itoa(i+1), title))
		}
	}
	p.Taps = []readerTap{f.tap(sealed.Seen, "Seen"), f.tap(sealed.Talk, "Let’s talk")}
	p.Words, p.Feedback = f.words(sealed.Words, sealed.Words), f.words(sealed.Feedback, sealed.Feedback)
	if f.Closed(again.slot, o.Today) {
		p.Words.Typed = render.CleanLines(again.words) // there is no other field for it any more
	}
	for _, turn := range o.Dial {
		tap := f.tap(turn.Code, turn.Label)
		if tap.Here {
			tap.Code, tap.Back = sealed.Back+tap.Code, true
		}
		p.Dial = append(p.Dial, tap)
	}
	p.Answered = f.answered()
	if slot := again.slot; again.why != "" && (slot == "" || slot == "heard" || isTurn(o, slot)) {
		p.Why = again.why
	}
	return p
}

// filler fills the parts of a page that depend on what was answered.
type filler struct {
	sealed.Opened
	again tryAgain
}

func (f filler) tap(code, label string) readerTap {
	slot, _ := f.Slot(code)
	return readerTap{Code: code, Label: label, Here: f.Opened.Given[slot].Code == code}
}

// isTurn reports whether a code turns the reader's dial.
func isTurn(o sealed.Opened, code string) bool {
	return slices.ContainsFunc(o.Dial, func(turn sealed.Offer) bool { return turn.Code == code })
}

func (f filler) words(slot, code string) readerWords {
	w := readerWords{Slot: slot, Code: code, Said: render.CleanLines(f.Opened.Given[slot].Words)}
	if f.again.why != "" && f.again.slot == slot {
		w.Typed, w.Why = render.CleanLines(f.again.words), f.again.why
	}
	return w
}

func (f filler) question(q sealed.Question) readerQuestion {
	slot := strconv.Itoa(q.N)
	out := readerQuestion{N: q.N, Text: render.Clean(q.Text), Words: f.words(slot, slot), Feedback: q.Feedback,
		Closed: f.Closed(slot, f.Today)}
	if !q.Until.IsZero() {
		out.Until = f.day(q.Until)
	}
	for i, option := range q.Options {
		n := i + 1
		o := readerOption{readerTap: f.tap(slot+"."+strconv.Itoa(n), render.Clean(option.Text)), Recommended: n == q.Recommend,
			Pros: cleaned(option.Pros), Cons: cleaned(option.Cons)}
		if n == q.Default {
			o.Default, out.Without = true, o.Label
			if !q.Until.IsZero() {
				o.By = " by " + f.day(q.Until)
			}
		}
		out.Options = append(out.Options, o)
	}
	return out
}

func (f filler) rank(slot, title string) readerRank {
	rank := readerRank{Slot: slot, Title: render.Clean(title)}
	for _, word := range [][2]string{{"keep", "Keep"}, {"raise", "Raise"}, {"stop", "Stop"}} {
		rank.Taps = append(rank.Taps, f.tap(slot+"."+word[0], word[1]))
	}
	if f.again.slot == slot {
		rank.Why = f.again.why
	}
	return rank
}

func blockOf(b sealed.Part) readerBlock {
	block := readerBlock{Heading: render.Clean(b.Heading), More: b.More}
	for _, l := range b.Lines {
		line := readerLine{State: render.Clean(l.State)}
		for _, part := range render.Links(render.Clean(l.Text), cleaned(l.Links)) {
			line.Parts = append(line.Parts, readerPart{Text: part.Text, Href: part.Address})
		}
		block.Lines = append(block.Lines, line)
	}
	return block
}

// dialSlot is where all turns of the dial stand.
const dialSlot = "dial"

// anchorOf is where a page shows an answer.
func anchorOf(slot string) string { return "to-" + slot }

// first is somebody's first name.
func first(name string) string {
	given, _, _ := strings.Cut(render.Clean(name), " ")
	return given
}
