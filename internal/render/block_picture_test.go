package render

import (
	"regexp"
	"strings"
	"testing"

	"headsup/internal/compose"
	"headsup/internal/render/chart"
)

// A picture in a document keeps the size of its words on a phone, and speaks of
// the owner as the document does: "you" would be the reader.
func TestPictureInDocument(t *testing.T) {
	doc := compose.Document{Kind: "review", Title: "Review packet", Form: compose.Bullets, Blocks: []compose.Block{
		{Heading: "Growth", Lines: []compose.Line{{Text: "Planning: I rate myself 4/5, 2 others 4.5/5.",
			Skill: &compose.Skill{Name: "planning", Own: compose.Rating{Entry: 1, Score: 4}, Others: []compose.Rating{{Entry: 2, Score: 4}, {Entry: 3, Score: 5}}}}}},
		{Heading: "People", Lines: []compose.Line{{Text: "Ana Ruiz: Billing migration, 60%.",
			Shares: []compose.Share{{Who: "Ana Ruiz", Project: "Billing migration", PercentOfTime: 60}}}}}}}
	out, err := Document(doc, HTML, Options{})
	if err != nil {
		t.Fatal(err)
	}
	page := string(out)
	if n := strings.Count(page, `width="258pt"`); n != 2 {
		t.Errorf("%d of 2 pictures are as wide as a phone", n)
	}
	if !strings.Contains(page, ">me 4.0, others 4.5 (2)<") || regexp.MustCompile(`>you\b`).MatchString(page) {
		t.Errorf("whose rating it is:\n%s", page)
	}
	for _, b := range doc.Blocks {
		d, _ := blockPicture(b, chart.Phone)
		for _, s := range d.Shapes {
			if s.Text == "" {
				continue
			}
			left := s.Points[0].X - []float64{chart.From: 0, chart.Round: 0.5, chart.UpTo: 1}[s.Stand]*0.55*s.Size*float64(len(s.Text))
			if right := left + 0.55*s.Size*float64(len(s.Text)); left < 0 || right > d.Width {
				t.Errorf("%q stands from %.0f to %.0f of %.0f", s.Text, left, right, d.Width)
			}
		}
	}
}

// Beside the bars a name stands whole where there is room for it, and in a bar
// too short for it nothing of it.
func TestNamesAtBars(t *testing.T) {
	for _, name := range []string{"Emilia Sand", "Tariq Aziz", "Bo", "Luka Horvat"} {
		d := chart.ResourceBars([]chart.Load{{Name: name, Parts: []chart.Part{{Name: "Near misses told", Share: 0.2}}}}, chart.Phone)
		var words []string
		for _, s := range d.Shapes {
			if s.Text != "" {
				words = append(words, s.Text)
			}
		}
		if got := strings.Join(words, "|"); got != name+"|20%|100%" {
			t.Errorf("the bars of %s say %s", name, got)
		}
	}
}
