//go:build linux || darwin

package sqlite

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// lockRange tries to lock one byte of a file for this open file alone or with
// others. Such a lock belongs to the open file and not to the process, so that
// connections of one process hold it each for themselves, and it ends with the
// process however that ends.
func lockRange(file *os.File, at int64, alone bool) (bool, error) {
	lock := unix.Flock_t{Type: unix.F_RDLCK, Whence: io.SeekStart, Start: at, Len: 1}
	if alone {
		lock.Type = unix.F_WRLCK
	}
	for {
		err := unix.FcntlFlock(file.Fd(), setOwnLock, &lock)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.EACCES):
			return false, nil
		}
		return err == nil, err
	}
}

func unlockRange(file *os.File, at int64) error {
	lock := unix.Flock_t{Type: unix.F_UNLCK, Whence: io.SeekStart, Start: at, Len: 1}
	return unix.FcntlFlock(file.Fd(), setOwnLock, &lock)
}

// writable reports whether a file or folder may be written.
func writable(path string) bool { return unix.Access(path, unix.W_OK) == nil }

// unwritable reports whether an error says that a place may not be written.
func unwritable(err error) bool {
	return errors.Is(err, os.ErrPermission) || errors.Is(err, unix.EROFS)
}

// nearlyFull reports whether the disk of a folder has less free than a change
// of a book may need on the way: a megabyte.
func nearlyFull(folder string) bool {
	var disk unix.Statfs_t
	return unix.Statfs(folder, &disk) == nil && uint64(disk.Bavail)*uint64(disk.Bsize) < 1<<20
}

// noRoom reports whether an error says that the disk is full.
func noRoom(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

// syncNames makes a folder's names durable.
func syncNames(folder *os.File) error { return folder.Sync() }
