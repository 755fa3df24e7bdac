package chart

import (
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
)

// SVG is the picture for a web page, with a title for who listens. Its colours
// stand as attributes, which a style sheet beats where it has other ones, at
// night for example: each shape has its tones as classes, fill-green or pen-ink.
func (d Drawing) SVG() string { return d.svg("") }

// InPoints is that picture in points, as paper has it: its words are as large as
// those of 8 points beside it.
func (d Drawing) InPoints() string { return d.svg("pt") }

func (d Drawing) svg(unit string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="%[1]s%[4]s" height="%[2]s%[4]s" viewBox="0 0 %[1]s %[2]s" role="img" font-family="Inter,system-ui,sans-serif"><title>%[3]s</title>`,
		num(d.Width), num(d.Height), escape(d.Says), unit)
	for _, s := range d.Shapes {
		b.WriteString(s.svg())
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func (s Shape) svg() string {
	if s.Text != "" {
		weight := ""
		if s.Bold {
			weight = ` font-weight="600"`
		}
		return fmt.Sprintf(`<text x="%s" y="%s" font-size="%s"%s text-anchor="%s"%s>%s</text>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Size), weight+s.classes(),
			[]string{"start", "middle", "end"}[s.Stand], paint("fill", s.Fill), escape(s.Text))
	}
	look := s.classes() + paint("fill", s.Fill)
	if s.Pen != None {
		look += paint("stroke", s.Pen) + ` stroke-width="` + num(s.Width) + `" stroke-linecap="round" stroke-linejoin="round"`
	}
	if len(s.Dashes) > 0 {
		var dashes []string
		for _, v := range s.Dashes {
			dashes = append(dashes, num(v))
		}
		look += ` stroke-dasharray="` + strings.Join(dashes, " ") + `"`
	}
	if s.Radius > 0 {
		return fmt.Sprintf(`<circle cx="%s" cy="%s" r="%s"%s/>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Radius), look)
	}
	var path strings.Builder
	for i, p := range s.Points {
		path.WriteString(map[bool]string{true: "M", false: "L"}[i == 0] + num(p.X) + " " + num(p.Y))
	}
	if s.Closed {
		path.WriteString("Z")
	}
	return `<path d="` + path.String() + `"` + look + `/>`
}

// escape makes any text harmless; what XML cannot hold becomes U+FFFD.
func escape(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return 0xfffd
		}
		return r
	}, s))
}

// classes name the tones of a shape for style sheets: fill-green pen-ink.
func (s Shape) classes() string {
	var all []string
	if s.Fill != None {
		all = append(all, "fill-"+s.Fill.String())
	}
	if s.Pen != None {
		all = append(all, "pen-"+s.Pen.String())
	}
	return ` class="` + strings.Join(all, " ") + `"`
}

// String is the tone's name.
func (t Tone) String() string {
	return []string{"none", "ink", "soft", "hairline", "wash", "accent", "paper", "green", "amber", "red"}[t]
}

// paint is a tone as an attribute.
func paint(what string, t Tone) string {
	if t == None {
		return ` ` + what + `="none"`
	}
	return fmt.Sprintf(` %s="#%06x"`, what, t.Colour())
}

// Colour is a tone by day, as web pages count colours.
func (t Tone) Colour() int {
	switch t {
	case Ink:
		return 0x1d1c1a
	case Soft:
		return 0x5d5a54
	case Hairline:
		return 0xd9d4ca
	case Wash:
		return 0xe3efee
	case Accent:
		return 0x0f5c5a
	case Green:
		return 0x2c7a4b
	case Amber:
		return 0x8a5408
	case Red:
		return 0xb3261e
	}
	return 0xffffff
}

// num is a number with no more digits than an eye can tell apart.
func num(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}
