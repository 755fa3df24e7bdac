package cli

import (
	"context"
	"net/url"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/postgres"
)

// serverPlace reads the address of a book on a PostgreSQL server. Besides what
// such an address holds, ?book= names one of several books there and ?schema=
// where in the database their tables lie.
func serverPlace(at string) (place, error) {
	u, err := url.Parse(at)
	if err != nil {
		// The parser's own words would show the password.
		return place{}, fault.New(fault.Misread, "the address of the server cannot be read").
			Do("write postgres://USER@HOST/DATABASE?book=NAME")
	}
	query := u.Query()
	p := place{name: query.Get("book"), schema: query.Get("schema")}
	query.Del("book")
	query.Del("schema")
	u.RawQuery = query.Encode()
	p.server = u.String()
	return p, nil
}

// openServer opens the store on a PostgreSQL server.
func openServer(ctx context.Context, p place) (store.Store, error) {
	s, err := postgres.Open(ctx, p.server, postgres.Options{Schema: p.schema})
	if err != nil {
		return nil, err // not s: a nil *Store in an interface is not nil
	}
	return s, nil
}
