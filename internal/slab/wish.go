//go:build !linux

package slab

// wish is left to the system.
func wish(_, _ uintptr) {}
