package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"headsup/internal/advise"
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// settingsPage is how headsup behaves for this book, and what can be done with the
// book as a whole.
type settingsPage struct {
	Me       meForm
	Language settingRow
	Ways     []settingRow // how readers are written to
	Of       []ofPerson   // what was set for one person
	ForOne   forOneForm
	Auto     []autoRow // documents that go by themselves
	AutoForm autoForm
	Mail     []settingRow
	Rules    []ruleGroup
	Goodwill []settingRow
	Own      int // thresholds that are not the default
	Backup   backupPart
	Locked   bool
	Saved    bool
}

// settingRow is one setting. Command is what sets it at a terminal, where no page
// does.
type settingRow struct {
	Key, Means string
	Value      string
	Default    string
	Words      []oneOf
	Number     bool
	Least      int
	Most       int
	Own        bool
	Command    string
}

// About is the setting's name, and what holds where nothing is set.
func (s settingRow) About() string { return about(s.Key, worded("else ", s.Default)) }

// guardedOf counts the settings that no page sets.
func guardedOf(rows []settingRow) (n int) {
	for _, row := range rows {
		if row.Command != "" {
			n++
		}
	}
	return n
}

// ruleGroup is a rule with its thresholds.
type ruleGroup struct {
	Rule string
	Own  bool
	Rows []settingRow
}

// ofPerson is a setting that was made for one person.
type ofPerson struct{ Key, What, Person, Value, Command string }

// autoRow is a document that goes to somebody by itself.
type autoRow struct{ Key, Document, Person string }

// meForm is who the owner is.
type meForm struct{ Name, Email, Zone string }

// forOneForm makes a setting for one person.
type forOneForm struct {
	People, Ways []oneOf
	Hours        string
}

// autoForm switches a document on.
type autoForm struct{ Documents, People []oneOf }

// backupPart is the backups beside the book.
type backupPart struct {
	Folder string // "" there are none
	Files  []BackupFile
	Daily  settingRow
}

func (s *Server) settings(ctx context.Context, r *http.Request) (filled, error) {
	all, err := s.bench.Config(ctx)
	if err != nil {
		return filled{}, err
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	me := typedInto(r, settingsMe)
	p := settingsPage{Saved: r.URL.Query().Has("saved"), Me: meForm{render.Clean(firstOf(me("name"), b.Me().Name)), firstOf(me("email"), b.Me().Email), firstOf(me("zone"), b.Me().Zone)}}
	one, auto := typedInto(r, settingsOne), typedInto(r, settingsAuto)
	p.ForOne = forOneForm{People: peopleToChoose(b, one("person")), Ways: wordsToChoose(workbench.Ways(), one("channel")), Hours: one("hours")}
	p.AutoForm = autoForm{People: peopleToChoose(b, auto("person"))}
	for _, kind := range compose.Kinds() {
		p.AutoForm.Documents = append(p.AutoForm.Documents, oneOf{Value: kind.Name, Name: kind.Name, Chosen: kind.Name == auto("document")})
	}
	typed := typedInto(r, settingsSave)
	for _, set := range all {
		p.place(settingOf(set, typed(set.Key)))
	}
	if err := p.beside(s.beside); err != nil {
		return filled{}, err
	}
	return filled{title: "Settings", body: settingsOf(p)}, nil
}

// firstOf is what was typed, else what is so.
func firstOf(typed, is string) string {
	if typed != "" {
		return typed
	}
	return is
}

func settingOf(set workbench.Set, typed string) settingRow {
	row := settingRow{Key: set.Key, Means: asSentence(set.Means), Value: render.Clean(firstOf(typed, set.Value)), Default: set.Default, Least: set.Least, Most: set.Most,
		Own: set.Own, Number: !set.Text && !set.Hours && !set.Address && len(set.Words) == 0}
	if len(set.Words) > 0 {
		if set.Default == "" {
			row.Words = []oneOf{{Name: "not set"}}
		}
		row.Words = append(row.Words, wordsToChoose(set.Words, row.Value)...)
	}
	if set.Guarded {
		row.Command = "headsup config " + set.Key + " …"
	}
	return row
}

// asSentence is a clause of the manual as it stands alone.
func asSentence(clause string) string {
	clause = strings.ReplaceAll(render.Clean(clause), "`", "")
	return strings.ToUpper(clause[:min(1, len(clause))]) + clause[min(1, len(clause)):]
}

// place puts a setting where it belongs on the page.
func (p *settingsPage) place(row settingRow) {
	front, person, ofOne := strings.Cut(row.Key, "@")
	front = strings.TrimSuffix(front, ".")
	document, isAuto := strings.CutPrefix(front, "auto.")
	rule, _, _ := strings.Cut(row.Key, ".")
	switch {
	case ofOne && person == "person": // what can be made for one person has its own form
	case ofOne && isAuto:
		if row.Value == "yes" {
			p.Auto = append(p.Auto, autoRow{row.Key, document, person})
		}
	case ofOne:
		p.Of = append(p.Of, ofPerson{row.Key, front, person, row.Value, row.Command})
	case row.Key == workbench.Language:
		p.Language = row
	case row.Key == workbench.Backup:
		p.Backup.Daily = row
	case rule == "smtp" || rule == "imap" || rule == workbench.AnswersBecome:
		p.Mail = append(p.Mail, row)
	case rule == "goodwill":
		p.Goodwill = append(p.Goodwill, row)
	case slices.ContainsFunc(advise.Rules(), func(r *advise.Rule) bool { return r.Name == rule }):
		p.rule(rule, row)
	default:
		p.Ways = append(p.Ways, row)
	}
}

func (p *settingsPage) rule(rule string, row settingRow) {
	if last := len(p.Rules) - 1; last < 0 || p.Rules[last].Rule != rule {
		p.Rules = append(p.Rules, ruleGroup{Rule: rule})
	}
	group := &p.Rules[len(p.Rules)-1]
	group.Rows, group.Own = append(group.Rows, row), group.Own || row.Own
	if row.Own {
		p.Own++
	}
}

// beside fills in what lies beside the book.
func (p *settingsPage) beside(b Beside) error {
	if b == nil {
		return nil
	}
	backups, err := b.Backups()
	if err != nil {
		return err
	}
	p.Backup.Folder, p.Backup.Files = backups.Folder, backups.Files
	p.Locked, err = b.Locked()
	return err
}
