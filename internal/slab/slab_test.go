package slab_test

import (
	"testing"

	"headsup/internal/slab"
)

// Room is empty, as large as was asked for, and may be filled and outgrown.
func TestOf(t *testing.T) {
	slab.Early()
	for _, n := range []int{0, 1, 1000, 300_000} {
		room := slab.Of[*int](n)
		if len(room) != 0 || cap(room) != n {
			t.Fatalf("room for %d: %d of %d", n, len(room), cap(room))
		}
		for i := range n + 1 {
			room = append(room, &i)
		}
		for i, p := range room {
			if *p != i {
				t.Fatalf("%d of %d is %d", i, n, *p)
			}
		}
	}
}
