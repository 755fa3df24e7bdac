// Profile does what people do every day, over and over on a made-up book of ten
// years, and writes where the time goes. The compiler reads that when it builds
// the program (decision 31).
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/pprof"
	"strings"
	_ "time/tzdata"

	"headsup/internal/cli"
)

const rounds = 250

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: profile FILE")
		os.Exit(2)
	}
	if err := profile(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
}

func profile(path string) (err error) {
	dir, err := os.MkdirTemp("", "headsup-profile")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	run := func(out io.Writer, args ...string) error {
		m := cli.System()
		m.Stdout, m.Stderr = out, os.Stderr
		m.Args = append([]string{"--book", filepath.Join(dir, "book.headsup")}, args...)
		if code := m.Run(context.Background()); code != 0 {
			return fmt.Errorf("headsup %s: exit %d", strings.Join(args, " "), code)
		}
		return nil
	}
	if err := run(io.Discard, "demo", "--entries", "100000"); err != nil {
		return err
	}
	var people bytes.Buffer
	if err := run(&people, "people", "--json"); err != nil {
		return err
	}
	boss, err := bossIn(people.Bytes())
	if err != nil {
		return err
	}
	day := [][]string{{"today"}, {"update", boss}, {"onepager", boss, "--format", "md"}, {"log", "Moved one more depot to the new plan"}}
	for _, args := range day { // what is gathered once a day is no part of it
		if err := run(io.Discard, args...); err != nil {
			return err
		}
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	debug.SetGCPercent(-1) // a short run ends before its first garbage collection
	if err := pprof.StartCPUProfile(file); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for range rounds {
		for _, args := range day {
			if err := run(io.Discard, args...); err != nil {
				return err
			}
		}
		debug.FreeOSMemory() // and finds no memory that an earlier one left
	}
	return nil
}

// bossIn is the first of the people whom the owner reports to.
func bossIn(people []byte) (string, error) {
	var answer struct {
		People []struct{ Person, Relation string }
	}
	if err := json.Unmarshal(people, &answer); err != nil {
		return "", err
	}
	for _, p := range answer.People {
		if p.Relation == "manager" {
			return "@" + p.Person, nil
		}
	}
	return "", errors.New("the made-up book has no manager")
}
