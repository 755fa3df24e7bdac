package chart

import "headsup/internal/render/pdf"

// Setter sets words on a page: text that ends, or stands round, or begins at a
// point; a shape says which.
type Setter func(x, y float64, s Shape)

// PDF paints the picture onto a page, its upper left corner at a place; set sets
// the words.
func (d Drawing) PDF(p *pdf.Page, x, y float64, set Setter) {
	p.Meaning(d.Says, func() {
		for _, s := range d.Shapes {
			if s.Text != "" {
				set(x+s.Points[0].X, y+s.Points[0].Y, s)
				continue
			}
			if s.Fill != None {
				s.outline(p, x, y).Fill(pdf.Colour(s.Fill.Colour()))
			}
			if s.Pen != None {
				s.outline(p, x, y).Stroke(pdf.Colour(s.Pen.Colour()), s.Width, s.Dashes...)
			}
		}
	})
}

func (s Shape) outline(p *pdf.Page, x, y float64) *pdf.Path {
	o := p.Path()
	if s.Radius > 0 {
		return o.Circle(x+s.Points[0].X, y+s.Points[0].Y, s.Radius)
	}
	for i, at := range s.Points {
		if i == 0 {
			o.Move(x+at.X, y+at.Y)
		} else {
			o.Line(x+at.X, y+at.Y)
		}
	}
	if s.Closed {
		o.Close()
	}
	return o
}
