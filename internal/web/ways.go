package web

import (
	"context"

	"headsup/internal/workbench"
)

// Ways are the ways by which messages reach their readers. They are asked from
// several requests at once.
type Ways interface {
	// To is the way to the reader of a draft: the one named, or with "" their own.
	// The remark says what is missing for the way they like; "" nothing. A Misread
	// or a Refused fault says why there is no such way.
	To(ctx context.Context, d workbench.Draft, via string) (c workbench.Channel, remark string, err error)

	// Named is the way that a message was planned for.
	Named(ctx context.Context, way, slug string) (workbench.Channel, error)
}
