package check

import "strings"

// title makes the first block a heading where it is one: a line or two of a few
// words that are no sentence, with the message below.
func (d *draft) title() {
	if len(d.blocks) < 3 || d.blocks[0].shape != paragraph || d.blocks[0].end > 2 {
		return
	}
	for i := range d.blocks[0].end {
		s := &d.sentences[i]
		last := s.words[len(s.words)-1].after
		if len(s.words) < 2 || len(s.words) > 6 || last != 0 && last != '\n' || !startsUpper(s.words[0].text) && i == 0 || greeted(s.words) > 0 {
			return
		}
	}
	d.blocks[0].shape = heading
}

// greet takes the greeting off: "Hi Dana,", "Dana,", "Morning!". It stands in
// front, or below the title and the date.
func (d *draft) greet() {
	for i := range d.sentences {
		s := &d.sentences[i]
		if d.blocks[s.block].shape == heading {
			continue
		}
		if isDateLine(s.words) {
			s.greeting = true
			continue
		}
		switch n := greeted(s.words); {
		case n == 0:
		case n < len(s.words):
			s.words = s.words[n:]
		case i+1 < len(d.sentences):
			s.greeting = true
		}
		return
	}
}

// isDateLine reports whether words are nothing but a date.
func isDateLine(words []word) bool {
	for _, w := range words {
		if !startsDigit(w.low) && !isMonth(w.low) && !isWeekday(w.low) {
			return false
		}
	}
	return len(words) > 1
}

// greeted is how many words greet: a word of greeting with up to three names
// behind it, or one name that a comma follows.
func greeted(words []word) int {
	n := 0
	switch words[0].low {
	case "hi", "hello", "hey", "dear", "morning", "afternoon", "greetings", "hallo":
		n = 1
	case "good":
		if len(words) > 1 && (words[1].low == "morning" || words[1].low == "afternoon" || words[1].low == "evening" || words[1].low == "day") {
			n = 2
		}
	}
	if n > 0 {
		for i := n; i < len(words) && i < n+3 && words[i-1].after == 0; i++ {
			if !startsUpper(words[i].text) && !isGreeted(words[i].low) {
				break
			}
			n = i + 1
		}
		if n == len(words) || words[n-1].after != 0 || n > 1 {
			return n
		}
		return 0
	}
	for i := 0; i < len(words) && i < 3 && startsUpper(words[i].text) && !isWeekday(words[i].low); i++ {
		if c := words[i].after; c == ',' || c == '\n' && i < 2 {
			return i + 1
		}
		if words[i].after != 0 {
			break
		}
	}
	return 0
}

func isGreeted(low string) bool {
	switch low {
	case "all", "everyone", "everybody", "team", "folks", "there", "both":
		return true
	}
	return false
}

// sign takes the signature off the end: a word of goodbye with what stands
// below it, or a block of its own with nothing but a name.
func (d *draft) sign() {
	for i := len(d.blocks) - 1; i > 0 && i >= len(d.blocks)-3; i-- {
		b := d.blocks[i]
		if b.shape != paragraph {
			return
		}
		if d.bids(b) {
			d.blocks, d.sentences = d.blocks[:i], d.sentences[:b.first]
			return
		}
	}
}

// bids reports whether a block only says goodbye or signs.
func (d *draft) bids(b block) bool {
	var lows []string
	names := true
	for _, s := range d.sentences[b.first:b.end] {
		for _, w := range s.words {
			lows = append(lows, w.low)
			names = names && startsUpper(w.text) && w.after != '?' && w.after != '.'
		}
	}
	if len(lows) == 0 || len(lows) > 8 {
		return false
	}
	if names && len(lows) <= 3 {
		return true
	}
	said := strings.Join(lows, " ")
	for _, bye := range []string{"with kind regards", "with best regards", "with best wishes", "with warm regards", "with regards", "yours sincerely", "yours faithfully", "warmly", "greetings", "best regards", "kind regards", "warm regards", "regards", "best wishes", "best", "cheers", "thanks", "many thanks", "thank you", "yours", "sincerely", "all the best", "br"} {
		rest, found := strings.CutPrefix(said, bye)
		if found && (rest == "" || rest[0] == ' ' && strings.Count(rest, " ") <= 4 && !strings.Contains(rest, " for ")) {
			return true
		}
	}
	return false
}

// pleasantries marks the sentences that only are polite.
func (d *draft) pleasantries() {
	for i := range d.sentences {
		s := &d.sentences[i]
		if m, ok := s.find(polite); ok && m.first <= 1 && !s.has(trouble|request) {
			s.greeting = true
		}
	}
}
