//go:build !linux

package slab

// Of is an empty slice with room for n.
func Of[T any](n int) []T { return make([]T, 0, n) }
