package workbench

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// Reply is mail that may answer a message, as a collector read it.
type Reply struct {
	Key       string      // names this mail for ever: the same mail has the same key
	From      string      // the sender's address; "" where it is not exactly one
	At        time.Time   // when it was written, by its own word
	Reference string      // of the message it answers, with the code of the tap; "": none
	Code      string      // "": no tap
	Messages  []uuid.UUID // messages it says it answers, the nearest first
	Words     string      // what was written, without quotes and signatures
	Kind      ReplyKind
	Origin    Origin
	Failed    string // of a bounce: the address that was not reached
	Problem   string // of a bounce: what the mail server said
}

// ReplyKind is what kind of mail a reply is.
type ReplyKind uint8

// The kinds of a reply.
const (
	Ordinary  ReplyKind = iota
	AutoReply           // nobody wrote it: out of office, a list's or a ticket system's word
	Bounce              // the message did not reach its reader
	Delayed             // it has not reached them yet
)

// Origin is what the owner's own mail server found out about who sent a mail.
type Origin uint8

// What a mail server may have found.
const (
	Unproven  Origin = iota // it said nothing
	Proven                  // it is from the domain it names
	Disproven               // it is not
)

// answers finds the message that a reply answers; ok is false if it is none of
// ours.
func (w *Workbench) answers(ctx context.Context, r Reply) (m store.Message, ok bool, err error) {
	id, err := w.messageOf(ctx, r.Reference)
	if err != nil {
		return m, false, err
	}
	ids := r.Messages
	if id != (uuid.UUID{}) {
		ids = append([]uuid.UUID{id}, ids...)
	}
	for _, id := range ids {
		m, err := w.store.Message(ctx, w.book, id)
		if !fault.Is(err, fault.Missing) {
			return m, err == nil, err
		}
	}
	return m, false, nil
}

// Answers reports whether a reply answers a message of this book: the quick look
// by which a collector decides what to read whole.
func (w *Workbench) Answers(ctx context.Context, r Reply) (bool, error) {
	_, ok, err := w.answers(ctx, r)
	return ok, err
}

// tellingOf is the number of the entry that records a message's sending; 0 if
// there is none.
func (w *Workbench) tellingOf(ctx context.Context, m store.Message) (int64, error) {
	for line, err := range w.store.Read(ctx, w.book, store.Query{IDs: []uuid.UUID{m.ID}}) {
		return line.Seq, err
	}
	return 0, nil
}

// sender is who answered, and what speaks against its being them; "" if nothing
// does. A person is known by the address in the book and by the one the message
// was sent to; a member of a group by their own.
func sender(b *book.Book, to *book.Person, m store.Message, r Reply) (by *book.Person, doubt string) {
	by = to
	theirs := func(p *book.Person) bool { return p.Email != "" && strings.EqualFold(p.Email, r.From) }
	known := theirs(to) || strings.EqualFold(m.To, r.From)
	if to.IsGroup() {
		for p := range b.People() {
			if theirs(p) && !p.IsGroup() && isMember(b, to, p) {
				by, known = p, true
			}
		}
	}
	switch {
	case r.From == "":
		return by, "it does not say who wrote it"
	case !known:
		for p := range b.People() {
			if theirs(p) {
				return p, p.Called() + " answered what was sent to " + to.Called()
			}
		}
		return by, "it came from " + r.From + ", and " + to.Called() + " is known by " + m.To
	case r.Origin == Disproven:
		return by, "your mail server could not confirm that it came from " + r.From
	}
	return by, ""
}

func isMember(b *book.Book, group, p *book.Person) bool {
	for _, slug := range b.Members(group) {
		if slug == p.Slug {
			return true
		}
	}
	return false
}

// fromOwner reports whether the owner wrote a mail: their own copy of what went
// out, or of what they answered.
func fromOwner(b *book.Book, sendsFrom string, r Reply) bool {
	return r.From != "" && (strings.EqualFold(r.From, b.Me().Email) || strings.EqualFold(r.From, sendsFrom))
}
