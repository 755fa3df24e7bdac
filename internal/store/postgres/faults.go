package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// faultOf says in a sentence what PostgreSQL says. Nil, and what is a fault
// already, stay as they are.
func faultOf(err error) error {
	var known *fault.Error
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, errTryAgain):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	say := func(kind fault.Kind, what, next string) *fault.Error {
		f := fault.New(kind, "%s", what).Do("%s", next)
		f.Err = err
		return f
	}
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return say(fault.Failed, "the database cannot be reached", err.Error())
	}
	switch pg.Code {
	case "23505": // unique_violation
		return sqlstore.ErrTaken
	case "40001", "40P01": // serialization_failure, deadlock_detected
		return fmt.Errorf("%w: %w", errTryAgain, err)
	case "55P03": // lock_not_available
		return busy(err)
	case "53100": // disk_full
		return say(fault.Full, "the server's disk is full", "make room there and say it again; nothing was recorded")
	case "25006", "42501": // read_only_sql_transaction, insufficient_privilege
		return say(fault.Unwritable, "the database may be read, not written", "ask for the right to write: "+pg.Message)
	case "XX001", "XX002": // data_corrupted, index_corrupted
		return say(fault.Damaged, "the database is damaged", "see the server's log; do not write in it before: "+pg.Message)
	case "28P01", "28000": // invalid_password, invalid_authorization_specification
		return say(fault.WrongKey, "the database does not let you in", pg.Message)
	case "3D000": // invalid_catalog_name
		return say(fault.Missing, "there is no such database", "make it").By("createdb --encoding=UTF8 NAME")
	case "57014": // query_canceled
		return fmt.Errorf("%w: %w", context.Canceled, err)
	}
	return say(fault.Failed, "the database refused", pg.Message+" ("+pg.Code+")")
}

func busy(cause error) error {
	f := fault.New(fault.Busy, "another program is busy with the book").Do("try again in a moment; nothing was recorded")
	f.Err = cause
	return f
}
