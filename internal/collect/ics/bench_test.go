package ics

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
)

// The largest file of the corpus, and a calendar of ten busy years.
func BenchmarkCollect(b *testing.B) {
	b.Run("corpus", func(b *testing.B) {
		root, files := corpus(b)
		var largest []byte
		for _, file := range files {
			if data, err := os.ReadFile(filepath.Join(root, file)); err == nil && len(data) > len(largest) {
				largest = data
			}
		}
		benchmark(b, largest)
	})
	b.Run("ten years", func(b *testing.B) { benchmark(b, tenYears()) })
}

func benchmark(b *testing.B, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Collect(bytes.NewReader(data), "bench.ics", Options{Zone: time.UTC, Today: civil.Date(2026, 3, 5), Who: whoIsWho})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// tenYears is what Google exports of a manager: 20,000 single meetings and 400
// series, each with a description.
func tenYears() []byte {
	var all []string
	words := "DESCRIPTION:" + strings.Repeat("Join the meeting by the link below. ", 20) + "\n"
	for i := range 20_000 {
		day := civil.Date(2017, 1, 2) + civil.Day(i/6)
		y, m, d := day.Date()
		all = append(all, event(fmt.Sprintf("single-%d@example.com", i), fmt.Sprintf("DTSTART:%04d%02d%02dT%02d0000Z", y, m, d, 8+i%6),
			"SUMMARY:Meeting", withDana, withRaj, withMira, words))
	}
	for i := range 400 {
		all = append(all, event(fmt.Sprintf("series-%d@example.com", i), fmt.Sprintf("DTSTART;TZID=Europe/Madrid:%04d0110T%02d0000", 2017+i/45, 8+i%10),
			"RRULE:FREQ=WEEKLY;COUNT=400;BYDAY=MO,WE", "SUMMARY:Sync", withDana, withMira, words))
	}
	return []byte(calendarOf(all...))
}
