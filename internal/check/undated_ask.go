package check

import (
	"iter"
	"strings"
)

func undatedAsk() *Rule {
	return &Rule{
		Name: "undated-ask", Level: Warning, english: true,
		Reports: "something is asked of the reader with no day, event or default by which; “soon” is no date, courtesies are no asks",
		Why:     "what has no day is done last, and you do not know when to ask again",
		Mend:    "add a day, or say what you will do if you hear nothing by then",
		find:    findUndatedAsk,
	}
}

func findUndatedAsk(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if r.isReport() || r.setsDefault() || r.answersBy() {
			return
		}
		for i := range r.sentences {
			s := &r.sentences[i]
			m, ok := s.wanted()
			if !ok || r.blocks[s.block].shape == heading || s.timed() || s.isForNow() || r.timedNear(i) {
				continue
			}
			f := at(s.words[m.first], "asks (“"+s.said(m)+"”) and names no day by which")
			f.Instead = s.askedBy()
			yield(f)
			return
		}
	}
}

// isForNow reports whether a sentence asks for what is done at once or not at all:
// “please start without me”.
func (s *sentence) isForNow() bool {
	for i, w := range s.words[:len(s.words)-1] {
		if w.low == "please" {
			switch s.words[i+1].low {
			case "start", "begin", "go", "continue", "proceed", "ignore", "skip":
				return true
			}
		}
	}
	return false
}

// askedBy is a short ask with a place for its day; "" where it is too long to
// be put into other words.
func (s *sentence) askedBy() string {
	var out strings.Builder
	for i, w := range s.words {
		last := i+1 == len(s.words)
		if w.class&vagueDate != 0 && (last || w.after == 0) {
			continue
		}
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(w.text)
		if w.after == ',' && !last {
			out.WriteByte(',')
		} else if w.after != 0 && !last {
			return ""
		}
	}
	if len(s.words) > 16 {
		return ""
	}
	end := "."
	if s.asks {
		end = "?"
	}
	return out.String() + " by <date>" + end
}

// answersBy reports whether any sentence that asks says by when: one day for
// the whole message will do.
func (r *reading) answersBy() bool {
	for i := range r.sentences {
		if s := &r.sentences[i]; (s.wants() || s.asks) && s.timed() {
			return true
		}
	}
	return false
}

// timedNear reports whether the sentence before or behind an ask sets a limit:
// “by Thursday”.
func (r *reading) timedNear(i int) bool {
	if i > 0 && len(r.sentences[i].words) <= 4 && r.sentences[i].asks && r.sentences[i-1].timed() {
		return true // “can you open tomorrow? Yes or no?”
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(r.sentences) && r.sentences[j].limits() {
			return true
		}
	}
	return false
}

// timed reports whether a sentence names a day or an event.
func (s *sentence) timed() bool { return s.names() || s.limits() }

// names reports whether a sentence names a day by which something may be done: not
// the one that something is of or from, and not one in the reason that it gives.
func (s *sentence) names() bool {
	for _, m := range s.marks {
		if m.class&dated == 0 {
			continue
		}
		if strings.HasSuffix(s.words[m.end-1].low, "days") && isWeekday(strings.TrimSuffix(s.words[m.end-1].low, "s")) {
			continue // on Sundays: a rhythm, and no day
		}
		if m.first == 0 {
			return true
		}
		if before := s.words[m.first-1].low; before != "of" && before != "from" && !s.inReason(m.first) {
			return true
		}
	}
	return false
}

// inReason reports whether a word stands behind “since” or “because”.
func (s *sentence) inReason(at int) bool {
	for i := 1; i < at; i++ {
		if low := s.words[i].low; low == "since" || low == "because" {
			return true
		}
	}
	return false
}

// limits reports whether a sentence names a day or an event as a limit: by,
// before or until it.
func (s *sentence) limits() bool {
	for i, w := range s.words {
		if w.class&lead == 0 || i > 0 && s.words[i-1].low == "as" {
			continue
		}
		for j := i + 1; j < len(s.words) && j <= i+5; j++ {
			if s.words[j].class&(dated|event) != 0 {
				return true
			}
		}
	}
	return false
}
