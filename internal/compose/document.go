package compose

import (
	"slices"

	"headsup/internal/civil"
)

// Document is what goes to one reader on one day, without any format. Every
// line knows the entries it rests on.
type Document struct {
	Kind       string    `json:"document"` // "update"
	Reader     string    `json:"reader"`   // the reader's slug
	Day        civil.Day `json:"day"`
	Title      string    `json:"title"`
	Greeting   string    `json:"greeting,omitempty"` // "Dana,"; empty in tables
	BottomLine string    `json:"bottom_line"`
	Bottom     []int64   `json:"bottom_entries,omitempty"` // what the bottom line rests on
	Asks       []Line    `json:"asks"`                     // what the reader is asked; empty: nothing
	Contract   string    `json:"contract"`                 // the reply contract: "No reply needed unless …"
	Blocks     []Block   `json:"blocks"`
	Signature  string    `json:"signature,omitempty"` // the owner's name
	Form       Form      `json:"form"`
	Words      int       `json:"words"`

	Edited string `json:"-"` // its Markdown as the owner edited it; "" as it was composed

	// Grids are the document's tables in columns, where it has some (an inventory):
	// what a spreadsheet gets. Without them it gets the blocks.
	Grids []Grid `json:"-"`

	once    []Line             // what the title or the bottom line tells and no other line
	unheard map[string][]int64 // by project, what is new to the reader and may not go unsaid where the project counts as told
}

// Subject is the document's title with its day, as a letter is headed: mail of
// two weeks must not look like one conversation.
func (d *Document) Subject() string { return d.Title + ", " + shortDay(d.Day, d.Day) }

// Counted reports whether what is asked is numbered, so that "1 yes, 2 no" is an
// answer: where it is several things, and none of them has numbers of its own to
// choose from.
func (d *Document) Counted() bool {
	return len(d.Asks) > 1 && !slices.ContainsFunc(d.Asks, func(ask Line) bool { return ask.Offers > 0 })
}

// Block is one part of a document under a heading.
type Block struct {
	Heading string `json:"heading"`
	Lines   []Line `json:"lines"`
	More    int    `json:"more,omitempty"` // how many lines were ranked out
}

// Line is one statement with the entries it rests on.
type Line struct {
	Text    string  `json:"text"`
	State   string  `json:"state,omitempty"` // green, amber, red, paused, done, stopped: shown as a mark; the words say it too
	Entries []int64 `json:"entries"`

	Links []string `json:"links,omitempty"` // addresses in the text where it can be seen

	Whole    string   `json:"-"` // its words where it stands alone; "" if they are its text
	Projects []string `json:"-"` // the projects it brings the reader up to date on
	Numbered bool     `json:"-"` // it begins with a number of its own, and needs no other mark in a list
	Offers   int      `json:"-"` // how many options with numbers it asks to choose from
	LeftOut  bool     `json:"-"` // it only counts what was ranked out, and tells nothing of it
	Untold   bool     `json:"-"` // it tells nothing of what it rests on: a question, a rhythm
	Trend    *Trend   `json:"-"` // the course of its number; nil: none
	Weeks    []Week   `json:"-"` // how its project stood week by week; none: not shown
	Shares   []Share  `json:"-"` // whose time it says goes where; none: it does not
	Skill    *Skill   `json:"-"` // how it says a skill is rated; nil: it does not
}

// Grid is a table with columns: of each row, the values in their order.
type Grid struct {
	Name    string
	Columns []string
	Rows    [][]Value
}

// Value is what stands in a row and a column of a grid: words, a number or a day.
type Value struct {
	Text   string
	Number *float64  // if it is a number
	Day    civil.Day // if it is a day
}

// Form is the shape a reader likes.
type Form string

// The forms of a document's blocks.
const (
	Bullets Form = "bullets"
	Prose   Form = "prose"
	Table   Form = "table"
)
