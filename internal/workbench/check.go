package workbench

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// check holds a line against the entries it names. It gives those entries, and
// what is worth saying about a line that is recorded all the same.
func (w *Workbench) check(ctx context.Context, e *journal.Entry) ([]journal.Notice, map[int64]*journal.Entry, error) {
	refs := slices.Collect(e.Refs())
	about, err := w.entries(ctx, refs)
	if err != nil {
		return nil, nil, err
	}
	for _, seq := range refs {
		if about[seq] == nil {
			return nil, nil, w.noEntry(ctx, seq)
		}
	}
	notices := optionNotices(e)
	switch e.Verb {
	case journal.Amend:
		if err := checkAmend(about[refs[0]]); err != nil {
			return nil, nil, err
		}
	case journal.Answer:
		if err := w.checkChoice(ctx, e, about[refs[0]]); err != nil {
			return nil, nil, err
		}
		if target := about[refs[0]]; !answerable(target.Verb) {
			notices = append(notices, notice("#%d is %s, which awaits no answer; it is kept all the same", target.Seq, aVerb(target.Verb)))
		}
	case journal.Done, journal.Drop:
		for _, seq := range refs {
			switch target := about[seq]; {
			case target.Verb == journal.Project, target.Verb == journal.Goal:
				state := journal.Finished
				if e.Verb == journal.Drop {
					state = journal.Stopped
				}
				notices = append(notices, notice("#%d is the %s +%s, which ends with `headsup status +%s %s`; it is kept all the same", seq, target.Verb, target.Project(), target.Project(), state))
			case !endable(target.Verb):
				notices = append(notices, notice("#%d is %s, which does not end; it is kept all the same", seq, aVerb(target.Verb)))
			}
		}
	}
	return notices, about, nil
}

// aVerb names an entry by its verb: "a log", "an issue".
func aVerb(v journal.Verb) string {
	name := v.String()
	if strings.ContainsRune("aeiou", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

func notice(format string, args ...any) journal.Notice {
	return journal.Notice{What: fmt.Sprintf(format, args...)}
}

// noEntry is the fault for a number that names nothing.
func (w *Workbench) noEntry(ctx context.Context, seq int64) error {
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return err
	}
	has := fmt.Sprintf("the book ends at #%d", head.Seq)
	if head.Seq == 0 {
		has = "the book is empty"
	}
	return fault.New(fault.Misread, "#%d names no entry (%s)", seq, has).Do("write `\\#%d` for plain text", seq)
}

// checkAmend refuses what cannot be amended: a change of a change would have
// to say of what day it speaks.
func checkAmend(target *journal.Entry) error {
	switch target.Verb {
	case journal.Amend:
		for seq := range target.Refs() {
			return fault.New(fault.Misread, "#%d is itself an amendment", target.Seq).
				Do("amend #%d again, or `headsup retract %d`", seq, target.Seq)
		}
	case journal.Retract:
		return fault.New(fault.Misread, "#%d is a retraction, which has nothing to amend", target.Seq).
			Do("record the entry again")
	}
	return nil
}

// checkChoice refuses a choice that a decision does not offer. Options may have
// been added by amendments, so those are looked at, here and nowhere else.
func (w *Workbench) checkChoice(ctx context.Context, e, target *journal.Entry) error {
	value, ok := e.Tag(journal.Choice)
	choice, err := strconv.Atoi(value)
	if !ok || err != nil || target.Verb != journal.Decision && target.Verb != journal.Issue {
		return nil
	}
	options := optionsOf(target)
	if choice <= options {
		return nil
	}
	mention := []byte("#" + strconv.FormatInt(target.Seq, 10))
	query := store.Query{
		After: target.Seq, Verbs: []string{journal.Amend.String()},
		Match: func(text []byte) bool { return bytes.Contains(text, mention) },
	}
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return err
		}
		amended, err := entry(line)
		if err != nil {
			return err
		}
		for seq := range amended.Refs() {
			if seq == target.Seq {
				options += optionsOf(&amended)
			}
			break
		}
	}
	if options > 0 && choice > options {
		return fault.New(fault.Misread, "#%d has %d options and no option %d", target.Seq, options, choice).
			Do("choose one of 1 to %d, or add one: `headsup amend %d option:\"…\"`", options, target.Seq)
	}
	return nil
}

func optionsOf(e *journal.Entry) int {
	n := 0
	for range e.Tags(journal.Option) {
		n++
	}
	return n
}

// optionNotices says where a line speaks of an option that it does not have.
func optionNotices(e *journal.Entry) []journal.Notice {
	options := optionsOf(e)
	if options == 0 || e.Verb == journal.Amend {
		return nil
	}
	var out []journal.Notice
	for _, t := range e.Tokens {
		if t.Of != journal.OfTag {
			continue
		}
		n := t.Num
		switch t.Tag {
		case journal.Recommend, journal.Default:
			n, _ = strconv.ParseInt(t.Text, 10, 64)
		case journal.Pro, journal.Con:
		default:
			continue
		}
		if n > int64(options) {
			out = append(out, notice("`%s:` speaks of option %d and the line has %d; it is kept as it is", t.Key(), n, options))
		}
	}
	return out
}

// answerable reports whether an answer means something on a verb.
func answerable(v journal.Verb) bool {
	switch v {
	case journal.Ask, journal.Decision, journal.Request, journal.Feedback, journal.Told, journal.Issue, journal.Promise, journal.Owes:
		return true
	}
	return false
}

// endable reports whether an entry of the verb can be done or dropped.
func endable(v journal.Verb) bool {
	switch v {
	case journal.Issue, journal.Decision, journal.Ask, journal.Request, journal.Promise, journal.Owes,
		journal.Know, journal.Met, journal.Feedback, journal.Mark:
		return true
	}
	return false
}
