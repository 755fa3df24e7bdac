// Report reads what `go test -json` says and prints it for people: each package,
// every failure with its output, what was skipped, the engines with the number
// of conformance cases on each, and a last line of counts. It fails if a test
// failed, if anything was skipped although ../shared is there, or if the
// engines did not run the same number of cases.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
)

type event struct {
	Action  string
	Package string
	Test    string
	Output  string
	Elapsed float64
}

var conformance = regexp.MustCompile(`conformance: ([a-z]+)\S* ?([^:]*): (\d+) cases`)

func main() {
	passed, failed, skipped := 0, 0, 0
	output := map[string][]string{}
	cases := map[string]string{}
	blamed := map[string]bool{} // packages with a test that failed
	var engines, skips []string
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Println(lines.Text()) // what the compiler says
			continue
		}
		key := e.Package + " " + e.Test
		switch e.Action {
		case "output", "build-output":
			output[key] = append(output[key], e.Output)
			if m := conformance.FindStringSubmatch(e.Output); m != nil && cases[m[1]] == "" {
				cases[m[1]] = m[3]
				engines = append(engines, fmt.Sprintf("%s %s: %s conformance cases", m[1], m[2], m[3]))
			}
		case "pass", "skip", "fail":
			if e.Test == "" && e.Action == "skip" {
				continue // a package without tests
			}
			if e.Test == "" {
				fmt.Printf("%-5s %s (%.1fs)\n", e.Action, e.Package, e.Elapsed)
				if e.Action == "fail" {
					fmt.Print(strings.Join(output[key], ""))
					if !blamed[e.Package] { // it did not build, or ended outside its tests
						failed++
					}
				}
				continue
			}
			switch e.Action {
			case "pass":
				passed++
			case "fail":
				failed++
				blamed[e.Package] = true
				fmt.Print(strings.Join(output[key], ""))
			case "skip":
				skipped++
				skips = append(skips, e.Package+" "+e.Test)
			}
			delete(output, key)
		}
	}
	slices.Sort(engines)
	for _, line := range engines {
		fmt.Println(line)
	}
	ok := failed == 0
	for _, name := range []string{"memory", "sqlite", "postgres"} {
		if cases[name] == "" || cases[name] != cases["sqlite"] {
			fmt.Printf("the conformance suite ran %q cases on %s and %q on sqlite\n", cases[name], name, cases["sqlite"])
			ok = false
		}
	}
	if _, err := os.Stat("../shared"); err == nil && skipped > 0 {
		fmt.Printf("skipped although ../shared is there:\n  %s\n", strings.Join(skips, "\n  "))
		ok = false
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped)
	if !ok {
		os.Exit(1)
	}
}
