package deliver_test

import (
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/deliver"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// hostile is a sentence that calls everybody, on every chat, and would be markup.
const hostile = "zebrawood @everyone @channel @here @room <!channel> <@U024BE7LH> <at>Dana</at> ~town-square " +
	"[click](https://evil.example) *bold* <b>big</b> & `code` https://evil.example/?x=1"

// chatDraft is a document whose every word was written by a stranger.
func chatDraft() workbench.Draft {
	return workbench.Draft{
		Document: compose.Document{
			Kind: "update", Reader: "dana", Day: civil.Date(2026, 3, 5), Title: "Update " + hostile, Greeting: "Dana,", BottomLine: hostile,
			Asks:     []compose.Line{{Text: "Decide: " + hostile}, {Text: "And this"}},
			Contract: "No reply needed.",
			Blocks:   []compose.Block{{Heading: hostile, Lines: []compose.Line{{Text: hostile, State: "red"}, {Text: "two"}}, More: 3}},
		},
		Reader: &book.Person{Slug: "dana", Profile: book.Profile{Name: "Dana Osei"}},
	}
}

// addressFile is a file of the owner's own with an address and a key.
func addressFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "chat.address")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// posted is a message to a chat whose address is some server's.
func posted(t *testing.T, kind deliver.ChatKind, url string) (deliver.Chat, store.Message) {
	t.Helper()
	path := "/hooks/T0/B0/sesame"
	if kind.Name == "matrix" {
		path = "/!room:example.org"
	}
	c := deliver.Chat{Kind: kind, AddressFile: addressFile(t, url+path+"\nopen-sesame\n")}
	d := chatDraft()
	to, subject, body, err := c.Letter(d, uuid.UUID{}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return c, store.Message{ID: uuid.MustParse("019cbd5f-0000-7000-8000-000000000001"), Channel: kind.Name, To: to, Subject: subject, Body: body}
}

// yes is what a chat answers that took a message.
var yes = map[string]string{
	"slack": "ok", "teams": "1", "mattermost": "ok", "ntfy": `{"id":"sPs71M8A2T","event":"message","topic":"t"}`, "matrix": `{"event_id":"$1:example.org"}`,
}

// Each chat gets the bytes that were planned, under the address of the file, and
// nobody is called by what stands in them.
func TestChatsPost(t *testing.T) {
	for _, kind := range deliver.Chats() {
		t.Run(kind.Name, func(t *testing.T) {
			var got []byte
			var asked *http.Request
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				got, _ = io.ReadAll(r.Body)
				asked = r
				_, _ = io.WriteString(w, yes[kind.Name])
			}))
			defer server.Close()
			c, m := posted(t, kind, server.URL)
			outcome, err := c.Deliver(t.Context(), m)
			if outcome != workbench.Delivered || err != nil {
				t.Fatalf("%v, %v", outcome, err)
			}
			if string(got) != string(m.Body) {
				t.Errorf("other bytes arrived:\n%s\n%s", got, m.Body)
			}
			if kind.Name == "matrix" {
				want := "/_matrix/client/v3/rooms/!room:example.org/send/m.room.message/" + m.ID.String()
				if asked.Method != http.MethodPut || asked.URL.Path != want || asked.Header.Get("Authorization") != "Bearer open-sesame" {
					t.Errorf("it asked %s %s", asked.Method, asked.URL.Path)
				}
			}
			callsNobody(t, kind.Name, got)
			for _, words := range []string{"zebrawood", "Decide:", "two", "Dana,"} {
				if !strings.Contains(deliver.Reading(m), words) {
					t.Errorf("%q cannot be read in\n%s", words, deliver.Reading(m))
				}
			}
		})
	}
}

// callsNobody fails where the body of a message would be read as more than words.
func callsNobody(t *testing.T, chat string, body []byte) {
	t.Helper()
	if chat != "ntfy" && !json.Valid(body) {
		t.Fatalf("no JSON: %s", body)
	}
	var never []string
	switch chat {
	case "slack": // outside rich text elements, which are literal, the signs are escaped
		var m struct {
			Text   string `json:"text"`
			Markup bool   `json:"mrkdwn"`
		}
		if err := json.Unmarshal(body, &m); err != nil || m.Markup {
			t.Errorf("%v, %v", m.Markup, err)
		}
		body, never = []byte(m.Text), []string{"<!", "<@", "<b>"}
		if strings.Contains(string(body), `"type":"mrkdwn"`) {
			t.Error("a part of it is markup")
		}
	case "teams":
		never = []string{`"TextBlock"`, `"entities"`, `"mention"`}
	case "mattermost":
		var m struct{ Text string }
		if err := json.Unmarshal(body, &m); err != nil {
			t.Fatal(err)
		}
		body, never = []byte(m.Text), []string{"@everyone", "@channel", "@here", "~town", "[click](", " *bold*", "<b>", "https://"}
	case "matrix":
		var m struct {
			Formatted string          `json:"formatted_body"`
			Mentions  json.RawMessage `json:"m.mentions"`
		}
		if err := json.Unmarshal(body, &m); err != nil || string(m.Mentions) != "{}" {
			t.Errorf("mentions %s, %v", m.Mentions, err)
		}
		body, never = []byte(m.Formatted), []string{"<b>", "<at>", "<!", "<@"}
	}
	for _, bad := range never {
		if strings.Contains(string(body), bad) {
			t.Errorf("%s: %q stands in\n%s", chat, bad, body)
		}
	}
}

// What a server answers decides, and its words are never repeated.
func TestWhatAChatAnswers(t *testing.T) {
	for _, c := range []struct {
		status int
		answer string
		want   workbench.Outcome
		says   string
	}{
		{200, "<html>Log in to the hotel's network</html>", workbench.Unknown, "nothing that the chat would say"},
		{200, "", workbench.Unknown, "nothing that the chat would say"},
		{302, "", workbench.Rejected, "sends on to another address (302"},
		{307, "", workbench.Rejected, "sends on to another address (307"},
		{400, "invalid_payload zebrawood", workbench.Rejected, "did not accept the message (400"},
		{401, "", workbench.Rejected, "does not accept the address or the key"},
		{403, "invalid_token", workbench.Rejected, "does not accept the address or the key"},
		{404, "no_service", workbench.Rejected, "does not know the address"},
		{410, "channel_is_archived", workbench.Rejected, "does not know the address"},
		{413, "", workbench.Rejected, "did not accept the message (413"},
		{429, "rate_limited", workbench.Later, "takes no message at the moment (429"},
		{503, "", workbench.Later, "takes no message at the moment (503"},
		{500, "zebrawood", workbench.Unknown, "broke over it (500"},
		{502, "", workbench.Unknown, "broke over it (502"},
		{504, "", workbench.Unknown, "broke over it (504"},
	} {
		t.Run(fmt.Sprintf("%d %s", c.status, c.answer), func(t *testing.T) {
			elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
				t.Error("it was sent on to another host")
			}))
			defer elsewhere.Close()
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Location", elsewhere.URL)
				w.WriteHeader(c.status)
				_, _ = io.WriteString(w, c.answer)
			}))
			defer server.Close()
			slack, _ := deliver.ChatOf("slack")
			chat, m := posted(t, slack, server.URL)
			outcome, err := chat.Deliver(t.Context(), m)
			if outcome != c.want || err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("outcome %v, %v; want %v, … %s", outcome, err, c.want, c.says)
			}
			keepsSecrets(t, err)
			matrix, _ := deliver.ChatOf("matrix")
			chat, m = posted(t, matrix, server.URL)
			if outcome, _ := chat.Deliver(t.Context(), m); c.want == workbench.Unknown && outcome != workbench.Later {
				t.Errorf("matrix, which shows a message once, is not tried again: %v", outcome)
			}
		})
	}
}

// keepsSecrets fails if an error shows the address, the key or the message.
func keepsSecrets(t *testing.T, err error) {
	t.Helper()
	for _, secret := range []string{"sesame", "hooks", "zebrawood"} {
		if err != nil && strings.Contains(err.Error(), secret) {
			t.Errorf("an error shows %q: %v", secret, err)
		}
	}
}

func TestWhatTeamsSays(t *testing.T) {
	teams, _ := deliver.ChatOf("teams")
	for answer, want := range map[string]workbench.Outcome{
		"1": workbench.Delivered, "": workbench.Delivered, `{"ok":true}`: workbench.Delivered,
		"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x": workbench.Later,
		"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 403 with ContextId x": workbench.Rejected,
		"<html>": workbench.Unknown,
	} {
		if got := teams.Judge([]byte(answer)); got != want {
			t.Errorf("%q is %v, want %v", answer, got, want)
		}
	}
}

// Where the exchange breaks decides what is known of the message.
func TestBrokenPosts(t *testing.T) {
	hang := make(chan struct{})
	t.Cleanup(func() { close(hang) })
	slack, _ := deliver.ChatOf("slack")
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		want   workbench.Outcome
	}{
		{"silence after the message", func(_ http.ResponseWriter, r *http.Request) { _, _ = io.ReadAll(r.Body); <-hang }, workbench.Unknown},
		{"cut after the message", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.ReadAll(r.Body)
			conn, _, _ := w.(http.Hijacker).Hijack()
			_ = conn.Close()
		}, workbench.Unknown},
		{"a head without an end", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.ReadAll(r.Body)
			conn, _, _ := w.(http.Hijacker).Hijack()
			_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\n")
			for range 100_000 {
				if _, err := io.WriteString(conn, "X-More: and another thing\r\n"); err != nil {
					break
				}
			}
			_ = conn.Close()
		}, workbench.Unknown},
		{"an answer without an end", func(w http.ResponseWriter, _ *http.Request) {
			for range 10_000 {
				if _, err := io.WriteString(w, strings.Repeat("ok ", 1000)); err != nil {
					return
				}
			}
		}, workbench.Unknown},
		{"cut in the answer", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.ReadAll(r.Body)
			conn, _, _ := w.(http.Hijacker).Hijack()
			_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok")
			_ = conn.Close()
		}, workbench.Unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := httptest.NewServer(c.answer)
			t.Cleanup(server.CloseClientConnections) // not Close, which would wait for the one that is silent
			chat, m := posted(t, slack, server.URL)
			if strings.HasPrefix(c.name, "silence") {
				chat.Web.Patience = 200 * time.Millisecond
			}
			outcome, err := chat.Deliver(t.Context(), m)
			if outcome != c.want || err == nil {
				t.Errorf("outcome %v, %v; want %v", outcome, err, c.want)
			}
			keepsSecrets(t, err)
		})
	}
	chat, m := posted(t, slack, "http://127.0.0.1:1")
	if outcome, err := chat.Deliver(t.Context(), m); outcome != workbench.Later || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("nobody there: %v, %v", outcome, err)
	}
}

// A server that cannot prove who it is gets nothing, nor does a name that leads
// into a private network, unless the owner has named it.
func TestWhomAChatTrusts(t *testing.T) {
	reached := 0
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		reached++
		_, _ = io.WriteString(w, "ok")
	}))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	slack, _ := deliver.ChatOf("slack")
	chat, m := posted(t, slack, server.URL)
	if outcome, err := chat.Deliver(t.Context(), m); outcome != workbench.Rejected || !strings.Contains(err.Error(), "nobody whom this machine trusts vouches") {
		t.Errorf("a stranger's certificate: %v, %v", outcome, err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	name, err := os.Hostname() // a name like any other, which leads to this machine
	if err != nil {
		t.Fatal(err)
	}
	chat, m = posted(t, slack, strings.Replace(server.URL, "127.0.0.1", name, 1))
	chat.Web.Roots = roots
	if outcome, err := chat.Deliver(t.Context(), m); outcome != workbench.Rejected || !strings.Contains(err.Error(), "leads into a private network") {
		t.Errorf("a name that leads inside: %v, %v", outcome, err)
	}
	chat.Inside = []string{name}
	if outcome, err := chat.Deliver(t.Context(), m); outcome == workbench.Delivered || strings.Contains(err.Error(), "private network") {
		t.Errorf("a name that the owner knows: %v, %v", outcome, err) // though its certificate is for another
	}
	if reached != 0 {
		t.Errorf("the server was reached %d times", reached)
	}
	chat, m = posted(t, slack, server.URL)
	chat.Web.Roots = roots
	if outcome, err := chat.Deliver(t.Context(), m); outcome != workbench.Delivered {
		t.Errorf("%v, %v", outcome, err)
	}
}

// A file that holds an address is the owner's alone, and an address is no other.
func TestAddressFiles(t *testing.T) {
	slack, _ := deliver.ChatOf("slack")
	shared := addressFile(t, "https://hooks.example.com/sesame")
	if err := os.Chmod(shared, 0o640); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, file, says string }{
		{"none", "", "no address on slack is known for @dana"},
		{"not there", filepath.Join(t.TempDir(), "no"), "there is no such file"},
		{"a folder", t.TempDir(), "this is no plain file"},
		{"of others too", shared, "others than you can read this file"},
		{"empty", addressFile(t, "\n"), "the file is empty"},
		{"long", addressFile(t, strings.Repeat("sesame", 10_000)), "too long for a password or an address"},
		{"words", addressFile(t, "open sesame"), "is no address of a chat"},
		{"with a password", addressFile(t, "https://me:sesame@hooks.example.com/"), "is no address of a chat"},
		{"in the open", addressFile(t, "http://hooks.example.com/sesame"), "does not begin with https://"},
		{"another way", addressFile(t, "file:///etc/passwd"), "is no address of a chat"},
		{"a key of lines", addressFile(t, "https://hooks.example.com/sesame\nkey\x01\n"), "is no address of a chat"},
	} {
		_, _, _, err := deliver.Chat{Kind: slack, AddressFile: c.file}.Letter(chatDraft(), uuid.UUID{}, time.Time{})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want … %s", c.name, err, c.says)
		}
		keepsSecrets(t, err)
	}
}

// What is longer than a chat takes is not cut, but refused.
func TestTooLongForAChat(t *testing.T) {
	d := chatDraft()
	for range 400 {
		d.Blocks[0].Lines = append(d.Blocks[0].Lines, compose.Line{Text: strings.Repeat("long ", 40)})
	}
	for _, kind := range deliver.Chats() {
		c := deliver.Chat{Kind: kind, AddressFile: addressFile(t, "https://chat.example.com/room")}
		if _, _, _, err := c.Letter(d, uuid.UUID{}, time.Time{}); err == nil || !strings.Contains(err.Error(), "too long for "+kind.Name) {
			t.Errorf("%s: %v", kind.Name, err)
		}
	}
}
