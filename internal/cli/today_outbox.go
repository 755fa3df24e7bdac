package cli

import (
	"context"
	"fmt"

	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// postForm is what `today` tells programs of the outbox.
type postForm struct {
	InDoubt []messageForm `json:"in_doubt"`
	Failed  []messageForm `json:"failed"`
	Waiting []messageForm `json:"waiting"`
	Alone   []messageForm `json:"sent_alone"`

	Answered []suggestionJSON `json:"answered"` // what readers answered, to be kept or not
}

func postFormOf(p workbench.Post) *postForm {
	if len(p.InDoubt)+len(p.Failed)+len(p.Waiting)+len(p.Alone)+len(p.Answered) == 0 {
		return nil
	}
	return &postForm{messageForms(p.InDoubt), messageForms(p.Failed), messageForms(p.Waiting), messageForms(p.Alone), suggestionForms(p.Answered)}
}

// printPost ends a look at the day with what the outbox has to say: what wants a
// word of the owner's, what waits, and once what went by itself.
func (a *app) printPost(ctx context.Context, bench *workbench.Workbench, p workbench.Post) error {
	if postFormOf(p) == nil {
		return nil
	}
	sc := a.screen()
	a.print("\n%s\n", sc.Paint(render.Bold, "Outbox"))
	each := func(all []store.Message, say func(m store.Message, id string) (what, do string)) {
		for _, m := range all {
			what, do := say(m, m.ID.String()[24:])
			a.print("%s", render.Hang(sc, "  ", render.Clean(what)))
			if do != "" {
				a.print("    %s\n", sc.Paint(render.Green, do))
			}
		}
	}
	each(p.InDoubt, func(m store.Message, id string) (string, string) {
		return fmt.Sprintf("In doubt: nobody knows whether the %s reached @%s by %s. Ask, then say it; or send it again with headsup outbox again %s.", m.Document, m.Reader, m.Channel, id),
			"headsup outbox sent " + id
	})
	each(p.Failed, func(m store.Message, id string) (string, string) {
		return fmt.Sprintf("Failed: the %s to @%s (%s).", m.Document, m.Reader, m.Problem), "headsup outbox again " + id
	})
	now := a.Now()
	each(p.Waiting, func(m store.Message, _ string) (string, string) {
		what := fmt.Sprintf("the %s to @%s", m.Document, m.Reader)
		if m.Problem != "" {
			what += " (" + m.Problem + ")"
		}
		switch {
		case m.Next.After(now):
			return fmt.Sprintf("Waiting until %s: %s.", a.clock(m.Next), what), ""
		case m.Problem != "":
			return "Not gone yet: " + what + ".", "headsup send"
		}
		return "Ready to go: " + what + ".", "headsup send"
	})
	each(p.Alone, func(m store.Message, id string) (string, string) {
		return fmt.Sprintf("Sent by itself, %s: the %s to @%s by %s (headsup outbox show %s).", a.clock(m.Note.At), m.Document, m.Reader, m.Channel, id), ""
	})
	a.printAnswered(sc, p.Answered)
	return bench.Shown(ctx, p)
}

// mostAnswered is how many answers a look at the day names.
const mostAnswered = 5

// printAnswered tells what readers answered and the owner has not taken in yet.
func (a *app) printAnswered(sc render.Screen, all []journal.Suggestion) {
	if len(all) == 0 {
		return
	}
	for _, s := range all[:min(len(all), mostAnswered)] {
		a.print("%s", render.Hang(sc, "  ", render.Clean(s.Why+": "+s.Line)))
	}
	if more := len(all) - mostAnswered; more > 0 {
		a.print("  and %d more\n", more)
	}
	a.print("    %s\n", sc.Paint(render.Green, "headsup collect"))
}
