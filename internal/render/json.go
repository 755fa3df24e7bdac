package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"headsup/internal/civil"
	"headsup/internal/compose"
)

// The JSON form of a document is a contract with other programs: the names and
// the order of the keys stay, new keys may come, lists are never null.
type (
	jsonDocument struct {
		Document   string      `json:"document"`
		Reader     string      `json:"reader"`
		Day        civil.Day   `json:"day"`
		BottomLine string      `json:"bottom_line"`
		Asks       []jsonLine  `json:"asks"`
		Blocks     []jsonBlock `json:"blocks"`
		Words      int         `json:"words"`
		Title      string      `json:"title"`
		Contract   string      `json:"contract"`
	}
	jsonBlock struct {
		Heading string     `json:"heading"`
		Lines   []jsonLine `json:"lines"`
		More    int        `json:"more,omitempty"` // lines ranked out
	}
	jsonLine struct {
		Text    string   `json:"text"`
		Entries []int64  `json:"entries"`
		State   string   `json:"state,omitempty"`
		Links   []string `json:"links,omitempty"`
	}
)

func jsonObject(doc compose.Document) ([]byte, error) {
	out := jsonDocument{
		Document: doc.Kind, Reader: doc.Reader, Day: doc.Day, BottomLine: doc.BottomLine,
		Asks: jsonLines(doc.Asks), Blocks: make([]jsonBlock, 0, len(doc.Blocks)),
		Words: doc.Words, Title: doc.Title, Contract: doc.Contract,
	}
	for _, b := range doc.Blocks {
		out.Blocks = append(out.Blocks, jsonBlock{b.Heading, jsonLines(b.Lines), b.More})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // "R&D <eu>" is no danger in JSON and easier to read
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write document as JSON: %w", err)
	}
	return b.Bytes(), nil
}

func jsonLines(lines []compose.Line) []jsonLine {
	out := make([]jsonLine, 0, len(lines))
	for _, l := range lines {
		out = append(out, jsonLine{l.Text, append([]int64{}, l.Entries...), l.State, l.Links})
	}
	return out
}
