package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"
)

// command is a process to be measured; its output is thrown away.
type command struct {
	name string
	args []string
}

// cost is what one run of a process took.
type cost struct {
	cpu  time.Duration // user and system
	wall time.Duration
	rss  int64 // the most memory it held, in bytes; the system counts from what this program held when it began it
}

// once runs a command and measures it.
func once(ctx context.Context, c command) (cost, error) {
	cmd := exec.CommandContext(ctx, c.args[0], c.args[1:]...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	began := time.Now()
	err := cmd.Run()
	wall := time.Since(began)
	if err != nil {
		return cost{}, fmt.Errorf("%s: %w: %s", strings.Join(c.args, " "), err, complaint.String())
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return cost{}, fmt.Errorf("this system does not say what a process took")
	}
	return cost{cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), wall: wall, rss: maxRSS(usage)}, nil
}

// interleaved runs commands in turn, round by round, so that whatever else the
// machine does meets all of them alike, and gives the medians of each and the
// most memory it ever took.
func (b *bench) interleaved(ctx context.Context, commands ...command) (map[string]cost, error) {
	all := make([][]cost, len(commands))
	for round := range b.rounds + 1 {
		for i, c := range commands {
			took, err := once(ctx, c)
			if err != nil {
				return nil, err
			}
			if round > 0 { // the first fills caches
				all[i] = append(all[i], took)
			}
		}
	}
	medians := map[string]cost{}
	for i, c := range commands {
		medians[c.name] = median(all[i])
	}
	return medians, nil
}

func median(all []cost) cost {
	var m cost
	middle := func(of func(cost) time.Duration) time.Duration {
		var values []time.Duration
		for _, c := range all {
			values = append(values, of(c))
		}
		slices.Sort(values)
		return values[len(values)/2]
	}
	m.cpu = middle(func(c cost) time.Duration { return c.cpu })
	m.wall = middle(func(c cost) time.Duration { return c.wall })
	for _, c := range all {
		m.rss = max(m.rss, c.rss)
	}
	return m
}
