package render

import (
	"math"
	"strings"
)

// Spark draws a series of values as a row of blocks, one a value: the lowest is
// the lowest block, the highest the highest, and where all are alike they stand
// half high. A NaN is a gap. Edward Tufte's word for such a word-sized picture
// is sparkline.
func (sc Screen) Spark(values []float64) string {
	blocks := []rune("▁▂▃▄▅▆▇█")
	if sc.ASCII {
		blocks = []rune("_.-~^")
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	var b strings.Builder
	for _, v := range values {
		switch {
		case math.IsNaN(v):
			b.WriteByte(' ')
		case low == high:
			b.WriteRune(blocks[len(blocks)/2])
		default:
			b.WriteRune(blocks[int(math.Round((v-low)/(high-low)*float64(len(blocks)-1)))])
		}
	}
	return b.String()
}

// Bar draws a part of a whole, 0 to 1, as a bar of so many columns; what is more
// than the whole fills it.
func (sc Screen) Bar(part float64, columns int) string {
	full, empty := "█", "░"
	if sc.ASCII {
		full, empty = "#", "."
	}
	n := int(math.Round(math.Max(0, math.Min(1, part)) * float64(columns)))
	return strings.Repeat(full, n) + strings.Repeat(empty, columns-n)
}
