package cli

import (
	"context"
	"strings"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// checkFiles replays text files into an empty book in memory and prints each
// expectation that does not hold. It opens no book and runs on defaults, in
// English and UTC. With only, a list of rules by commas, it looks at those.
func (a *app) checkFiles(_ context.Context, names []string, only *string) error {
	var rules []string
	if only != nil {
		for name := range strings.SplitSeq(*only, ",") {
			rules = append(rules, strings.TrimSpace(name))
		}
	}
	if err := advise.Known(rules); err != nil {
		return err
	}
	failed, checked := 0, 0
	for _, name := range names {
		failures, n, err := a.checkFile(name, rules)
		if err != nil {
			return err
		}
		for _, f := range failures {
			a.print("%s\n", f)
		}
		failed, checked = failed+len(failures), checked+n
	}
	a.say("%s looked at, %d failed", count(checked, "expectation", "expectations"), failed)
	if failed > 0 {
		return fault.New(fault.Findings, "")
	}
	return nil
}

func (a *app) checkFile(name string, rules []string) (failures []advise.Failure, checked int, err error) {
	in, err := a.openFile(name)
	if err != nil {
		return nil, 0, err
	}
	defer func() { err = also(err, in.Close()) }()
	reader := journal.Reader{Today: civil.DayOf(a.Now().UTC()), Lang: civil.English()}
	file, err := reader.ReadFile(name, in)
	if err != nil {
		return nil, 0, err
	}
	for _, n := range file.Notices {
		a.say("%s: %s", n.Where, n.What)
	}
	return advise.CheckExpectations(file, nil, rules)
}
