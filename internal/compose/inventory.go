package compose

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// sheetHeads are the headings of the sheet, by the kind of its rows.
var sheetHeads = [...][2]string{
	{"project", "Projects"}, {"goal", "Goals"}, {"duty", "Duties"}, {"promise", "Promised to you"}, {"request", "Asked by you"}, {"other", headBesides},
}

const headBesides = "Besides"

func writeInventory(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	return Inventory(InventoryFor(b, reader, s)), nil
}

// Inventory is everything the owner does, as one table: for whom and why, what it
// takes, and what the reader said of it. It asks for a word on each: keep, raise
// or stop. Projects and goals never go missing for length.
func Inventory(v InventoryView) Document {
	d := v.letter("inventory", "Work inventory")
	d.Form, d.Grids = Table, []Grid{v.grid()}
	d.BottomLine, d.Bottom = v.sum()
	d.Contract = "For information. No reply needed."
	if ask, ok := v.keepOrStop(); ok {
		d.Asks, d.Contract = append(d.Asks, ask), "Without a word from you it goes on as it stands."
	}
	for detail := v.detail(); detail >= 0; detail-- {
		parts, headings := v.parts(detail)
		if d.fit(parts, headings, v.Reader.Words); d.Words <= v.Reader.Words {
			break
		}
	}
	return d
}

// How much a row says: that it is there and how it stands; what it costs; whom it
// is for; and why.
const (
	inTitles = iota
	inBrief
	inPart
	inFull
)

func (v InventoryView) detail() int {
	switch {
	case v.Reader.brief():
		return inBrief
	case v.Reader.Words <= 250:
		return inPart
	}
	return inFull
}

// parts are the rows in so much detail. Where even titles are too many for the
// reader, the last of them are counted.
func (v InventoryView) parts(detail int) (parts []part, headings []string) {
	whole := must
	if detail == inTitles {
		whole = must - 1
	}
	for _, head := range sheetHeads {
		headings = append(headings, head[1])
		for _, row := range v.ranked(head[0]) {
			mark := map[string]int{"project": whole, "goal": whole, "duty": 80, "other": 50}[row.Kind]
			parts = append(parts, part{head[1], v.row(row, detail), max(mark, 70)})
		}
	}
	if n := v.Others.Open; n > 0 {
		text := fmt.Sprintf("%d %s that others wait for", n, plural(n, "thing", "things"))
		if v.Others.Hours > 0 {
			text += ", " + hours(v.Others.Hours)
		}
		parts = append(parts, part{headBesides, Line{Text: text + ".", Entries: v.Others.Entries, Untold: true}, 40})
	}
	return parts, headings
}

// sum says how much there is, and what goes on although it was stopped.
func (v InventoryView) sum() (string, []int64) {
	count := map[string]int{}
	total := 0.0
	var goesOn []string
	var entries []int64
	for _, d := range v.Rows {
		if d.State.Open() {
			count[d.Kind]++
		}
		total += d.Hours
		if d.GoesOn > 0 {
			goesOn = append(goesOn, d.Title)
			entries = cite(cite(entries, d.Entries[0]), d.Mark.Entry)
		}
	}
	var says []string
	for _, kind := range [...][3]string{{"project", "project", "projects"}, {"goal", "goal", "goals"}, {"duty", "duty", "duties"}} {
		if n := count[kind[0]]; n > 0 {
			says = append(says, fmt.Sprintf("%d %s", n, plural(n, kind[1], kind[2])))
		}
	}
	if n := count["promise"] + count["request"]; n > 0 {
		says = append(says, fmt.Sprintf("%d %s you wait for", n, plural(n, "thing", "things")))
	}
	if len(says) == 0 && total == 0 {
		return "Nothing is on my list.", nil
	}
	text := sentence("I look after " + list(says))
	if len(says) == 0 {
		text = "No project is on my list."
	}
	if total += v.Others.Hours; total > 0 {
		text = clause(text) + fmt.Sprintf("; %s of work %s.", hours(total), v.When)
	}
	if len(goesOn) > 0 {
		text += fmt.Sprintf(" Work goes on though it was stopped: %s.", list(allInSentence(goesOn)))
	}
	return text, entries
}

// markHolds is for how many days a word on a priority is not asked for again.
const markHolds = 60

// keepOrStop asks those above for a word on the open projects on which they have
// said none, or none of late. It is not ok where there is no such project.
func (v InventoryView) keepOrStop() (line Line, ok bool) {
	if !v.Marks {
		return Line{}, false
	}
	line = Line{Text: "Which of my projects do I keep, raise or stop? One word each in reply is enough, by when we next talk.", Untold: true}
	for _, d := range v.Rows {
		if d.Kind == "project" && d.State.Open() && (d.Mark.Word == "" || v.Day-d.Mark.On >= markHolds) {
			line.Entries = append(line.Entries, d.Entries[0])
		}
	}
	return line, len(line.Entries) > 0
}

// row says one thing in so much detail. What the reader knows otherwise is said
// however little there is room for.
func (v InventoryView) row(d Doing, detail int) Line {
	line := Line{Text: clause(d.Title), Entries: slices.Clone(d.Entries), Untold: d.Kind == "other"}
	var says []string
	if d.State != journal.NoState {
		line.State = d.State.String()
		state := stateWord(d.State)
		if d.Heard.On > 0 && d.Heard.State != d.State && d.Heard.State != journal.NoState {
			state += fmt.Sprintf(" (was %s on %s)", stateWord(d.Heard.State), shortDay(d.Heard.On, v.Day))
			line.Entries = cite(line.Entries, d.Heard.Entry)
		}
		says = append(says, state)
	}
	if !d.By.IsZero() && d.State.Open() && (detail >= inBrief || d.Heard.By != d.By) {
		due := "due " + shortDay(d.By, v.Day)
		if d.Heard.On > 0 && d.Heard.By != d.By && !d.Heard.By.IsZero() {
			due += fmt.Sprintf(" (was %s)", shortDay(d.Heard.By, v.Day))
		}
		says = append(says, due)
	}
	switch {
	case detail < inBrief && d.Kind != "other":
	case d.Hours > 0:
		says = append(says, hours(d.Hours))
	case d.Work > 0 && d.Kind == "other": // its title says of what
		says = append(says, fmt.Sprintf("%d %s", d.Work, plural(d.Work, "piece", "pieces")))
	case d.Work > 0:
		says = append(says, fmt.Sprintf("%d %s of work", d.Work, plural(d.Work, "piece", "pieces")))
	}
	if detail >= inPart {
		says = append(says, d.forWhom()...)
	}
	if len(says) > 0 {
		line.Text += ": " + strings.Join(says, ", ")
	}
	line.Text = sentence(line.Text)
	if d.Why != "" && detail == inFull {
		line.Text += " Why: " + sentence(clause(d.Why))
	}
	if d.Mark.Word != "" {
		line.Text += fmt.Sprintf(" You said %s on %s.", d.Mark.Word, shortDay(d.Mark.On, v.Day))
		line.Entries = cite(line.Entries, d.Mark.Entry)
	}
	if d.GoesOn > 0 && detail >= inBrief {
		line.Text += fmt.Sprintf(" Since the stop, %d %s of work, the last on %s.", d.GoesOn, plural(d.GoesOn, "piece", "pieces"), shortDay(d.Last, v.Day))
	}
	return line
}

// forWhom says who leads something, whom it is for and what it serves.
func (d Doing) forWhom() (says []string) {
	if d.Lead != "" {
		says = append(says, "led by "+d.Lead)
	}
	if len(d.For) > 0 {
		says = append(says, "for "+list(d.For))
	}
	switch {
	case d.Goal != "" && d.Yours:
		says = append(says, "serves your goal “"+clause(d.Goal)+"”")
	case d.Goal != "":
		says = append(says, "serves “"+clause(d.Goal)+"”")
	}
	return says
}
