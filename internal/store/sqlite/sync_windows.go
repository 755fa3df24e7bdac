package sqlite

import "os"

// syncNames has nothing to do: Windows keeps names by itself and cannot be told
// to.
func syncNames(*os.File) error { return nil }
