package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// channel is the way to a reader: by mail where they want it, their address is
// known and a mail server is set up; else a file that the owner hands over.
func (a *app) channel(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft) (workbench.Channel, error) {
	return a.channelNamed(ctx, bench, "file")
}

// channelNamed is the channel that a message was planned for.
func (a *app) channelNamed(ctx context.Context, bench *workbench.Workbench, name string) (workbench.Channel, error) {
	folder, err := a.outFolder(ctx, bench)
	if err != nil {
		return nil, err
	}
	return fileChannel{folder}, nil
}

// outFolder is where messages handed over as files lie.
func (a *app) outFolder(ctx context.Context, bench *workbench.Workbench) (string, error) {
	set, err := bench.Setting(ctx, "out")
	if err != nil || set.Value != "" {
		return set.Value, err
	}
	p, err := a.place()
	if err != nil {
		return "", err
	}
	if p.path == "" {
		home, err := a.home()
		return filepath.Join(home, "out"), err
	}
	return filepath.Join(filepath.Dir(p.path), "out"), nil
}

// fileChannel writes a message to a file of the owner's.
type fileChannel struct{ folder string }

func (c fileChannel) Name() string { return "file" }

func (c fileChannel) Letter(d workbench.Draft, id uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	body, err = render.Document(d.Document, render.Markdown, render.Options{})
	name := fmt.Sprintf("%s-%s-%s-%s.md", d.Day, d.Kind, d.Reader.Slug, id.String()[24:])
	return filepath.Join(c.folder, name), d.Title, body, err
}

func (c fileChannel) Deliver(_ context.Context, m store.Message) (workbench.Outcome, error) {
	if err := os.MkdirAll(c.folder, 0o700); err != nil {
		return workbench.Later, err
	}
	file, err := os.OpenFile(m.To, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return workbench.Later, err
	}
	_, err = file.Write(m.Body)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return workbench.Later, err
	}
	return workbench.Delivered, nil
}
