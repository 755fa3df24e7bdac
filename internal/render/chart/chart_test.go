package chart_test

import (
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/civil"
	"headsup/internal/render/chart"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var october = civil.Date(2025, time.October, 6)

// pictures are one of each, by the name of its golden file.
func pictures() map[string]chart.Drawing {
	var weeks []chart.Week
	for i, s := range []string{"", "green", "green", "green", "amber", "amber", "green", "paused", "red", "red", "amber", "green", "done", "stopped"} {
		weeks = append(weeks, chart.Week{From: october + civil.Day(7*i), State: s})
	}
	target := 250.0
	var balances []chart.Balance
	for i := range 20 {
		balances = append(balances, chart.Balance{On: october + civil.Day(9*i), Amount: 4*math.Sin(float64(i)/4) + float64(i)/8})
	}
	return map[string]chart.Drawing{
		"state_strip": chart.StateStrip("Billing migration", weeks),
		"sparkline": chart.Sparkline(chart.Series{Name: "p95", Values: []float64{310, 305, math.NaN(), 290, 240, 260, 186},
			First: "310ms", Last: "186ms", Target: &target, Aim: "<250ms"}),
		"spark_word": chart.SparkWord(chart.Series{Name: "p95", Values: []float64{310, 305, 290, 240, 260, 186}, First: "310ms", Last: "186ms", Target: &target, Aim: "<250ms"}, 10.5),
		"strip_word": chart.StripWord(weeks, 10.5),
		"goodwill":   chart.Goodwill("Dana Osei", balances, 3),
		"closeness": chart.Closeness([]chart.Person{
			{Name: "Dana Osei", Influence: 5, Closeness: 0.9}, {Name: "Raj Patel", Influence: 5, Closeness: 0.2, Neglected: true},
			{Name: "Ines Duarte", Influence: 4, Closeness: 0.2, Neglected: true}, {Name: "Tomas Lind", Influence: 4, Closeness: 0.22},
			{Name: "Ana Ruiz", Influence: 2, Closeness: 0.95}, {Name: "Bo Wikström-Lindqvist", Influence: 2, Closeness: 0.95}}),
		"resource_bars": chart.ResourceBars([]chart.Load{
			{Name: "Ana Ruiz", Parts: []chart.Part{{Name: "Billing migration", Share: 0.5}, {Name: "Checkout", Share: 0.3}, {Name: "Support rota", Share: 0.2}}},
			{Name: "Bo Wikström", Parts: []chart.Part{{Name: "Billing", Share: 0.7}, {Name: "Checkout", Share: 0.6}}}, {Name: "Nobody"}}, chart.Full),
		"belief_map": chart.BeliefMap([]string{"Dana Osei", "Raj Patel"}, []chart.BeliefRow{
			{Project: "Billing <migration>", State: "red", Beliefs: []chart.Belief{{Is: "wrong", Last: "on track, 24 Feb"}, {Is: "unaware", Last: "never told"}}},
			{Project: "Checkout", State: "green", Beliefs: []chart.Belief{{Is: "knows", Last: "26 Feb"}, {Is: "behind", Last: "before the win"}}}}),
		"ratings": chart.Ratings([]chart.Skill{{Name: "writing", Own: 4, Others: 2.7, Count: 3}, {Name: "listening", Others: 4.2, Count: 2}, {Name: "SQL", Own: 5}}, "you", chart.Full),
	}
}

func TestPicturesLookAsTheyDid(t *testing.T) {
	for name, d := range pictures() {
		file := filepath.Join("testdata", name+".svg")
		got := d.SVG()
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// The words beside a picture say what it shows.
func TestPicturesInWords(t *testing.T) {
	all := pictures()
	for name, want := range map[string]string{
		"state_strip":   "Billing migration, week by week: no state from 6 October 2025, green from 13 October 2025, amber from 3 November 2025, green from 17 November 2025, paused from 24 November 2025, red from 1 December 2025, amber from 15 December 2025, green from 22 December 2025, done from 29 December 2025, stopped from 5 January 2026.",
		"sparkline":     "p95: 186ms, began at 310ms, 7 values, target <250ms.",
		"goodwill":      "Goodwill with Dana Osei: -1.6 on 26 Mar 2026, was 0.0 on 6 Oct 2025; the ask of 3.0 is not covered.",
		"closeness":     "Influence and closeness. Dana Osei: influence 5, close. Raj Patel: influence 5, far, neglected. Ines Duarte: influence 4, far, neglected. Tomas Lind: influence 4, far. Ana Ruiz: influence 2, close. Bo Wikström-Lindqvist: influence 2, close.",
		"resource_bars": "Where time goes. Ana Ruiz: 100% (Billing migration 50%, Checkout 30% and Support rota 20%). Bo Wikström: 130%, too much (Billing 70% and Checkout 60%). Nobody: 0%.",
		"belief_map":    "Who believes what. Billing <migration>, red: Dana Osei is wrong (on track, 24 Feb) and Raj Patel is unaware (never told). Checkout, green: Dana Osei knows (26 Feb) and Raj Patel is behind (before the win).",
		"ratings":       "Own rating and others'. writing: you 4.0, others 2.7 (3). listening: you not yet, others 4.2 (2). SQL: you 5.0, others not yet.",
	} {
		if diff := cmp.Diff(want, all[name].Says); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Nothing is said by colour alone: without colours, no two states and no two
// beliefs look alike.
func TestPicturesWithoutColour(t *testing.T) {
	seen := map[string]string{}
	for _, state := range []string{"", "green", "amber", "red", "paused", "done", "stopped"} {
		shape := grey(chart.Mark(state, 4))
		if other, twice := seen[shape]; twice {
			t.Errorf("%q looks like %q", state, other)
		}
		seen[shape] = state
	}
	seen = map[string]string{}
	for _, is := range []string{"knows", "behind", "wrong", "unaware"} {
		shape := grey(chart.BeliefMap([]string{"x"}, []chart.BeliefRow{{Project: "p", Beliefs: []chart.Belief{{Is: is}}}}))
		if other, twice := seen[shape]; twice {
			t.Errorf("%q looks like %q", is, other)
		}
		seen[shape] = is
	}
}

// grey is a picture without its colours and its title.
func grey(d chart.Drawing) string {
	d.Says = ""
	return regexp.MustCompile(`#[0-9a-f]{6}`).ReplaceAllString(d.SVG(), "#")
}

// Any values give a well-formed picture with no place that is no number, and no
// words too small to read.
func TestAnyPicture(t *testing.T) {
	number := rapid.OneOf(rapid.Float64Range(-10, 10), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), 1e300}))
	words := rapid.String()
	rapid.Check(t, func(t *rapid.T) {
		var weeks []chart.Week
		var people []chart.Person
		var loads []chart.Load
		var balances []chart.Balance
		var skills []chart.Skill
		var values []float64
		for i := range rapid.IntRange(0, 9).Draw(t, "n") {
			name := words.Draw(t, "name")
			weeks = append(weeks, chart.Week{From: october + civil.Day(7*i), State: name})
			people = append(people, chart.Person{Name: name, Influence: number.Draw(t, "influence"), Closeness: number.Draw(t, "closeness")})
			loads = append(loads, chart.Load{Name: name, Parts: []chart.Part{{Name: name, Share: number.Draw(t, "share")}}})
			balances = append(balances, chart.Balance{On: october, Amount: number.Draw(t, "amount")})
			skills = append(skills, chart.Skill{Name: name, Own: number.Draw(t, "own"), Others: number.Draw(t, "others")})
			values = append(values, number.Draw(t, "value"))
		}
		aim := number.Draw(t, "target")
		for _, d := range []chart.Drawing{chart.StateStrip("x", weeks), chart.Closeness(people), chart.ResourceBars(loads, chart.Full),
			chart.Goodwill("x", balances, aim), chart.Ratings(skills, "you", chart.Full), chart.StripWord(weeks, 10), chart.SparkWord(chart.Series{Values: values, Target: &aim}, 10), chart.Sparkline(chart.Series{Values: values, Target: &aim})} {
			written := d.SVG()
			decoder := xml.NewDecoder(strings.NewReader(written))
			for {
				if _, err := decoder.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%v in %s", err, written)
				}
			}
			if regexp.MustCompile(`="[^"]*(NaN|Inf)[^"]*"`).MatchString(written) {
				t.Fatalf("a place that is no number: %s", written)
			}
			for _, s := range d.Shapes {
				if s.Text != "" && s.Size < 8 {
					t.Fatalf("words of %v points", s.Size)
				}
			}
		}
	})
}
