package render

import (
	"strconv"

	"headsup/internal/compose"
)

// Piece is one line of a document for a way that has a form of its own, such as
// a chat. Its text is clean and not yet escaped for anything.
type Piece struct {
	Is      PieceKind
	Text    string
	Address string // where a link leads: of this program's own making
}

// PieceKind says what a piece is.
type PieceKind uint8

// The kinds of pieces.
const (
	IsTitle   PieceKind = iota
	IsStrong            // the bottom line, what is asked
	IsPlain             // a greeting, the reply contract, a paragraph, the signature
	IsHeading           // of a block
	IsBullet            // a line of a block
	IsLink              // the way to the reader's page
)

// ToPage is the way to a reader's page as a piece.
func ToPage(address string) Piece { return Piece{Is: IsLink, Text: onPage, Address: address} }

// Outline is a document as pieces, in order. A table is read as its lines: chats
// have none.
func Outline(doc compose.Document) []Piece {
	doc = tidy(doc)
	var out []Piece
	add := func(is PieceKind, text string) {
		if text != "" {
			out = append(out, Piece{Is: is, Text: text})
		}
	}
	add(IsTitle, doc.Title)
	add(IsPlain, doc.Greeting)
	add(IsStrong, doc.BottomLine)
	for i, ask := range doc.Asks {
		number := ""
		if doc.Counted() {
			number = strconv.Itoa(i+1) + "."
		}
		add(IsStrong, join(number, mdState(ask.State), ask.Text))
	}
	add(IsPlain, doc.Contract)
	for _, b := range doc.Blocks {
		if len(b.Lines) == 0 && b.More == 0 {
			continue
		}
		add(IsHeading, b.Heading)
		for _, l := range b.Lines {
			add(IsBullet, join(mdState(l.State), l.Text))
		}
		if b.More > 0 {
			add(IsBullet, more(b.More))
		}
	}
	add(IsPlain, doc.Signature)
	return out
}
