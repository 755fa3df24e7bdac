// Package postgres keeps books in a PostgreSQL database: the engine of a
// server.
//
// It knows how to reach one, how its dialect and its errors differ from
// SQLite's, and nothing of what stands in the tables: that is package
// sqlstore's.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlstore"
)

// Store is a database that is open.
type Store struct {
	*sqlstore.Store
	engine *engine
}

var (
	_ store.Store  = (*Store)(nil)
	_ store.Mender = (*Store)(nil)
)

// Options say how a database is opened.
type Options struct {
	// Schema holds the tables; "" is "headsup". Several may lie in a database.
	Schema string

	// Wait is how long to wait for other writers; 0 is ten seconds.
	Wait time.Duration

	// Step, if set, is called between the steps of a write: see sqlstore.Step.
	Step sqlstore.Step
}

// Open opens the database that a connection string names, in either of
// PostgreSQL's forms ("postgres://…" or "host=… user=…"), and makes the tables
// where there are none.
func Open(ctx context.Context, dsn string, opts Options) (*Store, error) {
	if opts.Wait == 0 {
		opts.Wait = 10 * time.Second
	}
	if opts.Schema == "" {
		opts.Schema = "headsup"
	}
	config, err := pgconn.ParseConfig(dsn)
	if err != nil {
		return nil, fault.New(fault.Misread, "the connection string is not understood").
			Do("write it like postgres://user@host/database")
	}
	params := config.RuntimeParams
	params["search_path"] = quoted(opts.Schema)
	params["lock_timeout"] = strconv.FormatInt(opts.Wait.Milliseconds(), 10)
	params["synchronous_commit"] = "on" // what was acknowledged is on the disk
	params["client_encoding"] = "UTF8"
	e := &engine{pool: newPool(config), opts: opts}
	if err := e.ensure(ctx); err != nil {
		e.pool.close()
		return nil, err
	}
	return &Store{Store: sqlstore.New(e, opts.Step), engine: e}, nil
}

// Version is the server's version, as doctor prints it.
func (s *Store) Version(ctx context.Context) (version string, err error) {
	err = s.engine.pool.with(ctx, func(c *conn) error {
		version, err = c.text(ctx, "SHOW server_version")
		return err
	})
	number, _, _ := strings.Cut(version, " ")
	return number, faultOf(err)
}

// ensure makes the tables where there are none, and sees that they are ours.
func (e *engine) ensure(ctx context.Context) error {
	version, err := e.version(ctx)
	if err == nil && version == 0 {
		if err = e.create(ctx); err == nil {
			version, err = e.version(ctx)
		}
	}
	if err != nil {
		return err
	}
	if version > sqlstore.Version {
		return fault.New(fault.Newer, "the database was written by a later headsup (its form is %d, this one knows %d)", version, sqlstore.Version).
			At(e.opts.Schema).Do("update headsup; nothing was changed")
	}
	if version < sqlstore.Version {
		return e.upgrade(ctx)
	}
	return nil
}

// upgrade brings tables that an earlier headsup made up to date, whole or not at
// all; of several that come at once the first does it.
func (e *engine) upgrade(ctx context.Context) error {
	return faultOf(e.pool.within(ctx, "BEGIN", func(c *conn) error {
		if _, err := c.exec(ctx, "SELECT pg_advisory_xact_lock($1)", creating); err != nil {
			return err
		}
		version, err := c.number(ctx, "SELECT version FROM form")
		if err != nil || version >= sqlstore.Version {
			return err
		}
		for _, sql := range append(sqlstore.Steps(version), fmt.Sprintf("UPDATE form SET version = %d", sqlstore.Version)) {
			if _, err := c.exec(ctx, typed.Replace(sql)); err != nil {
				return err
			}
		}
		return nil
	}))
}

// version is the form of the tables; 0 if there are none.
func (e *engine) version(ctx context.Context) (version int64, err error) {
	err = e.pool.with(ctx, func(c *conn) error {
		if there, err := c.number(ctx, formIsThere, e.opts.Schema); err != nil || there == 0 {
			return err
		}
		version, err = c.number(ctx, "SELECT version FROM form")
		return err
	})
	return version, faultOf(err)
}

// formIsThere asks the catalogue itself: what a name means on the search path is
// remembered from before another connection made the schema.
const formIsThere = `SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'form')`

// creating is the number of the lock under which the tables are made: "hdup".
const creating = 0x68647570

func (e *engine) create(ctx context.Context) error {
	return faultOf(e.pool.within(ctx, "BEGIN", func(c *conn) error {
		encoding, err := c.text(ctx, "SHOW server_encoding")
		if err != nil {
			return err
		}
		if encoding != "UTF8" {
			return fault.New(fault.Refused, "the database keeps its texts as %s, not as UTF8", encoding).
				Do("make another one").By("createdb --encoding=UTF8 --template=template0 headsup")
		}
		if _, err := c.exec(ctx, "SELECT pg_advisory_xact_lock($1)", creating); err != nil {
			return err
		}
		if there, err := c.number(ctx, formIsThere, e.opts.Schema); err != nil || there != 0 {
			return err // somebody made them while we waited
		}
		statements := []string{"CREATE SCHEMA IF NOT EXISTS " + quoted(e.opts.Schema)}
		for _, sql := range sqlstore.Schema() {
			statements = append(statements, typed.Replace(sql))
		}
		statements = append(statements, "CREATE TABLE form (version INTEGER NOT NULL)",
			fmt.Sprintf("INSERT INTO form VALUES (%d)", sqlstore.Version))
		for _, sql := range statements {
			if _, err := c.exec(ctx, sql); err != nil {
				return err
			}
		}
		return nil
	}))
}

// typed writes the schema with PostgreSQL's types; names and verbs compare by
// their bytes, whatever language the database was made for.
var typed = strings.NewReplacer(
	"INTEGER", "BIGINT",
	"BLOB", "BYTEA",
	"TEXT", `TEXT COLLATE "C"`,
	" WITHOUT ROWID", "",
)

// translated writes a statement with PostgreSQL's placeholders, and without the
// marks that keep SQLite from taking an index: PostgreSQL has counted its rows
// and chooses well.
var translated = strings.NewReplacer(
	"?", "$",
	"+book", "book", "+day", "day", "+verb", "verb", "+id", "id",
)

var errTryAgain = errors.New("the transaction must be tried again")
