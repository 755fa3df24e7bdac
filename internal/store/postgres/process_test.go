package postgres_test

import (
	"context"
	"os"
	"testing"
	"time"

	"headsup/internal/store"
	"headsup/internal/store/postgres"
	"headsup/internal/store/storetest"
)

// What a writer process is told besides storetest's own.
const (
	dsnEnv    = "HEADSUP_TEST_DSN"
	schemaEnv = "HEADSUP_TEST_SCHEMA"
)

// write is a writer process.
func write() int {
	return storetest.Write(func() (store.Store, error) {
		return postgres.Open(context.Background(), os.Getenv(dsnEnv), postgres.Options{
			Schema: os.Getenv(schemaEnv), Step: storetest.Stop, Wait: time.Minute,
		})
	}, func(s store.Store) error { return s.Close() })
}

func TestFiftyProcesses(t *testing.T) {
	schema := pg.schema(t)
	storetest.Fifty(t, open(t, schema), dsnEnv+"="+pg.server.DSN, schemaEnv+"="+schema)
}

func TestKilled(t *testing.T) {
	schema := pg.schema(t)
	storetest.Kill(t, func() store.Store {
		s, err := postgres.Open(context.Background(), pg.server.DSN, postgres.Options{Schema: schema, Wait: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}, []string{"locked", "lined", "named", "written", "committing", "durable"},
		dsnEnv+"="+pg.server.DSN, schemaEnv+"="+schema)
}
