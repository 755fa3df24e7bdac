package render

import "headsup/internal/render/chart"

// Style is how a piece of text stands out on a screen with colour.
type Style uint8

// The styles. Green, Amber and Red are for states, which never go by colour
// alone.
const (
	Plain Style = iota
	Bold
	Dim
	Green
	Amber
	Red
)

// sgr are the terminal's codes for the styles, in their order.
func (s Style) sgr() string {
	switch s {
	case Bold:
		return "1"
	case Dim:
		return "2"
	case Green:
		return "32"
	case Amber:
		return "33"
	case Red:
		return "1;31"
	}
	return ""
}

// Paint gives clean text a style if the screen has colour.
func (sc Screen) Paint(style Style, s string) string {
	if !sc.Colour || style == Plain || s == "" {
		return s
	}
	return "\x1b[" + style.sgr() + "m" + s + "\x1b[0m"
}

// State is a state as the screen shows it, its mark and its word, and the
// style that goes with them: "● green". No state is nothing.
func (sc Screen) State(state string) (string, Style) {
	mark, style := sc.Mark(state)
	if mark == "" {
		return "", Plain
	}
	return mark + " " + Clean(state), style
}

// Mark is a state's shape alone and its style, for a line whose words say the
// state: "●". No state is nothing.
func (sc Screen) Mark(state string) (string, Style) {
	if state == "" {
		return "", Plain
	}
	mark, plain, style := stateLook(state)
	if sc.ASCII {
		mark = plain
	}
	return mark, style
}

// stateLook is how a state looks: the shape that charts have for it too, its
// stand-in in ASCII, a style. The terminals' fonts have the shapes.
func stateLook(state string) (mark, ascii string, style Style) {
	mark, tone := chart.State(state)
	style = map[chart.Tone]Style{chart.Green: Green, chart.Amber: Amber, chart.Red: Red}[tone]
	switch mark {
	case "●":
		return mark, "o", style
	case "▲":
		return mark, "^", style
	case "■":
		return mark, "X", style
	case "‖":
		return mark, "=", style
	case "✓":
		return mark, "v", style
	case "□":
		return mark, "/", Dim
	}
	return mark, ".", Plain
}

// Belief is a word of the belief map as the screen shows it, behind its shape,
// and the style that goes with it: "≠ wrong". The shapes are none of a state's.
func (sc Screen) Belief(word string) (string, Style) {
	mark, ascii, style := "·", ".", Plain
	switch word {
	case "knows":
		mark, ascii, style = "=", "=", Green
	case "behind":
		mark, ascii, style = "<", "<", Amber
	case "wrong":
		mark, ascii, style = "≠", "!", Red
	case "unaware":
		mark, ascii, style = "?", "?", Dim
	}
	if sc.ASCII {
		mark = ascii
	}
	return mark + " " + Clean(word), style
}

// Heard marks a telling that was taken in.
func (sc Screen) Heard() string {
	if sc.ASCII {
		return "+"
	}
	return "✓"
}
