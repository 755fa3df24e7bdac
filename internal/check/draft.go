package check

// draft is a message as its reader meets it: what the writer says, in order.
// Quoted parts, code and the signature are not the writer's words and are not
// in it.
type draft struct {
	blocks    []block
	sentences []sentence
	words     int // how many the reader has to read
	english   bool
	filed     bool // a form stands above it: a title, then who and where in fields
	answers   bool // a question is quoted above it
}

// shape is what a block looks like.
type shape uint8

const (
	paragraph shape = iota
	bullet
	heading
	row // of a table
)

// block is a paragraph, a bullet, a heading or a row: the sentences from first
// up to and without end.
type block struct {
	shape      shape
	first, end int
	line       int
}

// sentence is a sentence, or what stands for one in a bullet, a heading or a
// line of chat.
type sentence struct {
	words    []word
	marks    []mark
	days     []when // the days it names, in order
	block    int
	asks     bool // it ends in a question mark
	greeting bool // a pleasantry: it says nothing
}

// word is one word, number or sign as it stands in the draft.
type word struct {
	text   string // as written
	low    string // in small letters, with a straight apostrophe
	line   int
	col    int
	class  class
	after  rune // the punctuation right behind it; 0 if there is none
	quoted bool // somebody else's words
}

// mark says that a run of words, from first up to and without end, is
// something: a date, an ask, a softener.
type mark struct {
	class      class
	first, end int
}

// line and col are where the sentence begins.
func (s *sentence) line() int { return s.words[0].line }
func (s *sentence) col() int  { return s.words[0].col }

// has reports whether the sentence holds any of these.
func (s *sentence) has(c class) bool {
	for _, m := range s.marks {
		if m.class&c != 0 {
			return true
		}
	}
	return false
}

// find is the first mark of any of these; ok is false where there is none.
func (s *sentence) find(c class) (m mark, ok bool) {
	for _, m := range s.marks {
		if m.class&c != 0 {
			return m, true
		}
	}
	return mark{}, false
}

// all are the marks of any of these, in order, none within another.
func (s *sentence) all(c class) []mark {
	var out []mark
	end := 0
	for _, m := range s.marks {
		if m.class&c != 0 && m.first >= end {
			out = append(out, m)
			end = m.end
		}
	}
	return out
}

// said are the words of a mark as they were written.
func (s *sentence) said(m mark) string {
	out := ""
	for i := m.first; i < m.end; i++ {
		if i > m.first {
			out += " "
		}
		out += s.words[i].text
	}
	return out
}

// quoted reports whether a mark stands in somebody else's words.
func (s *sentence) quoted(m mark) bool { return s.words[m.first].quoted }

// has reports whether any sentence of the draft holds any of these.
func (d *draft) has(c class) bool {
	for i := range d.sentences {
		if d.sentences[i].has(c) {
			return true
		}
	}
	return false
}
