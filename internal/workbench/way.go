package workbench

import (
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

// ChannelFor is the setting that says by which way one person is written to.
func ChannelFor(slug string) string { return "channel.@" + slug }

// ChannelOf is the setting that says what a person's own channel: means, where it
// leaves that open: which chat, or what is done where nothing is said.
func ChannelOf(channel string) string {
	if channel == "chat" {
		return "channel.chat"
	}
	return "channel.default"
}

// AddressFile and AddressFileFor are the settings that name the file which holds
// a chat's address and key: for everybody, and for one person.
func AddressFile(chat string) string { return chat + ".address-file" }

// AddressFileFor is the setting for one person; see AddressFile.
func AddressFileFor(chat, slug string) string { return AddressFile(chat) + ".@" + slug }

// waySettings are the settings about ways.
func waySettings() []Setting {
	all := []Setting{
		{Key: "channel.default", Means: "how a reader is written to whose channel: says nothing; else by mail where that is set up, or as a file", Words: Ways()},
		{Key: "channel.chat", Means: "which chat is meant by channel:chat; else such readers get a file", Words: Chats()},
		{Key: "channel." + somebody, Means: "how one person is written to, whatever their channel:", Words: Ways(), Each: true},
	}
	for _, chat := range Chats() {
		all = append(all,
			Setting{Key: AddressFile(chat), Means: "the file that holds the address to post to on " + chat + ", readable by you alone", Text: true},
			Setting{Key: AddressFile(chat) + "." + somebody, Means: "the same for one person", Text: true, Each: true})
	}
	return append(all, Setting{Key: QuietHours + "." + somebody, Means: "when one person is left alone", Hours: true, Each: true})
}

// Way is by which way a person is written to: as was set for them, else as their
// channel: says, else as is set for everybody. "" leaves it to what is set up.
func (k kept) way(p *book.Person) string {
	if way := k.Set[ChannelFor(p.Slug)]; way != "" {
		return way
	}
	switch p.Channel {
	case "email":
		return ByMail
	case "chat":
		if chat := k.Set[ChannelOf(p.Channel)]; chat != "" {
			return chat
		}
		return ByFile
	case "meeting", "doc":
		return ByFile
	}
	return k.Set[ChannelOf("")]
}
