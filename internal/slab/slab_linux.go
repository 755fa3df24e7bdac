package slab

import (
	"syscall"
	"unsafe"
)

// A stretch is what the heap grows by, and two large pages of most machines.
const (
	stretch = 4 << 20
	much    = 64 << 10
)

// Of is an empty slice with room for n.
func Of[T any](n int) []T {
	room := make([]T, 0, n)
	if size := uintptr(n) * unsafe.Sizeof(*new(T)); size >= much {
		from := uintptr(unsafe.Pointer(unsafe.SliceData(room)))
		to := (from + size + stretch - 1) &^ (stretch - 1)
		from &^= stretch - 1
		// It is only a wish.
		_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_HUGEPAGE)
	}
	return room
}

// First asks the same for the stretch that the heap has begun with.
func First() {

	from := uintptr(unsafe.Pointer(new([64]byte))) &^ (stretch - 1)
	_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, from, 2*stretch, syscall.MADV_HUGEPAGE)
}
