package slab

import "syscall"

// wish asks for large pages in all stretches that a piece of memory lies in. They
// are given where nothing has been touched yet.
func wish(from, size uintptr) {
	end := (from + size + stretch - 1) &^ (stretch - 1)
	from &^= stretch - 1
	_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, from, end-from, syscall.MADV_HUGEPAGE) // it may say no
}
