package workbench

import (
	"context"
	"slices"

	"headsup/internal/book"
)

// The ways a message can go, by the names that tellings and settings use. Which
// of them is a chat is said by Chats; the rest are mail, a file, and two that hand
// the message to the owner.
const (
	ByMail      = "email"
	ByFile      = "file"
	ByStdout    = "stdout"
	ByClipboard = "clipboard"
)

// Chats are the chats that a message can be posted to.
func Chats() []string { return []string{"slack", "teams", "mattermost", "ntfy", "matrix"} }

// Ways are all ways, in the order of the manual.
func Ways() []string {
	return append([]string{ByMail, ByFile, ByStdout, ByClipboard}, Chats()...)
}

// ReachesAlone reports whether a way brings a message to its reader without the
// owner's doing anything more.
func ReachesAlone(way string) bool { return way == ByMail || slices.Contains(Chats(), way) }

// repeatable reports whether a message that is sent twice by a way arrives once: a
// file has its name, and Matrix knows a message by its id.
func repeatable(way string) bool { return way == ByFile || way == "matrix" }

// ChannelFor is the setting that says by which way one person is written to.
func ChannelFor(slug string) string { return "channel.@" + slug }

// ChannelDefault and ChannelChat are the settings that say what is done where a
// person's channel: says nothing, and which chat it means.
const (
	ChannelDefault = "channel.default"
	ChannelChat    = "channel.chat"
)

// AddressFile is the setting that names the file which holds a chat's address and
// key, for everybody.
func AddressFile(chat string) string { return chat + ".address-file" }

// AddressFileFor is the setting for one person; see AddressFile.
func AddressFileFor(chat, slug string) string { return AddressFile(chat) + ".@" + slug }

// waySettings are the settings about ways.
func waySettings() []Setting {
	all := []Setting{
		{Key: ChannelDefault, Means: "how a reader is written to whose channel: says nothing; else by mail where that is set up, or as a file", Words: Ways()},
		{Key: ChannelChat, Means: "which chat is meant by channel:chat; else such readers get a file", Words: Chats()},
		{Key: "channel." + somebody, Means: "the way to one person, whatever their person line says", Words: Ways(), Each: true},
	}
	for _, chat := range Chats() {
		all = append(all,
			Setting{Key: AddressFile(chat), Means: "the file that holds the address to post to on " + chat + ", readable by you alone", Text: true, Guarded: true},
			Setting{Key: AddressFile(chat) + "." + somebody, Means: "the same for one person", Text: true, Each: true, Guarded: true})
	}
	return all
}

// Way is by which way somebody is written to.
type Way struct {
	Way  string // one of Ways; "" leaves it to what is set up
	Firm bool   // a setting says so: what it lacks is told, and nothing else done instead
}

// Way says by which way a person is written to: as was set for them, else as their
// channel: says, else as is set for everybody.
func (w *Workbench) Way(ctx context.Context, p *book.Person) (Way, error) {
	kept, err := w.kept(ctx)
	if err != nil {
		return Way{}, err
	}
	if way := kept.Set[ChannelFor(p.Slug)]; way != "" {
		return Way{way, true}, nil
	}
	switch p.Channel {
	case "email":
		return Way{ByMail, false}, nil
	case "meeting", "doc":
		return Way{ByFile, false}, nil
	case "chat":
		if chat := kept.Set[ChannelChat]; chat != "" {
			return Way{chat, true}, nil
		}
		return Way{ByFile, false}, nil
	}
	way := kept.Set[ChannelDefault]
	return Way{way, way != ""}, nil
}
