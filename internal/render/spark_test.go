package render_test

import (
	"math"
	"testing"

	"headsup/internal/render"
)

func TestSparkShowsTheShapeOfASeries(t *testing.T) {
	for _, c := range []struct {
		values []float64
		ascii  bool
		want   string
	}{
		{[]float64{0, 7, 3.5, 0}, false, "▁█▅▁"},
		{[]float64{2, 2, 2}, false, "▅▅▅"},
		{[]float64{1, math.NaN(), 2}, false, "▁ █"},
		{[]float64{0, 4}, true, "_^"},
		{nil, false, ""},
	} {
		if got := (render.Screen{ASCII: c.ascii}).Spark(c.values); got != c.want {
			t.Errorf("Spark(%v) = %q, want %q", c.values, got, c.want)
		}
	}
}

func TestBarStaysWithinItsColumns(t *testing.T) {
	for part, want := range map[float64]string{0: "░░░░", 0.5: "██░░", 1: "████", 3: "████", -1: "░░░░"} {
		if got := (render.Screen{}).Bar(part, 4); got != want {
			t.Errorf("Bar(%v) = %q, want %q", part, got, want)
		}
	}
}
