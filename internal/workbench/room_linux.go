package workbench

import (
	"syscall"
	"unsafe"
)

// hugePage is the size of the large pages of most machines.
const hugePage = 2 << 20

// roomFor is an empty slice with room for n. Where that is much, it asks the
// system for large pages: a look at a large book touches its entries but once,
// and most of what that costs is the system finding a page for every 4 KB of
// them. A system that gives no large pages gives small ones, and nothing is
// lost but addresses.
func roomFor[T any](n int) []T {
	var one T
	size := uintptr(n) * unsafe.Sizeof(one)
	if size < hugePage/4 {
		return make([]T, 0, n)
	}
	pages := (size + hugePage - 1) / hugePage
	room := make([]T, (pages+1)*hugePage/unsafe.Sizeof(one)+2)
	from := unsafe.Pointer(unsafe.SliceData(room))
	skip := -uintptr(from) % hugePage                                                                         // to the first whole page
	_ = syscall.Madvise(unsafe.Slice((*byte)(unsafe.Add(from, skip)), pages*hugePage), syscall.MADV_HUGEPAGE) // it is only a wish
	first := int((skip + unsafe.Sizeof(one) - 1) / unsafe.Sizeof(one))
	return room[first : first : first+n]
}
