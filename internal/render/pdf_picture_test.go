package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// Charts stand on a page as they do on the web, their words in the page's
// letters, also where a name is written in another script.
func TestChartsOnAPage(t *testing.T) {
	l, err := newLetters(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := newPaper(l, usualSizes())
	s.chart(0, 0, chart.Closeness([]chart.Person{{Name: "Dana Osei", Influence: 5, Closeness: 0.9}, {Name: "דנה כהן", Influence: 3, Closeness: 0.5, Neglected: true}}))
	s.chart(12, 0, chart.ResourceBars([]chart.Load{{Name: "Ana Ruiz", Parts: []chart.Part{{Name: "Billing", Share: 0.7}, {Name: "Checkout", Share: 0.6}}}}, chart.Full))
	out := pdf.New(pdf.Info{Title: "Charts"})
	s.pages(out)
	written := out.Bytes()
	for _, size := range sizesIn(t, written) {
		if size < smallest {
			t.Errorf("letters of %v points", size)
		}
	}
	file := filepath.Join(t.TempDir(), "charts.pdf")
	if err := os.WriteFile(file, written, 0o600); err != nil {
		t.Fatal(err)
	}
	tool(t, "qpdf", "--check", file)
	got := tool(t, "pdftotext", file, "-")
	for _, want := range []string{"Dana Osei: influence 5, close.", "neglected", "Ana Ruiz: 130%, too much"} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("whoever listens does not hear %q:\n%s", want, got)
		}
	}
}

// A line shows the course of its number and its project's weeks beside its words;
// within a paragraph the course alone.
func TestLinesShowTheirCourse(t *testing.T) {
	target := 250.0
	monday := civil.Date(2026, time.February, 2)
	doc := compose.Document{Title: "Courses", BottomLine: "All is well.", Blocks: []compose.Block{{Heading: "Numbers", Lines: []compose.Line{
		{Text: "p95 is 236 ms.", Trend: &compose.Trend{Name: "p95", Values: []float64{310, 260, 236}, First: "310 ms", Last: "236 ms", Target: &target}},
		{Text: "Atlas is red.", State: "red", Weeks: []compose.Week{{From: monday, State: "green"}, {From: monday + 7, State: "amber"}, {From: monday + 14, State: "red"}}},
	}}}}
	for form, want := range map[compose.Form]int{compose.Bullets: 2, compose.Prose: 1, compose.Table: 2} {
		doc.Form = form
		with := strings.Count(strings.Join(streams(t, pdfOf(t, doc, Options{})), ""), "ActualText")
		plain := doc
		plain.Blocks = []compose.Block{{Heading: "Numbers", Lines: []compose.Line{{Text: "p95 is 236 ms."}, {Text: "Atlas is red.", State: "red"}}}}
		without := strings.Count(strings.Join(streams(t, pdfOf(t, plain, Options{})), ""), "ActualText")
		if with != without+want {
			t.Errorf("%s: %d pictures with their words, want %d", form, with-without, want)
		}
	}
}

// However the lines break, a picture's label stands beside its picture, and a mark
// before its words.
func TestLabelGoesWithItsPicture(t *testing.T) {
	l, err := newLetters(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := newPaper(l, usualSizes())
	monday := civil.Date(2026, time.February, 2)
	weeks := compose.Line{Weeks: []compose.Week{{From: monday, State: "green"}, {From: monday + 7, State: "amber"}}}
	body := look{size: s.text}
	for width := 60.0; width < 260; width += 3 {
		lines := l.set([]passage{{text: "Fourteen of fourteen bearings are here.", look: body}, s.label(weeks), s.picture(weeks),
			{state: "red", look: body}, {text: "Atlas is red.", look: body}}, width)
		said := 0
		for _, line := range lines {
			said += len(line.bits)
			if last := line.bits[len(line.bits)-1]; last.held {
				t.Errorf("%.0f points wide, a line ends with %q%s", width, last.shown, last.state)
			}
			if line.width > width {
				t.Errorf("%.0f points wide, a line is %.0f", width, line.width)
			}
		}
		if said != 13 {
			t.Errorf("%.0f points wide, %d of 13 words, marks and pictures stand", width, said)
		}
	}
}
