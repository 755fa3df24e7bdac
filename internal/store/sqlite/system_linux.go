package sqlite

import "golang.org/x/sys/unix"

// setOwnLock is the command for locks that belong to the open file.
const setOwnLock = unix.F_OFD_SETLK
