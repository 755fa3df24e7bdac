// Package store keeps a book's lines, its outgoing messages with the links to
// them, its suggestions, its questionnaires and its shelf of small values, durably
// and in order.
//
// It does not know what lines mean: a line is a day, a verb's name and a text.
// Six small interfaces say what every engine does; package storetest holds
// the one suite that proves it on each of them.
package store

import (
	"context"
	"iter"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Line is one recorded entry as it is stored.
type Line struct {
	Seq      int64     // 1, 2, 3 … within the book, without gaps
	ID       uuid.UUID // UUIDv7, the same in every copy of the book
	On       civil.Day // the day it happened
	Recorded time.Time // the UTC instant of recording, in whole microseconds; never steps back within a book
	Verb     string    // the verb's name
	Text     string    // the canonical line, with line breaks where the entry has several
}

// Draft is a line about to be recorded.
type Draft struct {
	ID    uuid.UUID // zero: the store makes one
	On    civil.Day
	Verb  string
	Text  string
	Names []string // every name the line speaks of, with its sigil: "@dana", "+atlas"

	// Recorded is when another copy of the book recorded it; zero: now, at the
	// batch's Now. It is kept as far as it steps neither behind the line before
	// nor ahead of the batch's Now.
	Recorded time.Time
}

// Batch is what one Append records, all or nothing. Lines is called inside the
// transaction with the number the first line will get, so that lines may name
// each other by number; it must return exactly N drafts, and give the same ones
// if it is called again because the engine had to begin anew. It must not use
// the store.
type Batch struct {
	N     int
	Lines func(first int64) ([]Draft, error)
	Now   time.Time // a clock that stepped back is lifted to the book's last instant
}

// Appended tells what an Append did.
type Appended struct {
	Lines []Line
	New   []string // names the book had not heard before, in the order given
}

// Head is the end of a book: its last number, the hash that closes its chain,
// and when the last line was recorded. A book that was never written has a zero
// Head.
//
// Stamp is another number after every change to the book: to its lines, messages,
// links, suggestions, questionnaires and kept values, the disposable ones alone
// excepted. Who finds the stamp they saw before would find everything else so too,
// even where a backup was brought back in between.
type Head struct {
	Seq      int64
	Chain    [32]byte
	Recorded time.Time
	Stamp    int64
}

// NewStamp makes a stamp that no book had before.
func NewStamp() int64 { return rand.Int64() | 1 }

// Query chooses lines; its conditions hold together, and a zero field does not
// bind.
type Query struct {
	From, To civil.Day   // both included
	After    int64       // numbers above this one
	Verbs    []string    // one of these
	Seqs     []int64     // one of these
	IDs      []uuid.UUID // one of these

	// Match, if set, sees each candidate's text before the line is built; the
	// bytes are only good until it returns.
	Match func(text []byte) bool
}

// Journal is the append-only record.
type Journal interface {
	// Append records a batch durably before it returns: numbers follow the
	// last one without a gap, hashes chain, new names are kept. Writers wait
	// for each other. An error of Lines is returned as it is and nothing is
	// recorded. A book is made by its first Append.
	Append(ctx context.Context, book string, batch Batch) (Appended, error)

	// Read yields the chosen lines by number, from one moment's snapshot. A
	// book that was never written has none. After an error nothing follows.
	Read(ctx context.Context, book string, q Query) iter.Seq2[Line, error]

	// Names lists the names that begin with a prefix ("@", "+at", "" for
	// all), in the order of their first mention.
	Names(ctx context.Context, book, prefix string) ([]Name, error)

	// Head gives the end of the book.
	Head(ctx context.Context, book string) (Head, error)

	// Verify walks the whole chain and returns every break it finds; it calls
	// progress, if not nil, now and then with the number reached.
	Verify(ctx context.Context, book string, progress func(seq int64)) ([]Break, error)

	// Rewrite gives every text of the book to change, in one transaction that
	// nobody else can write in, stores what it returns and chains anew from
	// the first changed line. It is for erasing alone: nothing of what it
	// replaced stays in the engine's files, and the shelf's disposable values
	// (see Disposable) are gone afterwards.
	Rewrite(ctx context.Context, book string, change func(Text) Text) (RewriteReport, error)
}

// Name is a slug with its sigil and the number of the line that first named it.
type Name struct {
	Slug  string
	First int64
}

// Break is one place where the chain does not hold. Seq 0 is the book's own row.
type Break struct {
	Seq  int64
	What string // a clause: "its hash does not fit its text"
}

// Text is one piece of stored prose handed to Rewrite. A suggestion and a
// message are handed over piece by piece, their empty pieces left out; Gone on
// any piece asks for the deletion of the whole; the links to a message go with
// it. A line cannot be deleted and is left as Body says.
type Text struct {
	Of     TextOf
	Seq    int64  // of a line
	Reader string // of a message or a link to it: the reader's slug without sigil
	Part   string // which piece: see TextOf
	Body   string
	Gone   bool
}

// TextOf says what a Text belongs to.
type TextOf uint8

// What a Text may belong to.
const (
	OfLine          TextOf = iota
	OfSuggestion           // Part is "line", "why", "source" or "key"
	OfMessage              // Part is "body", "page", "subject", "tells", "to", "problem" or "reason"
	OfLink                 // Part is "given"
	OfQuestionnaire        // Part is "form", "given", or "person" for whom a link to it invites
	OfName                 // an entry of the table of names; Body is the slug with its sigil
	OfShelf                // a value of the shelf; Part is its key
)

// RewriteReport counts what a Rewrite changed.
type RewriteReport struct {
	Lines, Suggestions, Messages, Deleted int
	Questionnaires                        int
	From                                  int64 // the first changed line, 0 for none
}

// Outbox keeps outgoing messages and moves them from state to state.
type Outbox interface {
	// Plan adds a message in the state Planned, with the hashes of its body and
	// its page; a Refused fault if its id is taken.
	Plan(ctx context.Context, book string, m Message) error

	// Message finds one by id; a Missing fault if there is none.
	Message(ctx context.Context, book string, id uuid.UUID) (Message, error)

	// Messages lists those in one of the states (all, if none is given), the
	// oldest first.
	Messages(ctx context.Context, book string, in ...State) ([]Message, error)

	// Move takes a message from one state to another and stores the note with
	// it; with nothing changed, a Refused fault if it is not in from and a
	// Missing fault if there is none.
	Move(ctx context.Context, book string, id uuid.UUID, from, to State, note Note) error

	// Settle moves a message to Sent and appends the lines that say so, both
	// or neither. The line that tells what was sent bears the message's id, in
	// every copy of the book.
	Settle(ctx context.Context, book string, id uuid.UUID, from State, note Note, batch Batch) (Appended, error)

	// Told gives the numbers of the lines that bear a message's id, in order,
	// of messages whose id was made at an instant or later.
	Told(ctx context.Context, book string, since time.Time) ([]int64, error)
}

// State is where a message stands.
type State string

// The states of a message. Planned → Approved → Sending → Sent is the way of
// most; Sending → InDoubt when it is unknown whether the other side took it.
const (
	Planned  State = "planned"
	Approved State = "approved"
	Sending  State = "sending"
	Sent     State = "sent"
	Failed   State = "failed"
	InDoubt  State = "in-doubt"
	Canceled State = "canceled"
)

// Message is one document on its way to one reader. What was sent is kept as
// it was sent.
type Message struct {
	ID       uuid.UUID
	Reader   string // the person's slug without sigil
	Document string // "update"
	Channel  string // "smtp", "file"
	To       string // the channel's address: an e-mail address, a file's path
	Subject  string
	Body     []byte   // the exact bytes that go out
	Hash     [32]byte // SHA-256 of Body
	Page     []byte   // what the reader's page shows, sealed with it; nil: it has none
	PageHash [32]byte // SHA-256 of Page; zero where there is none
	Tells    string   // the canonical line that will be recorded once it is sent, without its date
	State    State
	Planned  time.Time
	Note     // of the last move
}

// Note is what a move leaves behind.
type Note struct {
	At       time.Time
	Attempts int
	Next     time.Time // not before; zero: at once
	Problem  string    // what went wrong last, for people
	Reason   string    // the owner's reason for a step out of order
}

// Suggestions remembers what collectors offered and what became of it, by
// (book, source, key): the same key is offered once for ever.
type Suggestions interface {
	// Offer stores those whose key was never offered and returns how many. A
	// key that is still New takes the new line and reason.
	Offer(ctx context.Context, book string, all []journal.Suggestion) (int, error)

	// Suggested lists those with a fate, in the order they were offered.
	Suggested(ctx context.Context, book string, fate Fate) ([]journal.Suggestion, error)

	// Keep records a batch and marks the suggestions kept, both or neither; a
	// Refused fault if one of them is not New any more, a Missing fault if it
	// was never offered.
	Keep(ctx context.Context, book string, all []journal.Suggestion, batch Batch) (Appended, error)

	// Refuse marks suggestions as refused for good, all or none. One that was
	// refused before stays so; one that was kept is a Refused fault, one never
	// offered a Missing fault.
	Refuse(ctx context.Context, book string, all []journal.Suggestion) error
}

// Fate is what became of a suggestion.
type Fate string

// The fates of a suggestion.
const (
	New     Fate = "new"
	Kept    Fate = "kept"
	Refused Fate = "refused"
)

// Disposable begins the keys of those values of the shelf that can be made
// again from the lines at any time.
const Disposable = "pack"

// Shelf keeps small values beside the journal: settings, the time of the last
// collection, the disposable pack of the horizon's lines.
type Shelf interface {
	// Load gives a value; nil without an error if there is none.
	Load(ctx context.Context, book, key string) ([]byte, error)

	// Save replaces a value; nil removes it.
	Save(ctx context.Context, book, key string, value []byte) error
}

// Mender repairs what is derived from the lines and nothing else. Every engine
// is one; it stands apart because only doctor may ask for it.
type Mender interface {
	// Mend compares the table of names with what names finds in each line and
	// returns the differences, each at the line it concerns; with fix set it
	// makes the table say what the lines say.
	Mend(ctx context.Context, book string, names func(Line) []string, fix bool) ([]Break, error)
}

// Store is an engine: all six together.
type Store interface {
	Journal
	Outbox
	Links
	Suggestions
	Questionnaires
	Shelf
	Close() error
}
