package cli

import (
	"headsup/internal/store/sqlite"
)

// keys is where the keys of locked books are kept.
func (a *app) keys(place) sqlite.Keyring { return a.Keys }
