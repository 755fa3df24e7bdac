package workbench

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Setting is one thing about a book that its owner may set. Settings are not
// lines of the journal: they say how headsup behaves, not what happened.
type Setting struct {
	Key     string
	Means   string // a clause for the manual
	Default string
	Words   []string // the closed set its value is taken from; empty for a number or a text
	Text    bool     // any one line of text
	Hours   bool     // a stretch of a day, 18:00-08:00
	Address bool     // where a site is, https://example.com
	Each    bool     // set for one person: its key ends in their name; see each.go
	Guarded bool     // it names a file, or opens a way inward: set at a terminal alone, and by no page
	Least   int      // of a number
	Most    int
}

// The settings that are no threshold of a rule.
const (
	Language         = "language"
	Backup           = "backup"
	Out              = "out"
	SMTPServer       = "smtp.server"
	SMTPSecurity     = "smtp.security"
	SMTPUser         = "smtp.user"
	SMTPPasswordFile = "smtp.password-file"
	SMTPFrom         = "smtp.from"
	IMAPServer       = "imap.server"
	IMAPSecurity     = "imap.security"
	IMAPUser         = "imap.user"
	IMAPPasswordFile = "imap.password-file"
	IMAPFolder       = "imap.folder"
	IMAPVerifier     = "imap.verifier"
	AnswersBecome    = "answers"
	QuietHours       = "quiet.hours"
	Inside           = "inside.hosts"
)

// Settings lists every setting, in the order of the manual.
func Settings() []Setting {
	all := []Setting{
		{Key: Language, Means: "the language of dates in plain speech", Default: "en", Words: []string{"en", "de", "fr", "es"}},
		{Key: Backup, Means: "whether a backup is made on the first look of a day", Default: "yes", Words: []string{"yes", "no"}},
		{Key: SMTPServer, Means: "the mail server that sends for you, host or host:port", Text: true},
		{Key: SMTPSecurity, Means: "how the way to it is kept safe; none is for a server on this machine", Default: "starttls", Words: []string{"starttls", "tls", "none"}},
		{Key: SMTPUser, Means: "your name there, if it wants one", Text: true},
		{Key: SMTPPasswordFile, Means: "the file that holds your password there, readable by you alone", Text: true, Guarded: true},
		{Key: SMTPFrom, Means: "the address you send from; else the email: of @me", Text: true},
		{Key: IMAPServer, Means: "the mail server your answers arrive at, host or host:port", Text: true},
		{Key: IMAPSecurity, Means: "how the way to it is kept safe; none is for a server on this machine", Default: "tls", Words: []string{"tls", "starttls", "none"}},
		{Key: IMAPUser, Means: "your name there", Text: true},
		{Key: IMAPPasswordFile, Means: "the file that holds your password there, readable by you alone", Text: true, Guarded: true},
		{Key: IMAPFolder, Means: "the folder that answers arrive in", Default: "INBOX", Text: true},
		{Key: IMAPVerifier, Means: "the name by which that server signs what it found out about a sender (Authentication-Results)", Text: true},
		{Key: AnswersBecome, Means: "whether a plain answer, by mail or on the page, is suggested, or recorded at once", Default: "suggest", Words: []string{"suggest", "record"}},
		{Key: Out, Means: "the folder for messages handed over as files; else `out` beside the book", Text: true, Guarded: true},
		{Key: QuietHours, Means: "when readers are left alone by their own clock, such as 18:00-08:00; what can wait waits", Hours: true},
		{Key: QuietHours + "." + somebody, Means: "the same for one person", Hours: true, Each: true},
		{Key: Inside, Means: "hosts in your own network that a chat may lie on, by name and with commas", Text: true, Guarded: true},
	}
	all = append(all, linkSettings()...)
	all = append(all, waySettings()...)
	all = append(all, automaticSettings()...)
	return append(all, thresholdSettings()...)
}

// Set is a setting with the value it has in a book.
type Set struct {
	Setting
	Value string
	Own   bool // set by the owner; else it is the default
}

// Config lists the settings with their values.
func (w *Workbench) Config(ctx context.Context) ([]Set, error) {
	kept, err := w.kept(ctx)
	if err != nil {
		return nil, err
	}
	var all []Set
	for _, s := range Settings() {
		all = append(all, kept.set(s))
		if s.Each {
			all = append(all, kept.each(s)...)
		}
	}
	return all, nil
}

// set is a setting with its value.
func (k kept) set(s Setting) Set {
	value, own := k.Set[s.Key]
	if !own {
		value = s.Default
	}
	return Set{Setting: s, Value: value, Own: own}
}

// Setting gives one setting.
func (w *Workbench) Setting(ctx context.Context, key string) (Set, error) {
	s, err := settingOf(key)
	if err != nil {
		return Set{}, err
	}
	kept, err := w.kept(ctx)
	if err != nil {
		return Set{}, err
	}
	return kept.set(s), nil
}

// Configure sets a setting, or with an empty value puts its default back.
func (w *Workbench) Configure(ctx context.Context, key, value string) error {
	return w.ConfigureAll(ctx, map[string]string{key: value})
}

// ConfigureAll sets several settings, all or none.
func (w *Workbench) ConfigureAll(ctx context.Context, values map[string]string) error {
	kept, err := w.kept(ctx)
	if err != nil {
		return err
	}
	if kept.Set == nil {
		kept.Set = map[string]string{}
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		s, err := settingOf(key)
		if err != nil {
			return err
		}
		if values[key] == "" {
			delete(kept.Set, key)
			continue
		}
		value, err := s.read(values[key])
		if err != nil {
			return err
		}
		if s.Each {
			if err := w.isKnown(ctx, key); err != nil {
				return err
			}
		}
		kept.Set[key] = value
	}
	return w.keep(ctx, kept)
}

func settingOf(key string) (Setting, error) {
	var keys []string
	for _, s := range Settings() {
		if s.Key == key && !s.Each {
			return s, nil
		}
		if s.Each && s.isFor(key) {
			s.Key = key
			return s, nil
		}
		keys = append(keys, s.Key)
	}
	wrong := fault.New(fault.Misread, "there is no setting %q", key)
	if near := journal.Nearest(key, keys); near != "" {
		return Setting{}, wrong.Do("did you mean `%s`?", near)
	}
	return Setting{}, wrong.Do("`headsup config` lists them")
}

// read checks a value and gives it its one spelling.
func (s Setting) read(value string) (string, error) {
	value = strings.TrimSpace(value)
	if s.Text {
		if journal.Clean(value) != value || strings.Contains(value, "\n") {
			return "", fault.New(fault.Misread, "%s takes one line of plain text", s.Key).Do("leave line breaks and control characters out")
		}
		return value, nil
	}
	if s.Address {
		return readAddress(s.Key, value)
	}
	if s.Hours {
		hours, err := civil.ParseHours(value)
		return hours.String(), err
	}
	value = strings.ToLower(value)
	wrong := fault.New(fault.Misread, "%s cannot be %q", s.Key, value)
	if len(s.Words) > 0 {
		if !slices.Contains(s.Words, value) {
			return "", wrong.Do("it takes one of %s", strings.Join(s.Words, ", "))
		}
		return value, nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < s.Least || n > s.Most {
		return "", wrong.Do("it takes a whole number from %d to %d", s.Least, s.Most)
	}
	return strconv.Itoa(n), nil
}

// settingsKey is where the shelf holds the settings.
const settingsKey = "settings"

// kept is what the shelf holds for every command to read first: one value, so
// that a capture pays for one look.
type kept struct {
	Set   map[string]string `json:"set,omitempty"`
	Zones []zoneFrom        `json:"zones,omitempty"` // see zone.go

	text string // as it is kept
}

func (w *Workbench) kept(ctx context.Context) (kept, error) {
	value, err := w.store.Load(ctx, w.book, settingsKey)
	k := kept{text: string(value)}
	if err != nil || value == nil {
		return k, err
	}
	if err := json.Unmarshal(value, &k); err != nil {
		return k, fault.New(fault.Damaged, "the settings cannot be read: %w", err).Do("mend them").By("headsup doctor --mend")
	}
	return k, nil
}

func (w *Workbench) keep(ctx context.Context, k kept) error {
	if len(k.Set) == 0 && len(k.Zones) == 0 {
		return w.store.Save(ctx, w.book, settingsKey, nil)
	}
	value, err := json.Marshal(k)
	if err != nil {
		return err
	}
	return w.store.Save(ctx, w.book, settingsKey, value)
}

func (k kept) language() civil.Language {
	lang, ok := civil.LanguageOf(k.Set[Language])
	if !ok {
		return civil.English()
	}
	return lang
}
