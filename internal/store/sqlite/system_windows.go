package sqlite

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockRange tries to lock one byte of a file for this handle alone or with
// others; the lock ends with the handle.
func lockRange(file *os.File, at int64, alone bool) (bool, error) {
	flags := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if alone {
		flags |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	place := windows.Overlapped{Offset: uint32(at), OffsetHigh: uint32(at >> 32)}
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, &place)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

func unlockRange(file *os.File, at int64) error {
	place := windows.Overlapped{Offset: uint32(at), OffsetHigh: uint32(at >> 32)}
	err := windows.UnlockFileEx(windows.Handle(file.Fd()), 0, 1, 0, &place)
	if errors.Is(err, windows.ERROR_NOT_LOCKED) {
		return nil
	}
	return err
}

// writable reports whether a file may be written; a folder counts as writable
// until something in it is refused.
func writable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || info.Mode().Perm()&0o200 != 0)
}

// unwritable reports whether an error says that a place may not be written.
func unwritable(err error) bool {
	return errors.Is(err, os.ErrPermission) || errors.Is(err, windows.ERROR_WRITE_PROTECT)
}

// nearlyFull reports whether the disk of a folder has less free than a change
// of a book may need on the way: a megabyte.
func nearlyFull(folder string) bool {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return false
	}
	var free uint64
	return windows.GetDiskFreeSpaceEx(name, &free, nil, nil) == nil && free < 1<<20
}

// noRoom reports whether an error says that the disk is full.
func noRoom(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// syncNames has nothing to do: Windows keeps names by itself and cannot be told
// to.
func syncNames(*os.File) error { return nil }
