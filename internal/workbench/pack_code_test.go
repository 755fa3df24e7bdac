package workbench

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

func packed(t testing.TB, n int) []journal.Entry {
	t.Helper()
	var entries []journal.Entry
	var p journal.Parser
	for line := range sample.Book(sample.Options{Entries: n, Seed: 5, End: civil.Date(2026, 6, 30)}) {
		e, err := p.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(entries) + 1)
		e.Recorded = time.UnixMicro(1_700_000_000_000_000 + 997*e.Seq).UTC()
		entries = append(entries, e)
	}
	return entries
}

// What was packed comes out as it was, whatever the order.
func TestPackGivesBackWhatItTook(t *testing.T) {
	for _, n := range []int{0, 1, 7, 3000} {
		entries := packed(t, n)
		for i := range entries {
			if i%7 == 3 { // out of order, and from a file
				entries[i].On -= 500
				entries[i].Recorded = time.UnixMicro(0).UTC()
			}
		}
		p := &pack{code: string(appendEntries(nil, entries))}
		got, err := p.entries()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(entries, got, cmp.AllowUnexported(journal.Entry{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d entries:\n%s", n, diff)
		}
	}
}

// A pack that was cut off or overwritten gives entries or an error, never a
// panic, and takes no more room than it has.
func FuzzPack(f *testing.F) {
	whole := appendEntries(nil, packed(f, 40))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte{})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, code []byte) {
		p := &pack{code: string(code)}
		entries, err := p.entries()
		if err == nil && len(entries) > len(code) {
			t.Errorf("%d entries out of %d bytes", len(entries), len(code))
		}
		for i := range entries {
			_ = entries[i].String()
		}
	})
}

func BenchmarkUnpack(b *testing.B) {
	entries := packed(b, 14_000)
	p := &pack{code: string(appendEntries(nil, entries))}
	b.ReportAllocs()
	b.SetBytes(int64(len(p.code)))
	for b.Loop() {
		if _, err := p.entries(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(entries))/b.Elapsed().Seconds(), "entries/s")
}
