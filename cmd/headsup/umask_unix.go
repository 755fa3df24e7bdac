//go:build unix

package main

import "syscall"

// ownerOnly makes every file that this process makes readable by its owner
// alone, those of the database driver included.
func ownerOnly() { syscall.Umask(0o077) }
