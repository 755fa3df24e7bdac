package cli

import (
	"context"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// ways are the ways to readers as the browser's pages take them. They use nothing
// of the app that changes while it runs: pages ask for them side by side.
type ways struct {
	app   *app
	bench *workbench.Workbench
}

// To is the way to the reader of a draft; see channelTo.
func (w ways) To(ctx context.Context, d workbench.Draft, via string) (workbench.Channel, string, error) {
	c, remark, err := w.app.channelTo(ctx, w.bench, d, via)
	if err == nil && c.Name() == workbench.ByStdout {
		return nil, "", noStdout()
	}
	return c, remark, err
}

// Named is the way that a message was planned for.
func (w ways) Named(ctx context.Context, way, slug string) (workbench.Channel, error) {
	if way == workbench.ByStdout {
		return nil, noStdout()
	}
	return w.app.channelNamed(ctx, w.bench, way, slug)
}

// noStdout refuses to print a message where nobody looks.
func noStdout() error {
	return fault.New(fault.Refused, "from the browser nothing goes to standard output").Do("choose another way, or send it from the command line")
}
