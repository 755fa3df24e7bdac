package git

import (
	"context"
	"path/filepath"

	"headsup/internal/workbench"
)

// Offer collects what is new in a clone and offers it to the owner. Where it
// stopped is remembered, and so is the folder, so that it can be collected again
// by its name. The options say whose work and which days; the book says the rest.
func Offer(ctx context.Context, bench *workbench.Workbench, folder, project string, o Options) (source string, found Result, err error) {
	repository, err := Open(ctx, folder)
	if err != nil {
		return "", found, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return "", found, err
	}
	source = repository.Source()
	people, err := bench.Directory(ctx)
	if err != nil {
		return source, found, err
	}
	o.People = func(name, email string) (string, bool) { return people.Find(email, name) }
	if o.Zone, err = bench.Zone(ctx); err != nil {
		return source, found, err
	}
	if o.Project, err = bench.ProjectOf(ctx, source, project, filepath.Base(folder)); err != nil {
		return source, found, err
	}
	if o.Memory, err = bench.Memory(ctx, source); err != nil {
		return source, found, err
	}
	settled, err := bench.Settled(ctx, source)
	if err != nil {
		return source, found, err
	}
	o.Settled = func(key string) bool { return settled[key] }
	if found, err = repository.Collect(ctx, o); err != nil {
		return source, found, err
	}
	if _, err := bench.Offer(ctx, found.Suggestions); err != nil {
		return source, found, err
	}
	if err := bench.Withdraw(ctx, source, found.Gone); err != nil {
		return source, found, err
	}
	if err := bench.Remember(ctx, source, found.Memory); err != nil {
		return source, found, err
	}
	return source, found, bench.RememberFolder(ctx, workbench.Folder{Path: folder, Source: source, Authors: o.Authors, On: o.Span.To})
}
