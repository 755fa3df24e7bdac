package sqlite_test

const guestEnv = "HEADSUP_TEST_GUEST"

func visit() int { return 1 }
