// Package slab makes room for what is much and touched once.
//
// A look at a large book goes through its entries but once, and a good part of
// what that costs is the system finding a page of 4 KB for every 30 entries.
// Here it is asked for large pages instead, which are found in a hundredth of the
// time. A system that has none gives small ones, and nothing is lost.
package slab

import "unsafe"

// The heap grows by stretches, each of them two of the large pages that most
// machines have. Much is what a slice must take to be worth a wish: what comes
// behind it in its stretch is served as well.
const (
	large   = 2 << 20
	stretch = 2 * large
	much    = 64 << 10
)

// Of is an empty slice with room for n.
func Of[T any](n int) []T {
	room := make([]T, 0, n)
	if size := uintptr(n) * unsafe.Sizeof(*new(T)); size >= much {
		wish(start(room), size)
	}
	return room
}

// Early makes the wish for the stretch that the heap begins with. A large page is
// given only where nothing was touched before, and how far into one the heap has
// come by now is chance: what is left of that one is skipped. Room that is never
// touched costs nothing.
func Early() {
	skipped = make([]byte, much)
	edge := start(skipped)
	wish(edge, stretch)
	skipped = make([]byte, -(edge+much)%large)
	skipped = nil // free again, should there ever be a garbage collection
}

var skipped []byte // a variable, so that it stands in the heap

func start[T any](s []T) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(s))) }
