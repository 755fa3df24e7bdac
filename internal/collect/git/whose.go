package git

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// whose finds the author's signatures. Nobody of that name is a fault that
// lists who else there is; only where work was collected before, a span without
// any is an ordinary quiet week.
func (r *Repository) whose(people *cast, asked []string, span civil.Span, before bool) (map[int32]bool, error) {
	words := asked
	if len(words) == 0 {
		for _, w := range [...]string{r.me.email, r.me.name} {
			if w != "" {
				words = append(words, w)
			}
		}
		if len(words) == 0 {
			return nil, fault.New(fault.Missing, "git does not know who you are: neither user.name nor user.email is set").
				At(r.dir).Do("say whose work it is").By("--author NAME%s", choice(people))
		}
	}
	found := people.person(words)
	if len(found) == 0 && (len(asked) > 0 || !before) && len(people.signatures) > 0 {
		return nil, fault.New(fault.Missing, "nobody called %s committed there %s", strings.Join(words, " or "), during(span)).
			At(r.dir).Do("say whose work it is").By("--author NAME%s", choice(people))
	}
	return found, nil
}

func choice(people *cast) string {
	likely := people.likely(5)
	if len(likely) == 0 {
		return ""
	}
	return ": " + strings.Join(likely, ", ")
}

func during(s civil.Span) string {
	switch {
	case s.From > civil.FirstDay && s.To != 0:
		return "from " + s.From.String() + " to " + s.To.String()
	case s.From > civil.FirstDay:
		return "since " + s.From.String()
	case s.To != 0:
		return "up to " + s.To.String()
	}
	return "at all"
}

// has reports whether a signature is the author's own.
func (a Author) has(s signature) bool {
	for _, e := range a.Emails {
		if s.email == e && !sharedAddress(e) {
			return true
		}
	}
	for _, n := range a.Names {
		if fold(s.name) == fold(n) && n != "" {
			return true
		}
	}
	return false
}
