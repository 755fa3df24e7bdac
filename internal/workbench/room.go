//go:build !linux

package workbench

// roomFor is an empty slice with room for n.
func roomFor[T any](n int) []T { return make([]T, 0, n) }
