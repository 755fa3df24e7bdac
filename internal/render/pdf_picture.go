package render

import (
	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// picture adds a chart, no wider than the page.
func (s *paper) picture(before, indent float64, d chart.Drawing) {
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
