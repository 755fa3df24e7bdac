// Goals prints the journal of a public goals programme: what headsup would know,
// had somebody who runs the programme kept a book.
//
//	go run ./scripts/goals ../shared/data/rust-goals > goals.journal
package main

import (
	"bufio"
	"fmt"
	"os"

	"headsup/internal/sample/programme"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: goals FOLDER, where goals.csv, updates.csv and status_snapshots.csv are")
		os.Exit(2)
	}
	if err := convert(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func convert(folder string) error {
	lines, err := programme.Journal(os.DirFS(folder))
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	for _, line := range lines {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return out.Flush()
}
