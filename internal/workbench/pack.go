package workbench

import (
	"context"
	"encoding/binary"
	"hash/fnv"
	"unsafe"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// pack is what the horizon of a large book holds for a day, in one piece: to
// read one value costs a fraction of what ten thousand rows do. It is
// disposable: whatever does not fit is thrown away and read anew.
type pack struct {
	Seq   int64    // the number of the last line it knows
	Chain [32]byte // and the book's chain there
	Day   civil.Day
	code  string
}

// packKey is where a pack is kept: that of the present day and that of the day
// one last looked back from do not drive each other out.
func packKey(at string) string {
	if at == "" {
		return store.Disposable
	}
	return store.Disposable + "/at"
}

// A pack serves as long as few lines stand behind it; with some of them, or on
// another day, it is packed anew.
const (
	lateLines  = 2000
	freshLines = 200
)

// serves reports whether all that is missing for a day stands behind the pack's
// last line: the book has only grown, and the day has not gone back.
func (p *pack) serves(head store.Head, day civil.Day) bool {
	return p != nil && p.Day <= day && p.Seq <= head.Seq && head.Seq <= p.Seq+lateLines &&
		(p.Seq != head.Seq || p.Chain == head.Chain)
}

// A pack begins with its form, a fingerprint of the words it is coded by, the
// number, the day and the chain.
const (
	packForm   = 5
	packHeader = 1 + 8 + 8 + 8 + 32
)

func (w *Workbench) loadPack(ctx context.Context, key string) (*pack, error) {
	value, err := w.store.Load(ctx, w.book, key)
	if err != nil || len(value) <= packHeader || value[0] != packForm || binary.BigEndian.Uint64(value[1:]) != packWords() {
		return nil, err
	}
	p := &pack{
		Seq: int64(binary.BigEndian.Uint64(value[9:])),
		Day: civil.Day(binary.BigEndian.Uint64(value[17:])),
		// Nobody else holds the value, so that its texts need no copy of their own.
		code: unsafe.String(&value[packHeader], len(value)-packHeader),
	}
	copy(p.Chain[:], value[25:])
	return p, nil
}

func (w *Workbench) savePack(ctx context.Context, key string, head store.Head, day civil.Day, entries []journal.Entry) error {
	value := make([]byte, packHeader, packHeader+32*len(entries))
	value[0] = packForm
	binary.BigEndian.PutUint64(value[1:], packWords())
	binary.BigEndian.PutUint64(value[9:], uint64(head.Seq))
	binary.BigEndian.PutUint64(value[17:], uint64(day))
	copy(value[25:], head.Chain[:])
	return w.store.Save(ctx, w.book, key, appendEntries(value, entries))
}

// packWords changes whenever a verb or a tag gets another number: a pack of
// another version of headsup is not read.
func packWords() uint64 {
	h := fnv.New64a()
	for _, v := range journal.Verbs() {
		_, _ = h.Write([]byte(v.String())) // a hash takes everything
	}
	for _, t := range journal.Tags() {
		_, _ = h.Write([]byte(t.String()))
	}
	return h.Sum64()
}
