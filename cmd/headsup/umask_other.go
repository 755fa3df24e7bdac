//go:build !unix

package main

// ownerOnly is left to the folder's own rights on systems without a umask.
func ownerOnly() {}
