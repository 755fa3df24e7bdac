package workbench

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"strings"
	"sync"

	"headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Desk is all that readers' pages can reach of a book: who holds the token of a
// link may see the one message it leads to, as it was sealed, and answer that. It
// can do nothing else, and shows nothing of the book that is not sealed in the
// message.
type Desk struct {
	bench *Workbench
	turn  *sync.Mutex // answers come one after the other
}

// Desk is the workbench's for readers.
func (w *Workbench) Desk() Desk { return Desk{bench: w, turn: new(sync.Mutex)} }

// closed is what everybody hears who has no link that leads anywhere: why it does
// not is nobody's business.
func closed() error { return fault.New(fault.Missing, "there is no page here") }

// mostAnswers is how many answers come by one link. No reader changes their mind
// so often.
const mostAnswers = 200

// found is a link that leads to a message.
type found struct {
	link    store.Link
	message store.Message
	answer.Opened
}

// Open gives the page that a token leads to; a Missing fault if it leads nowhere,
// be it unknown, over or revoked.
func (d Desk) Open(ctx context.Context, token string) (answer.Opened, error) {
	f, err := d.find(ctx, token)
	return f.Opened, err
}

// find looks a token up. It asks the store the same whether there is such a link
// or not, so that the time it takes tells nothing.
func (d Desk) find(ctx context.Context, token string) (found, error) {
	w := d.bench
	m, err := w.moment(ctx)
	if err != nil {
		return found{}, err
	}
	hash := sha256.Sum256([]byte(strings.ToUpper(token)))
	link, err := w.store.Link(ctx, w.book, hash)
	if err != nil && !fault.Is(err, fault.Missing) {
		return found{}, err
	}
	open := err == nil && subtle.ConstantTimeCompare(link.Token[:], hash[:]) == 1 && link.Revoked.IsZero() && m.now.Before(link.Expires)
	message, err := w.store.Message(ctx, w.book, link.Message)
	switch {
	case err != nil && !fault.Is(err, fault.Missing):
		return found{}, err
	case err != nil || !open || !OutThere(message.State):
		return found{}, closed()
	}
	f := found{link: link, message: message}
	if f.Page, err = pageOf(message); err != nil {
		return found{}, closed()
	}
	if f.Given, err = givenBy(link); err != nil {
		return found{}, err
	}
	f.Answers, f.Today = link.Answers, m.today
	f.Closes = civil.Today(link.Expires.Add(-1), m.kept.zone(m.now, w.zone))
	return f, nil
}

// pageOf is the page that was sealed with a message.
func pageOf(m store.Message) (p answer.Page, err error) {
	if m.Page == nil {
		return p, fault.New(fault.Refused, "the message to @%s was sent before headsup kept pages", m.Reader).
			Do("write it anew").By("headsup %s @%s --send", m.Document, m.Reader)
	}
	if _, err := Sealed(m); err != nil {
		return p, err
	}
	return p, json.Unmarshal(m.Page, &p)
}

// givenBy is what was answered by a link, by slot.
func givenBy(l store.Link) (given map[string]answer.Tap, err error) {
	given = map[string]answer.Tap{}
	if l.Given != nil {
		err = json.Unmarshal(l.Given, &given)
	}
	return given, err
}

// Answer takes one answer to the page that a token leads to, given by a page on
// which so many answers had come. The same answer twice is one. A Misread fault: the
// page offers no such answer, or it lacks its words. A Refused fault: its day has
// passed, or it was answered otherwise since.
func (d Desk) Answer(ctx context.Context, token string, tap answer.Tap, before int) error {
	d.turn.Lock()
	defer d.turn.Unlock()
	f, err := d.find(ctx, token)
	if err != nil {
		return err
	}
	slot, ok := f.Slot(tap.Code)
	tap.Words = strings.TrimSpace(tap.Words)
	last, again := f.Given[slot]
	switch {
	case !ok:
		return fault.New(fault.Misread, "this page has no such answer").Do("open it again and choose one")
	case f.InWords(tap.Code) && tap.Words == "":
		return fault.New(fault.Misread, "there are no words in it yet").Do("write some, then send them")
	case again && last.Code == tap.Code && last.Words == tap.Words:
		return nil
	case strings.HasPrefix(tap.Code, answer.Back):
		return d.takeBack(ctx, f, slot)
	case f.Closed(slot, f.Today):
		return fault.New(fault.Refused, "the day to choose has passed").Do("write it in words, or ask to talk")
	case again && last.Nth > before:
		return fault.New(fault.Refused, "this was answered otherwise in the meantime").Do("look at it, and choose again if you want to change it")
	case f.link.Answers >= mostAnswers:
		return fault.New(fault.Refused, "too many answers came by this link").Do("write a mail, or talk")
	}
	tap.At, tap.Nth = d.bench.now(), f.link.Answers+1
	if err := d.bench.takePage(ctx, f, slot, tap); err != nil {
		return err
	}
	f.Given[slot] = tap
	return d.count(ctx, f)
}

// takeBack withdraws a turn of the dial that the owner has not taken in yet. That
// the message was heard stays.
func (d Desk) takeBack(ctx context.Context, f found, slot string) error {
	if _, given := f.Given[slot]; !given {
		return nil // it was taken back before
	}
	waits, err := d.bench.withdraw(ctx, fromPage(f, slot), journal.Person)
	if err != nil {
		return err
	}
	if !waits {
		return fault.New(fault.Refused, "this was taken in already").Do("write a word about it")
	}
	delete(f.Given, slot)
	return d.count(ctx, f)
}

// count counts an answer and keeps what stands given.
func (d Desk) count(ctx context.Context, f found) error {
	given, err := asObject(f.Given)
	if err != nil {
		return err
	}
	return d.bench.store.Answered(ctx, d.bench.book, f.link.Token, f.link.Answers, given)
}
