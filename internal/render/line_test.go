package render_test

import (
	"testing"

	"headsup/internal/render"
)

// How a state went is read from shapes, in ASCII too.
func TestStrip(t *testing.T) {
	states := []string{"", "green", "amber", "red", "paused", "done", "stopped"}
	if got, want := (render.Screen{}).Strip(states), "·●▲■‖✓□"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := (render.Screen{ASCII: true}).Strip(states), ".o^X=v/"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A line of cells goes on behind its further indent; without a terminal it never
// breaks, and without words it is none.
func TestLine(t *testing.T) {
	cells := []render.Cell{{State: "red", Text: "since Monday"}, render.Words("due on Friday the fifth, moved twice")}
	if got, want := render.Line(render.Screen{}, "- ", "  ", cells...), "- ■ red since Monday due on Friday the fifth, moved twice\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := render.Line(render.Screen{Width: 40}, "- ", "  ", cells...), "- ■ red since Monday due on Friday the\n  fifth, moved twice\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := render.Line(render.Screen{}, "- ", "  ", render.Words("")); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}
