package postgres

import (
	"context"

	"github.com/jackc/pgx/v5/pgconn"
)

// pool lends connections, and keeps a few that were given back for the next.
type pool struct {
	config *pgconn.Config
	places chan struct{} // one for each connection that may be lent
	idle   chan *conn
}

// most is how many connections are open at a time.
const most = 8

func newPool(config *pgconn.Config) *pool {
	return &pool{config: config, places: make(chan struct{}, most), idle: make(chan *conn, most)}
}

// with lends a connection. One that is broken or in the middle of something is
// not kept.
func (p *pool) with(ctx context.Context, fn func(*conn) error) error {
	select {
	case p.places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-p.places }()
	c, err := p.take(ctx)
	if err != nil {
		return err
	}
	err = fn(c)
	if c.IsClosed() || c.IsBusy() || c.TxStatus() != 'I' {
		_ = c.Close(context.WithoutCancel(ctx)) // what ended it is told already
		return err
	}
	p.idle <- c
	return err
}

// take is a connection that was given back, if one is alive, or a new one.
func (p *pool) take(ctx context.Context) (*conn, error) {
	for {
		select {
		case c := <-p.idle:
			if c.Ping(ctx) == nil {
				return c, nil
			}
			_ = c.Close(context.WithoutCancel(ctx)) // the server went away meanwhile
		default:
			raw, err := pgconn.ConnectConfig(ctx, p.config)
			if err != nil {
				return nil, err
			}
			return &conn{PgConn: raw, prepared: map[string]*pgconn.StatementDescription{}}, nil
		}
	}
}

// within runs fn in a transaction: committed if it returns nil, else taken back.
func (p *pool) within(ctx context.Context, begin string, fn func(*conn) error) error {
	return p.with(ctx, func(c *conn) error {
		if _, err := c.exec(ctx, begin); err != nil {
			return err
		}
		if err := fn(c); err != nil {
			_, _ = c.exec(context.WithoutCancel(ctx), "ROLLBACK") // what cannot be taken back closes the connection
			return err
		}
		_, err := c.exec(ctx, "COMMIT")
		return err
	})
}

// close closes what was given back.
func (p *pool) close() {
	for {
		select {
		case c := <-p.idle:
			_ = c.Close(context.Background()) // nothing of ours is under way on it
		default:
			return
		}
	}
}
