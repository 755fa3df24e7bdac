package web

import (
	"context"
	"net/http"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// Where the forms of Settings go.
const (
	settingsSave   = "/settings/save"
	settingsMe     = "/settings/me"
	settingsOne    = "/settings/person"
	settingsAuto   = "/settings/automatic"
	settingsBackup = "/settings/backup"
)

// saveSettings sets what was changed, all or none. What a page may not set is
// refused, whatever a form says.
func (s *Server) saveSettings(ctx context.Context, r *http.Request) (string, error) {
	all, err := s.bench.Config(ctx)
	if err != nil {
		return "", err
	}
	changed := map[string]string{}
	for _, set := range all {
		typed, sent := r.PostForm[set.Key]
		if !sent || oneLine(typed[0]) == set.Value {
			continue
		}
		if set.Guarded {
			return "", guarded(set.Key)
		}
		changed[set.Key] = oneLine(typed[0])
		if changed[set.Key] == set.Default {
			changed[set.Key] = "" // so that it follows the default from here on
		}
	}
	return settingsAt(r), s.bench.ConfigureAll(ctx, changed)
}

func guarded(key string) error {
	return fault.New(fault.Refused, "%s names a file or opens a way inward, and is set at a terminal alone", render.Clean(key)).Do("headsup config %s …", render.Clean(key))
}

// settingsAt leads back to the part of the page that a form stands in.
func settingsAt(r *http.Request) string {
	switch part := r.PostForm.Get("part"); part {
	case "ways", "mail", "rules", "goodwill", "backup", "you", "automatic":
		return "/settings?saved=1#" + part
	}
	return "/settings?saved=1"
}

// sayMe records who the owner is, and where.
func (s *Server) sayMe(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	if language := f.Get(workbench.Language); language != "" {
		if err := s.bench.Configure(ctx, workbench.Language, language); err != nil {
			return "", err
		}
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return "", err
	}
	me := b.Me()
	if oneLine(f.Get("name")) == me.Name && f.Get("email") == me.Email && f.Get("zone") == me.Zone {
		return settingsAt(r), nil
	}
	return s.enter(ctx, "/settings", lineOf("person @me", f.Get("name"), "email:"+f.Get("email"), "zone:"+f.Get("zone")))
}

// setForOne makes or takes back a setting for one person.
func (s *Server) setForOne(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	changed := map[string]string{}
	if key := f.Get("reset"); key != "" {
		changed[key] = ""
	}
	if way := f.Get("channel"); way != "" {
		changed[workbench.ChannelFor(f.Get("person"))] = way
	}
	if hours := oneLine(f.Get("hours")); hours != "" {
		changed[workbench.QuietHours+".@"+f.Get("person")] = hours
	}
	all := workbench.Settings()
	for key := range changed {
		for _, setting := range all {
			if setting.Guarded && setting.Key == key {
				return "", guarded(key)
			}
		}
	}
	if len(changed) == 0 {
		return "", fault.New(fault.Misread, "nothing was chosen").Do("choose a way or say the hours")
	}
	return settingsAt(r), s.bench.ConfigureAll(ctx, changed)
}

// setAutomatic switches on or off that a document goes to somebody by itself.
func (s *Server) setAutomatic(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	value := "yes"
	if f.Get("do") == "stop" {
		value = ""
	}
	return settingsAt(r), s.bench.Configure(ctx, workbench.AutomaticFor(f.Get("document"), f.Get("person")), value)
}

// backUp copies the book to the folder of its backups.
func (s *Server) backUp(ctx context.Context, r *http.Request) (string, error) {
	if s.beside == nil {
		return "", fault.New(fault.Refused, "there is no folder for backups").Do("make one at a terminal: headsup backup FILE")
	}
	_, err := s.beside.BackUp(ctx)
	return settingsAt(r), err
}
