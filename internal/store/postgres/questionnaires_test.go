package postgres_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"headsup/internal/store"
)

// in runs statements of its own in a schema.
func in(t *testing.T, schema string, do func(ctx context.Context, conn *pgx.Conn)) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), pg.server.DSN)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := conn.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}()
	if _, err := conn.Exec(t.Context(), "SET search_path = "+pgx.Identifier{schema}.Sanitize()); err != nil {
		t.Fatal(err)
	}
	do(t.Context(), conn)
}

// A database of an older version gets the tables it lacks.
func TestAnOlderDatabaseCatchesUp(t *testing.T) {
	schema := pg.schema(t)
	open(t, schema)
	in(t, schema, func(ctx context.Context, conn *pgx.Conn) {
		if _, err := conn.Exec(ctx, "DROP TABLE questionnaire; DROP TABLE invitation; ALTER TABLE book DROP COLUMN stamp; UPDATE form SET version = 2"); err != nil {
			t.Fatal(err)
		}
	})
	for range 2 {
		s := open(t, schema)
		if err := s.Ask(t.Context(), "mira", store.Questionnaire{ID: uuid.New()}); err != nil {
			t.Fatal(err)
		}
	}
}

// The server marks each row with the transaction that wrote it and the place where
// it lies. Of the links of a questionnaire these marks say nothing of which was
// used, or used last: all are written anew, in the order of their hashes.
func TestNoMarkSaysWhichLinkWasUsed(t *testing.T) {
	schema := pg.schema(t)
	s := open(t, schema)
	q := store.Questionnaire{ID: uuid.New()}
	for n := range 12 {
		q.Invitations = append(q.Invitations, store.Invitation{Hash: sha256.Sum256([]byte{byte(n)}), State: store.InvitationOpen})
	}
	if err := s.Ask(t.Context(), "mira", q); err != nil {
		t.Fatal(err)
	}
	for n := range 7 {
		err := s.Change(t.Context(), "mira", q.ID, func(q *store.Questionnaire) error {
			q.Invitation(sha256.Sum256([]byte{byte(n)})).State = store.InvitationUsed
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	in(t, schema, func(ctx context.Context, conn *pgx.Conn) {
		var writers int
		if err := conn.QueryRow(ctx, "SELECT count(DISTINCT xmin::text) FROM invitation").Scan(&writers); err != nil {
			t.Fatal(err)
		}
		if writers != 1 {
			t.Errorf("the links were written by %d transactions", writers)
		}
		rows, err := conn.Query(ctx, "SELECT encode(hash, 'hex') FROM invitation ORDER BY ctid")
		if err != nil {
			t.Fatal(err)
		}
		hashes, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		for i := range hashes {
			if i > 0 && hashes[i] < hashes[i-1] {
				t.Errorf("the rows do not lie in the order of their hashes: %s", fmt.Sprint(hashes))
				break
			}
		}
	})
}
