package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/collect/git"
	"headsup/internal/collect/ics"
	team "headsup/internal/collect/share"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// Where the forms of Collect go.
const (
	collectDecide   = "/collect/decide"
	collectCalendar = "/collect/calendar"
	collectShare    = "/collect/share"
	collectFolder   = "/collect/folder"
)

// mostDone is how many entries an address names.
const mostDone = 12

// decide keeps or refuses the suggestions that a form names. What is no longer
// there was decided elsewhere meanwhile, and then nothing is done.
func (s *Server) decide(ctx context.Context, r *http.Request) (string, error) {
	all, err := s.bench.Suggestions(ctx, "")
	if err != nil {
		return "", err
	}
	f := r.PostForm
	if len(f["pick"]) == 0 {
		return "", fault.New(fault.Misread, "no suggestion was named").Do("use the buttons of the page")
	}
	var chosen []journal.Suggestion
	for _, id := range f["pick"] {
		at := slices.IndexFunc(all, func(one journal.Suggestion) bool { return pickOf(one) == id })
		if at < 0 {
			return "", fault.New(fault.Refused, "a suggestion was kept or refused elsewhere meanwhile").Do("look at what is left")
		}
		chosen = append(chosen, all[at])
	}
	if f.Get("do") == "refuse" {
		if err := s.bench.Refuse(ctx, chosen); err != nil {
			return "", err
		}
		return decidedAt(f.Get("back"), takenAt("refused", len(chosen), 0)), nil
	}
	var choices []workbench.Choice
	for _, one := range chosen {
		c := workbench.Choice{Suggestion: one}
		if f.Get("do") == "edit" {
			c.Edited = f.Get("words")
		}
		choices = append(choices, c)
	}
	out, err := s.bench.Keep(ctx, choices)
	if err != nil {
		return "", err
	}
	var entries []int64
	for _, e := range out.Entries {
		entries = append(entries, e.Seq)
	}
	next := takenAt("kept", len(entries), 0)
	if len(entries) <= mostDone {
		next = withDone("/collect", entries)
	}
	return decidedAt(f.Get("back"), next), nil
}

// backToWeek is said by a form that stands in the weekly review; one on the page of a
// message says the message's id.
const backToWeek = "week"

// decidedAt leads to what waits on the page that a form stands on.
func decidedAt(back, next string) string {
	_, q, _ := strings.Cut(next, "?")
	if back == backToWeek {
		return "/week?" + q + "#suggestions"
	}
	if id, err := uuid.Parse(back); err == nil {
		return toMessage(id) + "?" + q + "#answers"
	}
	return next
}

// takeCalendar suggests the meetings of a calendar file, or the days off of
// somebody.
func (s *Server) takeCalendar(ctx context.Context, r *http.Request) (string, error) {
	in, err := uploaded(r, "file")
	if err != nil {
		return "", err
	}
	var whose []string
	if slug := r.PostForm.Get("whose"); r.PostForm.Get("holidays") != "" {
		b, err := s.bench.Book(ctx, s.at)
		if err != nil {
			return "", err
		}
		if slug != book.Owner && b.Person(slug) == nil {
			return "", fault.New(fault.Misread, "nobody in the book is called @%s", render.Clean(slug)).Do("choose somebody of the list")
		}
		whose = []string{slug}
	}
	found, err := ics.Offer(ctx, s.bench, in, in.name, s.at, whose, ics.Options{})
	if err != nil {
		return "", err
	}
	left := 0
	for _, n := range found.LeftOut.All() {
		left += n
	}
	return takenAt("ics", len(found.Suggestions), left), nil
}

// takeShare suggests the lines that somebody of the team shares.
func (s *Server) takeShare(ctx context.Context, r *http.Request) (string, error) {
	in, err := uploaded(r, "file")
	if err != nil {
		return "", err
	}
	found, fresh, err := team.Offer(ctx, s.bench, in, in.name, s.at)
	if err != nil {
		return "", err
	}
	return takenAt("share", fresh, len(found.Suggestions)-fresh), nil
}

// collectAgain goes on with a clone that the owner named on the command line once.
// No other folder is looked at, whatever a form says.
func (s *Server) collectAgain(ctx context.Context, r *http.Request) (string, error) {
	folders, err := s.bench.Folders(ctx)
	if err != nil {
		return "", err
	}
	at := slices.IndexFunc(folders, func(f workbench.Folder) bool { return f.Path == r.PostForm.Get("folder") })
	if at < 0 {
		return "", fault.New(fault.Refused, "this folder was never collected from").Do("name it once on the command line: headsup collect git FOLDER +project")
	}
	today, err := s.bench.Day(ctx, s.at)
	if err != nil {
		return "", err
	}
	_, found, err := git.Offer(ctx, s.bench, folders[at].Path, "", git.Options{Authors: folders[at].Authors, Span: civil.Span{To: today}})
	if err != nil {
		return "", err
	}
	return takenAt("git", len(found.Suggestions), 0), nil
}

// takenAt leads back to what waits, with what the last step came to.
func takenAt(what string, n, left int) string {
	return "/collect?" + url.Values{"taken": {what}, "n": {strconv.Itoa(n)}, "left": {strconv.Itoa(left)}}.Encode()
}

// broughtSaid says what the last step came to. It is made of numbers alone, so that
// nobody's address puts words into the page.
func broughtSaid(q url.Values) string {
	n, _ := strconv.Atoi(q.Get("n")) // what is no number is none
	left, _ := strconv.Atoi(q.Get("left"))
	said := ""
	switch q.Get("taken") {
	case "ics":
		said = "The calendar has " + counted(n, "meeting or day off", "meetings and days off") + " to suggest"
		if left > 0 {
			said += fmt.Sprintf("; %d were left out as cancelled, declined, private or with nobody the book knows", left)
		}
	case "share":
		said = counted(n, "new line was", "new lines were") + " shared"
		if left > 0 {
			said += fmt.Sprintf("; %d were offered before", left)
		}
	case "git":
		said = "The clone has " + counted(n, "piece of work", "pieces of work") + " that wait for your word"
	case "kept":
		said = counted(n, "line was recorded", "lines were recorded")
	case "refused":
		said = counted(n, "line", "lines") + " will never be offered again"
	default:
		return ""
	}
	return said + "."
}
