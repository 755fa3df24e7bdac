package deliver

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"headsup/internal/store"
)

// Reading is the text of a message's bytes as its reader will see it.
func Reading(m store.Message) string {
	if chat, ok := ChatOf(m.Channel); ok {
		return chat.Read(m.Body)
	}
	if m.Channel == (Mail{}).Name() {
		return strings.ReplaceAll(string(letterPart(m.Body, "text/plain")), "\r\n", "\n")
	}
	return string(m.Body)
}

// Page is the page of a message's bytes as a mail program shows it; nothing where a
// message is no page.
func Page(m store.Message) []byte {
	if m.Channel == (Mail{}).Name() {
		return letterPart(m.Body, "text/html")
	}
	return nil
}

// letterPart is a part of a letter that Compose wrote; of other bytes, nothing.
func letterPart(letter []byte, kind string) []byte {
	message, err := mail.ReadMessage(bytes.NewReader(letter))
	if err != nil {
		return nil
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		return nil
	}
	parts := multipart.NewReader(message.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil
		}
		if is, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); is != kind {
			continue
		}
		text, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			return nil
		}
		return text
	}
}
