package mail

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// Cursor is how far a folder was read. A server that numbers its mail anew says
// so by another validity, and the folder is read from the beginning.
type Cursor struct {
	Validity uint32 `json:"validity"`
	Last     uint32 `json:"last"`
}

// Taker is what a session does with the mail it finds.
type Taker struct {
	Wants func(header []byte) (bool, error) // whether a mail is read whole
	Take  func(raw []byte) error            // takes one in
}

// headerFields are those by which an answer is known; no other header of other
// mail is fetched, and nothing of its text.
var headerFields = []string{"From", "Date", "Subject", "Message-ID", "In-Reply-To", "References", "Content-Type", "Auto-Submitted"}

// Fetch reads the headers of the mail that arrived behind a place, none from
// before a day, and takes in those that are wanted. It returns the place reached,
// also where it fails underway: what lies before is done.
func (s *Session) Fetch(ctx context.Context, from Cursor, since time.Time, t Taker) (Cursor, error) {
	if from.Validity != s.validity {
		from = Cursor{Validity: s.validity}
	}
	behind := imap.UIDSet{}
	behind.AddRange(imap.UID(from.Last+1), 0)
	found, err := s.client.UIDSearch(&imap.SearchCriteria{UID: []imap.UIDSet{behind}, Since: since}, nil).Wait()
	if err != nil {
		return from, s.broken(ctx, err)
	}
	uids := slices.DeleteFunc(found.AllUIDs(), func(uid imap.UID) bool { return uint32(uid) <= from.Last }) // "n:*" always has the last
	slices.Sort(uids)
	for some := range slices.Chunk(uids, 200) {
		headers, err := s.headers(some)
		if err != nil {
			return from, s.broken(ctx, err)
		}
		for _, uid := range some {
			wanted, err := false, error(nil)
			if header := headers[uid]; header != nil {
				wanted, err = t.Wants(header)
			}
			if err != nil {
				return from, err
			}
			if wanted {
				raw, err := s.whole(uid)
				if err != nil {
					return from, s.broken(ctx, err)
				}
				if err := t.Take(raw); err != nil {
					return from, err
				}
			}
			from.Last = uint32(uid)
		}
	}
	return from, nil
}

func (s *Session) broken(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return unreached(s.server, fmt.Errorf("the connection broke: %w", err))
}

// headers fetches the fields of some mails.
func (s *Session) headers(uids []imap.UID) (map[imap.UID][]byte, error) {
	section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, HeaderFields: headerFields, Peek: true}
	all := map[imap.UID][]byte{}
	err := s.fetch(imap.UIDSetNum(uids...), section, maxHeader, func(uid imap.UID, raw []byte) { all[uid] = raw })
	return all, err
}

// whole fetches one mail, as far as it is read.
func (s *Session) whole(uid imap.UID) (raw []byte, err error) {
	section := &imap.FetchItemBodySection{Peek: true, Partial: &imap.SectionPartial{Offset: 0, Size: maxMail}}
	err = s.fetch(imap.UIDSetNum(uid), section, maxMail, func(_ imap.UID, body []byte) { raw = body })
	return raw, err
}

// fetch gets one section of some mails. What a server sends beyond the limit is
// read past and not kept.
func (s *Session) fetch(uids imap.UIDSet, section *imap.FetchItemBodySection, limit int64, got func(imap.UID, []byte)) error {
	cmd := s.client.Fetch(uids, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section}})
	for mail := cmd.Next(); mail != nil; mail = cmd.Next() {
		var uid imap.UID
		var raw []byte
		for item := mail.Next(); item != nil; item = mail.Next() {
			switch item := item.(type) {
			case imapclient.FetchItemDataUID:
				uid = item.UID
			case imapclient.FetchItemDataBodySection:
				if item.Literal == nil {
					continue
				}
				var err error
				if raw, err = io.ReadAll(io.LimitReader(item.Literal, limit)); err == nil {
					_, err = io.Copy(io.Discard, item.Literal)
				}
				if err != nil {
					_ = cmd.Close()
					return err
				}
			}
		}
		if raw != nil {
			got(uid, raw)
		}
	}
	return cmd.Close()
}

// Wait returns once new mail may have arrived: as soon as the server says so,
// where it can (IDLE), and at the latest after a while.
func (s *Session) Wait(ctx context.Context, most time.Duration) error {
	timer := time.NewTimer(most)
	defer timer.Stop()
	var idle *imapclient.IdleCommand
	if s.client.Caps().Has(imap.CapIdle) {
		var err error
		if idle, err = s.client.Idle(); err != nil {
			return s.broken(ctx, err)
		}
	}
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-s.client.Closed():
		return s.broken(ctx, io.ErrUnexpectedEOF)
	case <-s.arrived:
	case <-timer.C:
	}
	if idle == nil {
		return nil
	}
	if err := idle.Close(); err != nil {
		return s.broken(ctx, err)
	}
	if err := idle.Wait(); err != nil {
		return s.broken(ctx, err)
	}
	return nil
}
