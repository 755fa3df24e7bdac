package main

import (
	"runtime"
	"runtime/debug"
)

// collectLate puts off the first garbage collection until the program has asked
// for 12 MB, which a look at a book does not: it ends before a collection would
// have freed anything, and without one takes a quarter less. Whatever runs
// longer is collected as usual from then on.
func collectLate() {
	usual := debug.SetGCPercent(300) // of the 4 MB at which it would come
	if usual < 0 {
		debug.SetGCPercent(usual) // somebody has turned it off
		return
	}
	first := new([64]byte)
	runtime.AddCleanup(first, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
