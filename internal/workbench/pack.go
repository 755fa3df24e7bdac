package workbench

import (
	"context"
	"encoding/binary"
	"errors"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// pack is the horizon's lines of a large book in one piece, as they were read
// for a day: reading one value takes half the time of reading ten thousand rows.
// It is disposable: whatever does not fit is thrown away and read anew.
type pack struct {
	Seq   int64    // the number of the last line it knows
	Chain [32]byte // and the book's chain there
	Day   civil.Day
	lines []byte
}

// A pack serves the day it was made for and the month behind it, as long as the
// book has only grown since, and not by much.
const (
	packDays  = 30
	packLines = 2000
)

func (p *pack) serves(head store.Head, day civil.Day) bool {
	return p != nil && p.Day <= day && day <= p.Day+packDays &&
		p.Seq <= head.Seq && head.Seq <= p.Seq+packLines &&
		(p.Seq != head.Seq || p.Chain == head.Chain)
}

// packVersion begins a pack; another one is not read.
const packVersion = 1

var errPack = errors.New("not a pack of this version")

func (w *Workbench) loadPack(ctx context.Context) (*pack, error) {
	value, err := w.store.Load(ctx, w.book, store.Disposable)
	if err != nil || value == nil {
		return nil, err
	}
	p := &pack{}
	if len(value) < 49 || value[0] != packVersion {
		return nil, nil
	}
	p.Seq = int64(binary.BigEndian.Uint64(value[1:9]))
	p.Day = civil.Day(binary.BigEndian.Uint64(value[9:17]))
	copy(p.Chain[:], value[17:49])
	p.lines = value[49:]
	return p, nil
}

// entries parses the pack's lines. They share the memory of one string.
func (p *pack) entries() ([]journal.Entry, error) {
	rest := string(p.lines)
	count, n := uvarint(rest)
	if n <= 0 || count > uint64(len(rest)) {
		return nil, errPack
	}
	rest = rest[n:]
	out := make([]journal.Entry, 0, count+64)
	var parser journal.Parser
	for range count {
		var field [3]uint64 // number, instant, length
		for i := range field {
			if field[i], n = uvarint(rest); n <= 0 {
				return nil, errPack
			}
			rest = rest[n:]
		}
		if field[2] > uint64(len(rest)) {
			return nil, errPack
		}
		e, err := parser.Parse(rest[:field[2]])
		if err != nil {
			return nil, err
		}
		e.Seq, e.Recorded = int64(field[0]), time.UnixMicro(int64(field[1])).UTC()
		rest = rest[field[2]:]
		out = append(out, e)
	}
	return out, nil
}

// uvarint is binary.Uvarint over a string.
func uvarint(s string) (uint64, int) {
	var x uint64
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		c := s[i]
		x |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			return x, i + 1
		}
	}
	return 0, 0
}

func (w *Workbench) savePack(ctx context.Context, head store.Head, day civil.Day, entries []journal.Entry) error {
	value := make([]byte, 49, 49+128*len(entries))
	value[0] = packVersion
	binary.BigEndian.PutUint64(value[1:9], uint64(head.Seq))
	binary.BigEndian.PutUint64(value[9:17], uint64(day))
	copy(value[17:49], head.Chain[:])
	value = binary.AppendUvarint(value, uint64(len(entries)))
	for i := range entries {
		e := &entries[i]
		line := e.String()
		value = binary.AppendUvarint(value, uint64(e.Seq))
		value = binary.AppendUvarint(value, uint64(e.Recorded.UnixMicro()))
		value = binary.AppendUvarint(value, uint64(len(line)))
		value = append(value, line...)
	}
	return w.store.Save(ctx, w.book, store.Disposable, value)
}
