package workbench

import (
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/slab"
)

// Entries are coded by their tokens, and each text once: reading them back is
// three times as fast as parsing lines, and takes a fourth of the room. All
// numbers are varints, those that grow as differences:
//
//	texts    how many, their lengths, then all of them in one
//	entries  how many, how many tokens in all, then each:
//	           number, instant, day, time, verb, continued text, tokens
//	token    its text twice over if it is a plain word; else that and one, and
//	         then what it is of, its tag and its number if it has one
//
// A text is its place in the list of texts, the most frequent first; 0 is "".

var errPack = errors.New("a pack that does not hold together")

// What a token's byte says beside what it is of.
const (
	tokenOf     = 1<<3 - 1
	tokenGlued  = 1 << 3
	tokenNumber = 1 << 4
	tokenWhole  = 1 << 5
)

func appendEntries(b []byte, entries []journal.Entry) []byte {
	texts, place := textsOf(entries)
	b = binary.AppendUvarint(b, uint64(len(texts)))
	for _, text := range texts {
		b = binary.AppendUvarint(b, uint64(len(text)))
	}
	for _, text := range texts {
		b = append(b, text...)
	}
	tokens := 0
	for i := range entries {
		tokens += len(entries[i].Tokens)
	}
	b = binary.AppendUvarint(b, uint64(len(entries)))
	b = binary.AppendUvarint(b, uint64(tokens))
	var last, zero journal.Entry
	last.Recorded = time.UnixMicro(0)
	zero = last
	for i := range entries {
		e := &entries[i]
		recorded := e.Recorded
		if recorded.IsZero() {
			recorded = zero.Recorded
		}
		b = binary.AppendVarint(b, e.Seq-last.Seq)
		b = binary.AppendVarint(b, recorded.UnixMicro()-last.Recorded.UnixMicro())
		b = binary.AppendVarint(b, int64(e.On-last.On))
		b = binary.AppendVarint(b, int64(e.At))
		b = append(b, byte(e.Verb))
		b = binary.AppendUvarint(b, place[e.More])
		b = binary.AppendUvarint(b, uint64(len(e.Tokens)))
		for _, t := range e.Tokens {
			b = appendToken(b, t, place)
		}
		last.Seq, last.Recorded, last.On = e.Seq, recorded, e.On
	}
	return b
}

func appendToken(b []byte, t journal.Token, place map[string]uint64) []byte {
	text := place[t.Text] << 1
	if t == (journal.Token{Text: t.Text}) {
		return binary.AppendUvarint(b, text)
	}
	b = binary.AppendUvarint(b, text|1)
	of := byte(t.Of)
	if t.Glued {
		of |= tokenGlued
	}
	if t.Whole {
		of |= tokenWhole
	}
	if t.Num != 0 {
		of |= tokenNumber
	}
	b = append(b, of)
	if t.Of == journal.OfTag {
		b = append(b, byte(t.Tag))
	}
	if t.Num != 0 {
		b = binary.AppendVarint(b, t.Num)
	}
	return b
}

// textsOf lists every text but "" once, the most frequent first, and the place
// of each, from 1 on.
func textsOf(entries []journal.Entry) ([]string, map[string]uint64) {
	often := map[string]int{}
	for i := range entries {
		often[entries[i].More]++
		for _, t := range entries[i].Tokens {
			often[t.Text]++
		}
	}
	delete(often, "")
	texts := slices.SortedFunc(maps.Keys(often), func(a, b string) int {
		return cmp.Or(cmp.Compare(often[b], often[a]), cmp.Compare(a, b))
	})
	place := make(map[string]uint64, len(texts))
	for i, text := range texts {
		place[text] = uint64(i + 1)
	}
	return texts, place
}

// entries reads what appendEntries wrote.
func (p *pack) entries() ([]journal.Entry, error) {
	r := packReader{code: p.code}
	texts := r.texts()
	count, tokens := r.count(), r.count()
	if r.broken {
		return nil, errPack
	}
	all := slab.Of[journal.Entry](count + freshLines)[:count]
	room := slab.Of[journal.Token](tokens)[:tokens]
	lastVerb, lastTag := journal.Verb(len(journal.Verbs())), journal.Tag(len(journal.Tags()))
	var seq, recorded, on int64
	for i := range all {
		e := &all[i]
		seq, recorded, on = seq+r.varint(), recorded+r.varint(), on+r.varint()
		e.Seq, e.Recorded, e.On = seq, time.UnixMicro(recorded).UTC(), civil.Day(on)
		e.At, e.Verb = civil.Clock(r.varint()), journal.Verb(r.byte())
		e.More = r.text(texts, r.uvarint())
		n := r.count()
		if n > len(room) || e.Verb == 0 || e.Verb > lastVerb {
			return nil, errPack
		}
		e.Tokens, room = room[:n:n], room[n:]
		for j := range e.Tokens {
			t := &e.Tokens[j]
			code := r.uvarint()
			t.Text = r.text(texts, code>>1)
			if code&1 != 0 && !r.token(t, lastTag) {
				return nil, errPack
			}
		}
		if r.broken {
			return nil, errPack
		}
		e.Understand()
	}
	return all, nil
}

// packReader takes a pack apart. Once something does not fit it gives zeros.
type packReader struct {
	code   string
	at     int
	broken bool
}

func (r *packReader) byte() byte {
	if r.at >= len(r.code) {
		r.broken = true
		return 0
	}
	b := r.code[r.at]
	r.at++
	return b
}

func (r *packReader) uvarint() uint64 {
	b := r.byte()
	if b < 0x80 { // most are
		return uint64(b)
	}
	return r.more(b)
}

// more reads the rest of a number that takes more than a byte.
func (r *packReader) more(first byte) uint64 {
	x := uint64(first & 0x7f)
	for shift := 7; shift < 64; shift += 7 {
		b := r.byte()
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return x
		}
	}
	r.broken = true
	return 0
}

func (r *packReader) varint() int64 {
	x := r.uvarint()
	return int64(x>>1) ^ -int64(x&1)
}

// count is a number of things that take a byte or more each.
func (r *packReader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.code)-r.at) {
		r.broken = true
		return 0
	}
	return int(n)
}

// texts reads the list of texts, with "" in front.
func (r *packReader) texts() []string {
	texts := make([]string, r.count()+1)
	lengths := *r
	end := 0
	for range texts[1:] {
		end += r.count()
	}
	if r.broken || end > len(r.code)-r.at {
		r.broken = true
		return texts
	}
	all := r.code[r.at : r.at+end]
	r.at += end
	for i := range texts[1:] {
		n := lengths.count()
		texts[i+1], all = all[:n], all[n:]
	}
	return texts
}

func (r *packReader) text(texts []string, place uint64) string {
	if place >= uint64(len(texts)) {
		r.broken = true
		return ""
	}
	return texts[place]
}

// token reads what makes a token more than a plain word.
func (r *packReader) token(t *journal.Token, lastTag journal.Tag) bool {
	of := r.byte()
	t.Of, t.Glued, t.Whole = journal.TokenOf(of&tokenOf), of&tokenGlued != 0, of&tokenWhole != 0
	if t.Of == journal.OfTag {
		t.Tag = journal.Tag(r.byte())
	}
	if of&tokenNumber != 0 {
		t.Num = r.varint()
	}
	return t.Of <= journal.OfTag && t.Tag <= lastTag
}
