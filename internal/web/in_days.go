package web

import (
	"context"
	"io"
	"regexp"
	"sync"

	"github.com/a-h/templ"

	"headsup/internal/civil"
)

// isoDay is a day as the journal and the views write it.
var isoDay = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b[12][0-9]{3}-[01][0-9]-[0-3][0-9]\b`)
})

// inDays is a text of ours whose days are said as people say them; the day itself is
// there for programs. Lines of the journal and what somebody types keep theirs.
func inDays(text string) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		from := 0
		for _, at := range isoDay().FindAllStringIndex(text, -1) {
			iso := text[at[0]:at[1]]
			day, ok := civil.ParseISO(iso)
			if !ok {
				continue // a number that looks like one
			}
			said := templ.EscapeString(text[from:at[0]]) + `<time datetime="` + iso + `">` + short(day, standsOn(ctx)) + `</time>`
			if _, err := io.WriteString(w, said); err != nil {
				return err
			}
			from = at[1]
		}
		_, err := io.WriteString(w, templ.EscapeString(text[from:]))
		return err
	})
}

// todayKey is where a request bears the day that its page stands on, which is only
// asked for where a page says days.
type todayKey struct{}

func standsOn(ctx context.Context) civil.Day {
	today, ok := ctx.Value(todayKey{}).(func() civil.Day)
	if !ok {
		return 0 // and every day is said with its year
	}
	return today()
}

// standingOn is a context that knows the day which pages stand on.
func (s *Server) standingOn(ctx context.Context) context.Context {
	return context.WithValue(ctx, todayKey{}, sync.OnceValue(func() civil.Day {
		day, err := s.bench.Day(ctx, s.at)
		if err != nil {
			return 0 // what the page shows has failed by itself
		}
		return day
	}))
}
