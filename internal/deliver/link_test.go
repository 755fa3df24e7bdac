package deliver_test

import (
	"net/mail"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/deliver"
	"headsup/internal/store"
)

const toPage = "https://headsup.example.com/r/ABCDEFGHIJKLMNOPQRSTUVWX27"

// Mail and every chat carry the link to the reader's page, whole, where their reader
// sees it; what is handed over as a file carries none.
func TestLinkToThePage(t *testing.T) {
	file := addressFile(t, "https://chat.example.com/!room:example.org\nkey\n")
	d := chatDraft()
	d.Reader.Email, d.Answers.Link = "dana@example.com", toPage
	read := func(channel string, body []byte) string {
		return deliver.Reading(store.Message{Channel: channel, Body: body})
	}
	for _, kind := range deliver.Chats() {
		_, _, body, err := deliver.Chat{Kind: kind, AddressFile: file}.Letter(d, uuid.UUID{}, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		if said := read(kind.Name, body); !strings.Contains(said, "Answer with one tap") || strings.Count(said, toPage) != 1 {
			t.Errorf("%s says:\n%s", kind.Name, said)
		}
		if strings.Contains(read(kind.Name, mustLetter(t, deliver.Chat{Kind: kind, AddressFile: file})), "/r/") {
			t.Errorf("%s makes a link of its own", kind.Name)
		}
	}
	_, _, body, err := deliver.Mail{From: mail.Address{Address: "mira@example.com"}}.Letter(d, uuid.UUID{}, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	if said := read("email", body); !strings.Contains(said, "Answer with one tap:\n"+toPage+"\n") {
		t.Errorf("the mail says:\n%s", said)
	}
	if html := strings.ReplaceAll(string(body), "=\r\n", ""); !strings.Contains(html, `href=3D"`+toPage+`"`) {
		t.Errorf("the mail's HTML has no link:\n%s", html)
	}
	_, _, body, err = deliver.File{Folder: os.TempDir()}.Letter(d, uuid.UUID{}, time.Time{})
	if err != nil || strings.Contains(string(body), toPage) {
		t.Errorf("%v: the file says:\n%s", err, body)
	}
}

func mustLetter(t *testing.T, c deliver.Chat) []byte {
	t.Helper()
	_, _, body, err := c.Letter(chatDraft(), uuid.UUID{}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return body
}
