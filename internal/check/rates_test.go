package check_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"headsup/internal/check"
)

func TestRatesTmp(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/data/status-updates/*/*.md")
	count := map[string]int{}
	ex := map[string][]string{}
	for _, f := range files {
		b, _ := os.ReadFile(f)
		seen := map[string]bool{}
		lines := strings.Split(string(b), "\n")
		for _, x := range check.Draft(string(b), check.Case{}) {
			if !seen[x.Rule] {
				count[x.Rule]++
				l := ""
				if x.Line > 0 {
					l = lines[x.Line-1]
				}
				ex[x.Rule] = append(ex[x.Rule], fmt.Sprintf("%s:%d: %s | %.150s", filepath.Base(f), x.Line, x.Message, l))
			}
			seen[x.Rule] = true
		}
	}
	for r, n := range count {
		fmt.Printf("%-20s %5d %.1f%%\n", r, n, 100*float64(n)/float64(len(files)))
	}
	if want := os.Getenv("EX"); want != "" {
		sort.Strings(ex[want])
		for i := 0; i < len(ex[want]); i += max(1, len(ex[want])/40) {
			fmt.Println(ex[want][i])
		}
	}
}

func TestIntentTmp(t *testing.T) {
	f, _ := os.Open("../../../shared/data/messages/email_intent_train.tsv")
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	tp, fp, fn := 0, 0, 0
	var fps, fns []string
	for sc.Scan() {
		label, text, ok := strings.Cut(sc.Text(), "\t")
		if !ok || label == "is_request" {
			continue
		}
		got := check.Requests(text)
		switch {
		case got && label == "Yes":
			tp++
		case got:
			fp++
			fps = append(fps, text)
		case label == "Yes":
			fn++
			fns = append(fns, text)
		}
	}
	fmt.Printf("tp %d fp %d fn %d F1 %.3f P %.3f R %.3f\n", tp, fp, fn, 2*float64(tp)/float64(2*tp+fp+fn), float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn))
	if os.Getenv("EX") == "intent" {
		for i := 0; i < len(fps); i += len(fps)/60 + 1 {
			fmt.Printf("FP %.160s\n", fps[i])
		}
		for i := 0; i < len(fns); i += len(fns)/60 + 1 {
			fmt.Printf("FN %.160s\n", fns[i])
		}
	}
}
