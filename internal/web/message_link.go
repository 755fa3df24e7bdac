package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	sealed "headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// linkPart is where a message's reader answers it: the links that lead to its page,
// and what one that was just made lets whoever has it do.
type linkPart struct {
	To     string
	Make   string   // where a link is made; "" none can be
	Revoke string   // where those that are open are closed; "" none is
	Until  string   // until when the last of them leads there; "" none is open
	Open   int      // how many are
	Ever   bool     // there was one at all
	Came   int      // how many answers came by them
	New    string   // the link that was just made; ""
	Here   bool     // links lead to this machine alone
	Would  string   // until when one that is made now leads there
	Can    []string // what its reader can do there
	Shared bool     // a group reads it
	Ahead  bool     // the message has not gone yet
}

// linkOf fills in the part; nil where a message has no page, and never had a link.
func (s *Server) linkOf(ctx context.Context, m store.Message, to string) (*linkPart, error) {
	stands, err := s.bench.LinkedTo(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	page, until, err := s.bench.WouldLink(ctx, m)
	if fault.Is(err, fault.Refused) || fault.Is(err, fault.Damaged) {
		return nil, nil // it was sent before there were pages, or above it is said what is wrong
	}
	if err != nil {
		return nil, err
	}
	p := &linkPart{To: to, Would: until.Long(), Can: canDo(page), Shared: page.Shared, Open: stands.Open, Ever: stands.Ever > 0, Came: stands.Answers}
	base, err := s.readersAt(ctx)
	if err != nil {
		return nil, err
	}
	p.Here = leadsHere(base)
	if stands.Open > 0 {
		p.Revoke, p.Until = toMessage(m.ID)+"/unlink", s.lastDay(stands.Closes)
		p.New = newestOf(s.links.of(linksTo(m)))
	}
	switch m.State {
	case store.Planned, store.Approved, store.Failed:
		p.Ahead = true
	case store.Canceled:
		if p.Revoke == "" {
			return nil, nil
		}
	default:
		p.Make = toMessage(m.ID) + "/link"
	}
	return p, nil
}

// lastDay is the last day before a moment, as in a sentence.
func (s *Server) lastDay(before time.Time) string {
	return civil.Today(before.Add(-1), s.zone).Long()
}

// makeLink makes a link to a message and shows it, for as long as it takes to send
// it.
func (s *Server) makeLink(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil {
		return "", err
	}
	link, err := s.bench.MakeLink(ctx, m.ID)
	if err != nil {
		return "", err
	}
	base, err := s.readersAt(ctx)
	if err != nil {
		return "", err
	}
	s.links.keep(linksTo(m), []madeLink{{Who: m.Reader, URL: base + link.Path}})
	return toMessage(m.ID) + "#link", nil
}

// unlink closes every link to a message.
func (s *Server) unlink(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil {
		return "", err
	}
	s.links.forget(linksTo(m))
	_, err = s.bench.RevokeLinks(ctx, m.ID)
	return toMessage(m.ID) + "#link", err
}

// linksTo is what the new links to a message are kept under. No questionnaire is
// called so: a name holds no space.
func linksTo(m store.Message) string { return "message " + m.ID.String() }

func newestOf(links []madeLink) string {
	if len(links) == 0 {
		return ""
	}
	return links[0].URL
}

// readersAt is where readers reach their pages: where the owner said they do, else
// where the owner's own are.
func (s *Server) readersAt(ctx context.Context) (string, error) {
	set, err := s.bench.Setting(ctx, workbench.ReaderURL)
	return strings.TrimRight(cmp.Or(set.Value, s.door.address), "/"), err
}

// leadsHere reports whether an address leads to this machine alone.
func leadsHere(address string) bool {
	u, err := url.Parse(address)
	return err == nil && isLoopback(u.Hostname())
}

// canDo says what whoever opens a page can do there, in the order of the page.
func canDo(p sealed.Page) []string {
	var all []string
	marks := 0
	for _, title := range p.Priorities {
		if title != "" {
			marks++
		}
	}
	for _, q := range p.Questions {
		text := "“" + render.Clean(q.Text) + "”"
		switch {
		case len(q.Options) == 0:
			all = append(all, "answer "+text)
			continue
		case hasPoints(q):
			all = append(all, "see what speaks for and against each option of "+text+", and choose one")
		default:
			all = append(all, "choose one of "+counted(len(q.Options), "option", "options")+" of "+text)
		}
	}
	if marks > 0 {
		all = append(all, "say keep, raise or stop of "+counted(marks, "project", "projects"))
	}
	all = append(all, "say that they have seen it, or would rather talk", "answer in words, and give you feedback")
	if len(p.Dial) > 0 {
		all = append(all, "say how they would rather be written to")
	}
	return all
}

func hasPoints(q sealed.Question) bool {
	for _, o := range q.Options {
		if len(o.Pros)+len(o.Cons) > 0 {
			return true
		}
	}
	return false
}
