package workbench

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// The settings about readers' pages.
const (
	ReaderURL  = "reader.url"
	ReaderDays = "reader.days"
)

func linkSettings() []Setting {
	return []Setting{
		{Key: ReaderURL, Means: "where your readers reach `headsup serve`, https://headsup.example.com; messages then carry a link to answer by", Address: true},
		{Key: ReaderDays, Means: "for how many days a reader's page can be opened, or until three days after what it asks is due", Default: "14", Least: 1, Most: 365},
	}
}

// readAddress checks where readers reach the owner. What is not encrypted is for
// this machine alone.
func readAddress(key, value string) (string, error) {
	u, err := url.Parse(strings.TrimRight(value, "/"))
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || u.Path != "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", fault.New(fault.Misread, "%s takes the address of a site, and %q is none", key, value).Do("write it like https://headsup.example.com")
	}
	if ip := net.ParseIP(u.Hostname()); u.Scheme == "http" && u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return "", fault.New(fault.Misread, "%s must begin with https://, or what you write could be read on the way", key).
			Do("let a proxy with a certificate stand before headsup serve, and name that")
	}
	return u.String(), nil
}

// grace is how many days a page can be opened after what it asks is due.
const grace = 3

// Link is a new link to a message. The token is known here and to whom it is
// given, and kept nowhere.
type Link struct {
	Message uuid.UUID
	Path    string    // of the page on the owner's server
	URL     string    // the whole address; "" where it was not said how readers get there
	Closes  civil.Day // the last day it leads anywhere
	Expires time.Time
}

// MakeLink makes one more link to a message that went out. What was answered by an
// earlier one stands on its page too.
func (w *Workbench) MakeLink(ctx context.Context, id uuid.UUID) (Link, error) {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return Link{}, err
	}
	page, err := pageOf(m)
	switch {
	case err != nil:
		return Link{}, err
	case !OutThere(m.State):
		return Link{}, fault.New(fault.Refused, "the message to @%s is %s, and a link leads to what was sent", m.Reader, m.State).Do("`headsup outbox` shows it")
	}
	sheet, err := w.asked(ctx, id)
	if err != nil {
		return Link{}, err
	}
	if len(page.Questions)+len(page.Priorities) > 0 && len(sheet.Asked)+len(sheet.Projects) == 0 {
		return Link{}, fault.New(fault.Refused, "the message to @%s was sent from another copy of the book, which alone knows what it asks", m.Reader).
			Do("make the link there, or write it anew").By("headsup %s @%s --send", m.Document, m.Reader)
	}
	before, err := w.store.Links(ctx, w.book, id)
	if err != nil {
		return Link{}, err
	}
	var given []byte
	for _, l := range before {
		if l.Given != nil {
			given = l.Given
		}
	}
	return w.addLink(ctx, id, page, given)
}

// linkAhead is where the page of a message that is about to be planned will be; ""
// where it was not said how readers get there.
func (w *Workbench) linkAhead(ctx context.Context, id uuid.UUID, page answer.Page) (string, error) {
	kept, err := w.kept(ctx)
	if err != nil || kept.Set[ReaderURL] == "" {
		return "", err
	}
	l, err := w.addLink(ctx, id, page, nil)
	return l.URL, err
}

func (w *Workbench) addLink(ctx context.Context, id uuid.UUID, page answer.Page, given []byte) (Link, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return Link{}, err
	}
	token := rand.Text() // 130 bits
	out := Link{Message: id, Path: answer.PagePath + token}
	if out.Closes, err = w.closes(ctx, m, page); err != nil {
		return Link{}, err
	}
	out.Expires = (out.Closes + 1).In(m.kept.zone(m.now, w.zone))
	if base := m.kept.Set[ReaderURL]; base != "" {
		out.URL = base + out.Path
	}
	return out, w.store.AddLink(ctx, w.book, store.Link{Token: sha256.Sum256([]byte(token)), Message: id, Created: m.now, Expires: out.Expires, Given: given})
}

// closes is the last day on which a link that is made now leads to a page.
func (w *Workbench) closes(ctx context.Context, m moment, page answer.Page) (civil.Day, error) {
	set, err := w.Setting(ctx, ReaderDays)
	if err != nil {
		return 0, err
	}
	days, err := strconv.Atoi(set.Value)
	if err != nil {
		return 0, err
	}
	closes := m.today + civil.Day(days)
	if until := page.Until(); !until.IsZero() {
		closes = max(closes, until+grace)
	}
	return closes, nil
}

// WouldLink says what a link to a message would lead to, and until which day if it
// were made now. A Refused fault: the message has no page.
func (w *Workbench) WouldLink(ctx context.Context, m store.Message) (page answer.Page, closes civil.Day, err error) {
	if page, err = pageOf(m); err != nil {
		return page, 0, err
	}
	now, err := w.moment(ctx)
	if err != nil {
		return page, 0, err
	}
	closes, err = w.closes(ctx, now, page)
	return page, closes, err
}

// RevokeLinks closes every link to a message and says how many were open.
func (w *Workbench) RevokeLinks(ctx context.Context, id uuid.UUID) (int, error) {
	return w.store.Revoke(ctx, w.book, id, w.now())
}

// OutThere reports whether a message may be in its reader's hands, so that a link
// leads to it.
func OutThere(s store.State) bool {
	return s == store.Sent || s == store.InDoubt || s == store.Sending
}

// Linked is how the links to a message stand.
type Linked struct {
	Open    int       // how many lead to it now
	Closes  time.Time // until when the last of them does
	Answers int       // how many answers came by all there ever were
	Ever    int
}

// Linked says how the links to each message stand.
func (w *Workbench) Linked(ctx context.Context) (map[uuid.UUID]Linked, error) {
	return w.linked(ctx, uuid.Nil)
}

// LinkedTo says how the links to one message stand.
func (w *Workbench) LinkedTo(ctx context.Context, id uuid.UUID) (Linked, error) {
	all, err := w.linked(ctx, id)
	return all[id], err
}

func (w *Workbench) linked(ctx context.Context, id uuid.UUID) (map[uuid.UUID]Linked, error) {
	links, err := w.store.Links(ctx, w.book, id)
	all, now := map[uuid.UUID]Linked{}, w.now()
	for _, l := range links {
		one := all[l.Message]
		one.Ever++
		one.Answers += l.Answers
		if l.Revoked.IsZero() && now.Before(l.Expires) {
			one.Open++
			if l.Expires.After(one.Closes) {
				one.Closes = l.Expires
			}
		}
		all[l.Message] = one
	}
	return all, err
}

// LinkedPage is the page that a message's own link leads to; linked is false where
// no link was made for it.
func (w *Workbench) LinkedPage(ctx context.Context, m store.Message) (page answer.Page, linked bool, err error) {
	links, err := w.store.Links(ctx, w.book, m.ID)
	if err != nil || len(links) == 0 {
		return page, false, err
	}
	page, err = pageOf(m)
	return page, true, err
}
