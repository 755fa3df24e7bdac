//go:build linux || darwin

package sqlite

import "os"

// syncNames makes a folder's names durable.
func syncNames(folder *os.File) error { return folder.Sync() }
