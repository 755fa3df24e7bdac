package main

import (
	"runtime"
	"syscall"
)

// maxRSS is in bytes on every system; Linux counts in kilobytes.
func maxRSS(usage *syscall.Rusage) int64 {
	if runtime.GOOS == "linux" {
		return usage.Maxrss * 1024
	}
	return usage.Maxrss
}
