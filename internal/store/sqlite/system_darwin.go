package sqlite

// setOwnLock is the command for locks that belong to the open file: F_OFD_SETLK
// of Apple's fcntl.h, which package unix does not list.
const setOwnLock = 90
