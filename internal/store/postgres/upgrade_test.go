package postgres_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"headsup/internal/store/postgres"
)

// Tables that an earlier headsup made are brought up to date by whoever comes first.
func TestOlderTablesAreBroughtUpToDate(t *testing.T) {
	schema := pg.schema(t)
	open(t, schema)
	in := pgx.Identifier{schema}.Sanitize() + "."
	for _, sql := range []string{"DROP TABLE %link", "DROP TABLE %invitation", "DROP TABLE %questionnaire", "ALTER TABLE %message DROP COLUMN page, DROP COLUMN page_hash", "ALTER TABLE %book DROP COLUMN stamp", "UPDATE %form SET version = 1"} {
		admin(t, strings.ReplaceAll(sql, "%", in))
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			s, err := postgres.Open(t.Context(), pg.server.DSN, postgres.Options{Schema: schema})
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := s.Messages(t.Context(), "mira"); err != nil {
				t.Error(err)
			}
			if _, err := s.Revoke(t.Context(), "mira", [16]byte{1}, time.Unix(1, 0)); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}
