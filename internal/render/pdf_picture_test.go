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

// A row of weeks stands behind its label, and the label in one line, wherever the
// line before it ends.
func TestLabelGoesWithItsPicture(t *testing.T) {
	l, err := newLetters(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := newPaper(l, usualSizes())
	monday := civil.Date(2026, time.February, 2)
	line := compose.Line{Text: "Two falls in one night, one with a broken wrist.", State: "red",
		Weeks: []compose.Week{{From: monday, State: "green"}, {From: monday + 7, State: "red"}}}
	for width := 90.0; width < 400; width++ {
		var shown []string
		for _, set := range l.set([]passage{{text: line.Text, look: look{size: s.text}}, s.label(line), s.picture(line)}, width) {
			if set.width > width+0.001 {
				t.Fatalf("a line of %v points in %v", set.width, width)
			}
			var words []string
			for _, b := range set.bits {
				if b.picture != nil {
					b.shown = "▲"
				}
				words = append(words, b.shown)
			}
			shown = append(shown, strings.Join(words, " "))
		}
		beside := l.set([]passage{{text: line.Text, look: look{size: s.text}}, s.picture(compose.Line{Trend: &compose.Trend{Values: []float64{1, 2, 3}}})}, width)
		if last := beside[len(beside)-1]; len(last.bits) == 1 {
			t.Fatalf("in %v points a course stands alone", width)
		}
		if last := shown[len(shown)-1]; !strings.HasSuffix(last, "by week ▲") || strings.Join(shown, " ") != line.Text+" by week ▲" {
			t.Fatalf("in %v points: %q", width, shown)
		}
	}
}
