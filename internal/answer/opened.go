package answer

import (
	"time"

	"headsup/internal/civil"
)

// Tap is one answer that a reader gave on a page.
type Tap struct {
	Code  string    `json:"code"`
	Words string    `json:"words,omitempty"`
	At    time.Time `json:"at"`
	Nth   int       `json:"nth"` // its place among all that came by the link, from 1
}

// Opened is a page as it stands with its reader.
type Opened struct {
	Page
	Given   map[string]Tap // what was answered last, by slot
	Answers int            // how many answers came so far
	Today   civil.Day      // where the owner is
	Closes  civil.Day      // the last day that there is a page
}
