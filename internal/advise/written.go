package advise

import (
	"bytes"
	"encoding/json"
)

// written is a move as programs read it.
type written struct {
	Rule     string  `json:"rule"`
	Person   string  `json:"person"`
	About    string  `json:"about"`
	Urgency  Urgency `json:"urgency"`
	Title    string  `json:"title"`
	Score    float64 `json:"score"`
	Why      string  `json:"why"`
	Entries  []int64 `json:"entries"`
	Do       string  `json:"do"`
	Practice string  `json:"practice"`
	Held     string  `json:"held,omitempty"`
}

// MarshalJSON puts the words of a move beside what is known of it.
func (m *Move) MarshalJSON() ([]byte, error) {
	title, why := m.words()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // whoever writes the whole decides on <words>
	err := encoder.Encode(written{Rule: m.Rule, Person: m.Person, About: m.About, Urgency: m.Urgency, Title: title, Score: m.Score,
		Why: why, Entries: m.Entries, Do: m.Do(), Practice: m.Practice, Held: m.Held})
	return out.Bytes(), err
}
