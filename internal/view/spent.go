package view

import (
	"math"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// Sent is what headsup itself sent somebody: how many messages, and how many
// words stood in them.
type Sent struct {
	Messages int
	Words    int
}

// Spent is what the owner took of somebody's time in the last 90 days, as far as
// the book knows. Words are those of sent messages and of tellings in the
// owner's own words; a document told outside headsup has none here, and counts
// as unmeasured. Minutes of meetings are only those whose hours: was given; how
// long reading takes is an estimate.
type Spent struct {
	Meetings       int `json:"meetings"`
	MeetingMinutes int `json:"meeting_minutes"` // of those whose length was given
	Untimed        int `json:"untimed"`         // meetings without one
	Tellings       int `json:"tellings"`
	Words          int `json:"words"`
	Unmeasured     int `json:"unmeasured"`      // tellings whose words the book does not know
	ReadingMinutes int `json:"reading_minutes"` // estimated at 200 words a minute
}

// wordsAMinute is how fast people read prose on a screen, on the slow side.
const wordsAMinute = 200

func spentWith(b *book.Book, p *book.Person, sent Sent) Spent {
	var s Spent
	for t := range p.NewestTellings() {
		if b.Day-t.On > Lately {
			break
		}
		if t.Verb == journal.Met {
			s.Meetings++
			hours, _ := t.Tag(journal.Hours)
			if n, err := strconv.ParseFloat(hours, 64); err == nil && n > 0 {
				s.MeetingMinutes += int(math.Round(60 * n))
			} else {
				s.Untimed++
			}
			continue
		}
		s.Tellings++
		if words := len(strings.Fields(t.Text())); words > 0 {
			s.Words += words
		} else {
			s.Unmeasured++
		}
	}
	s.Words += sent.Words
	s.Unmeasured = max(0, s.Unmeasured-sent.Messages)
	s.ReadingMinutes = int(math.Ceil(float64(s.Words) / wordsAMinute))
	return s
}
