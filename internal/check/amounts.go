package check

import (
	"math"
	"strconv"
	"strings"

	"headsup/internal/book"
)

// amount is a number in a sentence that counts or measures something.
type amount struct {
	at      int // the word
	end     int // the word behind it and its unit
	value   float64
	of      float64 // the whole it is a part of: 3150 of 4200; 0: none
	noun    string  // the stem of what it counts; "" if nothing follows
	unit    bool    // it is money, a percentage or has decimals
	percent bool
	said    string
}

// amounts are the numbers of a sentence that are no dates, times of day, labels
// ("line 3") or numbers of a list.
func (s *sentence) amounts() []amount {
	var out []amount
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		value, unit, ok := number(strings.TrimSuffix(w.low, "'s"))
		if !ok || w.class&dated != 0 || w.quoted && w.low == "`" || s.isTime(i) || s.isLabel(i) {
			continue
		}
		a := amount{at: i, end: i + 1, value: value, unit: unit, said: w.text, percent: strings.HasSuffix(w.low, "%")}
		if i+1 < len(s.words) && isMoney(s.words[i+1].low) {
			a.unit, a.end = true, i+2
			a.said += " " + s.words[i+1].text
			a.percent = s.words[i+1].low == "percent"
		} else if i > 0 && isMoney(s.words[i-1].low) {
			a.unit = true
		}
		if a.end+1 < len(s.words) && s.words[a.end].low == "of" {
			of := a.end + 1
			if s.words[of].low == "the" || s.words[of].low == "our" {
				of++
			}
			if of < len(s.words) {
				if whole, _, ok := number(s.words[of].low); ok {
					a.of, a.end = whole, of+1
					a.said = s.said(mark{0, i, of + 1})
				}
			}
		}
		if a.end < len(s.words) && s.words[a.end-1].after == 0 {
			a.noun = book.Stem(s.words[a.end].low)
		}
		out = append(out, a)
		i = a.end - 1
	}
	return out
}

// grownTogether are the numbers of a sentence that begin a longer word: the
// 18-tonne lorry.
func (s *sentence) grownTogether() (out []amount) {
	for i, w := range s.words {
		front, noun, found := strings.Cut(w.low, "-")
		if value, unit, ok := number(front); found && ok && noun != "" && !startsDigit(noun) {
			out = append(out, amount{at: i, end: i + 1, value: value, unit: unit, noun: book.Stem(noun), said: w.text})
		}
	}
	return out
}

// number reads a number as people write it: 3,150, 24%, €7,400, 1.2m, 18k.
func number(low string) (value float64, unit, ok bool) {
	text := strings.TrimLeft(low, "€$£")
	unit = len(text) < len(low)
	if text == "" || !startsDigit(text) {
		return 0, false, false
	}
	if rest, found := strings.CutSuffix(text, "%"); found {
		text, unit = rest, true
	}
	times := 1.0
	for _, suffix := range []struct {
		ending string
		times  float64
	}{{"bn", 1e9}, {"k", 1e3}, {"m", 1e6}, {"mio", 1e6}} {
		if rest, found := strings.CutSuffix(text, suffix.ending); found {
			text, times = rest, suffix.times
		}
	}
	for _, suffix := range []string{"ms", "kg", "km", "gb", "mb", "tb", "kb", "kw", "t", "l"} {
		if rest, found := strings.CutSuffix(text, suffix); found && startsDigit(rest[max(0, len(rest)-1):]) {
			text = rest
			break
		}
	}
	whole, fraction, decimal := strings.Cut(strings.ReplaceAll(text, ",", ""), ".")
	if decimal {
		whole += "." + fraction
	}
	value, err := strconv.ParseFloat(whole, 64)
	if err != nil || strings.Contains(fraction, ".") {
		return 0, false, false
	}
	return value * times, unit || decimal, true
}

func isMoney(low string) bool {
	switch low {
	case "euro", "euros", "eur", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "chf", "francs", "percent":
		return true
	}
	return false
}

// isTime reports whether a number is a time of day: at 9, 10:30, 3 pm.
func (s *sentence) isTime(i int) bool {
	low := s.words[i].low
	if strings.Contains(low, ":") || strings.HasSuffix(low, "am") || strings.HasSuffix(low, "pm") {
		return true
	}
	if i+1 < len(s.words) {
		switch s.words[i+1].low {
		case "am", "pm", "a.m", "p.m", "o'clock", "h":
			return true
		}
	}
	value, unit, _ := number(low)
	return i > 0 && (s.words[i-1].low == "at" || s.words[i-1].low == "before" || s.words[i-1].low == "until") && value <= 24 && !unit &&
		(i+1 == len(s.words) || s.words[i].after != 0 || s.words[i+1].class&dated != 0 || s.words[i+1].low == "in" || s.words[i+1].low == "on")
}

// isLabel reports whether a number only names something: line 3, ward 4,
// version 2, #12.
func (s *sentence) isLabel(i int) bool {
	low := s.words[i].low
	if low[0] == '#' || strings.ContainsAny(low, "/-_") {
		return true
	}
	value, unit, _ := number(low)
	if unit || value >= 100 || i == 0 || s.words[i-1].after != 0 {
		return len(low) == 4 && !unit && value >= 1900 && value < 2100 && !strings.Contains(low, ",")
	}
	before := s.words[i-1]
	if isLabelled(before.low) {
		return true
	}
	// "wards 4 and 6": the second of two labels
	return i > 1 && before.low == "and" && startsDigit(s.words[i-2].low) && s.isLabel(i-2)
}

// isLabelled are the things that are told apart by numbers.
func isLabelled(low string) bool {
	switch strings.TrimSuffix(low, "s") {
	case "line", "ward", "machine", "room", "floor", "building", "phase", "step", "stage", "part", "version", "release", "option", "plan", "level",
		"tier", "team", "group", "week", "day", "chapter", "section", "page", "item", "point", "number", "no", "route", "gate", "hall", "site", "plant",
		"unit", "lot", "batch", "sprint", "iteration", "round", "zone", "track", "lane", "station", "pump", "bridge", "pier", "q", "grade", "class", "v", "theatre", "bay", "depot", "dock", "block", "tower", "wave", "milestone", "ticket", "issue", "pr":
		return true
	}
	return false
}

// near reports whether two numbers are the same for a reader who rounds in the
// last place.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-9*math.Max(1, math.Abs(a)) }
