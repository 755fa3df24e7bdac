package render

import (
	"headsup/internal/compose"
	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// picture is what a line shows beside its words, no higher than they are: the
// course of its number, or how its project stood week by week.
func (s *paper) picture(l compose.Line) passage {
	if d, ok := linePicture(l, s.text); ok {
		return passage{look: look{size: s.text, colour: softInk}, picture: &d}
	}
	return passage{}
}

// linePicture is that picture for letters of a size; false where there is none.
func linePicture(l compose.Line, size float64) (chart.Drawing, bool) {
	switch {
	case l.Trend != nil:
		t := l.Trend
		return chart.SparkWord(chart.Series{Name: Clean(t.Name), Values: t.Values, First: Clean(t.First), Last: Clean(t.Last),
			Target: t.Target, Aim: Clean(t.Aim)}, size), true
	case len(l.Weeks) > 0:
		weeks := make([]chart.Week, 0, len(l.Weeks))
		for _, w := range l.Weeks {
			weeks = append(weeks, chart.Week{From: w.From, State: w.State})
		}
		return chart.StripWord(weeks, size), true
	}
	return chart.Drawing{}, false
}

// label says what a row of marks is; a course is beside its number.
func (s *paper) label(l compose.Line) passage {
	if l.Trend != nil || len(l.Weeks) == 0 {
		return passage{}
	}
	return passage{text: "by week", held: true, look: look{size: max(smallest, s.small-0.8), colour: softInk}}
}

// chart adds a picture of its own, as wide as it is.
func (s *paper) chart(before, indent float64, d chart.Drawing) {
	s.strips = append(s.strips, strip{before: s.gap(before), height: d.Height, draw: func(p *pdf.Page, top float64) {
		d.PDF(p, s.left+indent, top, s.setter(p))
	}})
}

// setter sets the words of charts in the page's letters.
func (s *paper) setter(p *pdf.Page) chart.Setter {
	return func(x, y float64, words chart.Shape) {
		k := look{bold: words.Bold, size: words.Size, colour: pdf.Colour(words.Fill.Colour())}
		const endless = 1e6
		for _, line := range s.set([]passage{{text: Clean(words.Text), look: k}}, endless) {
			line.toLeft = false // it stands where it was put
			s.letters.draw(p, line, x-line.width*[]float64{chart.From: 0, chart.Round: 0.5, chart.UpTo: 1}[words.Stand], y, line.width)
		}
	}
}
