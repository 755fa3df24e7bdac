// Package house holds no code: its tests keep the house in order. They check
// which room imports which, that only one place asks what time it is, what the
// binary carries, and how long files grow.
package house
