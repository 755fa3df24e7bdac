package postgres_test

import (
	"context"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/postgres"
)

func wantFault(t *testing.T, err error, kind fault.Kind, words string) {
	t.Helper()
	if !fault.Is(err, kind) || !strings.Contains(err.Error(), words) {
		t.Fatalf("got %v, want a %s fault with %q", err, kind, words)
	}
}

// admin runs statements as the server's owner.
func admin(t *testing.T, statements ...string) {
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
	for _, sql := range statements {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
}

// dsnWith is the server's connection string with one keyword set anew, in
// whichever of its two forms it is written.
func dsnWith(t *testing.T, keyword, value string) string {
	t.Helper()
	if !strings.Contains(pg.server.DSN, "://") {
		return pg.server.DSN + " " + keyword + "=" + value
	}
	dsn, err := url.Parse(pg.server.DSN)
	if err != nil {
		t.Fatal(err)
	}
	query := dsn.Query()
	query.Set(keyword, value) // it goes before what the path and the user say
	dsn.RawQuery = query.Encode()
	return dsn.String()
}

func oneLine(s store.Store) error {
	_, err := s.Append(context.Background(), "mira", store.Batch{N: 1, Now: time.Unix(1.8e9, 0), Lines: func(int64) ([]store.Draft, error) {
		return []store.Draft{{On: civil.Date(2026, 3, 2), Verb: "log", Text: "2026-03-02 log One"}}, nil
	}})
	return err
}

func TestALaterVersionIsRefused(t *testing.T) {
	schema := pg.schema(t)
	if err := open(t, schema).Close(); err != nil {
		t.Fatal(err)
	}
	admin(t, "UPDATE "+pgx.Identifier{schema, "form"}.Sanitize()+" SET version = 99")
	_, err := postgres.Open(t.Context(), pg.server.DSN, postgres.Options{Schema: schema})
	wantFault(t, err, fault.Newer, "update headsup")
}

func TestAServerThatIsNotThere(t *testing.T) {
	_, err := postgres.Open(t.Context(), "host="+t.TempDir()+" user=nobody", postgres.Options{})
	wantFault(t, err, fault.Failed, "cannot be reached")
	_, err = postgres.Open(t.Context(), "postgres://%zz", postgres.Options{})
	wantFault(t, err, fault.Misread, "postgres://")
	_, err = postgres.Open(t.Context(), dsnWith(t, "dbname", "nowhere"), postgres.Options{})
	wantFault(t, err, fault.Missing, "createdb")
}

func TestADatabaseOfAnotherEncodingIsRefused(t *testing.T) {
	admin(t, "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
	defer admin(t, "DROP DATABASE latin WITH (FORCE)")
	_, err := postgres.Open(t.Context(), dsnWith(t, "dbname", "latin"), postgres.Options{})
	wantFault(t, err, fault.Refused, "UTF8")
}

func TestAReaderMayNotWrite(t *testing.T) {
	schema := pg.schema(t)
	if err := oneLine(open(t, schema)); err != nil {
		t.Fatal(err)
	}
	quoted := pgx.Identifier{schema}.Sanitize()
	admin(t, "CREATE ROLE guest LOGIN", "GRANT USAGE ON SCHEMA "+quoted+" TO guest", "GRANT SELECT ON ALL TABLES IN SCHEMA "+quoted+" TO guest")
	defer admin(t, "DROP OWNED BY guest", "DROP ROLE guest")
	s, err := postgres.Open(t.Context(), dsnWith(t, "user", "guest"), postgres.Options{Schema: schema})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	if head, err := s.Head(t.Context(), "mira"); err != nil || head.Seq != 1 {
		t.Errorf("got %v, %v", head, err)
	}
	wantFault(t, oneLine(s), fault.Unwritable, "right to write")
}

func TestAWriterGivesUpAfterItsWait(t *testing.T) {
	schema := pg.schema(t)
	holder := open(t, schema)
	if err := oneLine(holder); err != nil {
		t.Fatal(err)
	}
	s, err := postgres.Open(t.Context(), pg.server.DSN, postgres.Options{Schema: schema, Wait: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	_, err = holder.Append(t.Context(), "mira", store.Batch{N: 1, Now: time.Unix(1.8e9, 0), Lines: func(int64) ([]store.Draft, error) {
		wantFault(t, oneLine(s), fault.Busy, "try again")
		return nil, context.Canceled
	}})
	if err != context.Canceled {
		t.Fatal(err)
	}
	if err := oneLine(s); err != nil {
		t.Fatal(err)
	}
}

// The first programs to reach a new database make the tables once.
func TestManyOpenANewDatabaseAtOnce(t *testing.T) {
	schema := pg.schema(t)
	results := make(chan error)
	for range 8 {
		go func() {
			s, err := postgres.Open(context.Background(), pg.server.DSN, postgres.Options{Schema: schema})
			if err == nil {
				err = oneLine(s)
				_ = s.Close()
			}
			results <- err
		}()
	}
	for range 8 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	if head, err := open(t, schema).Head(t.Context(), "mira"); err != nil || head.Seq != 8 {
		t.Errorf("got %v, %v", head, err)
	}
}
