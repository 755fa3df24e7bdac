package cli

import (
	"context"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// openServer opens a store on a PostgreSQL server.
func openServer(ctx context.Context, at string) (store.Store, error) {
	return nil, fault.New(fault.Failed, "no server yet")
}
