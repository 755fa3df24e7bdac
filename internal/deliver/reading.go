package deliver

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// plainPart is the text of a letter that Compose wrote; of other bytes, nothing.
func plainPart(letter []byte) string {
	message, err := mail.ReadMessage(bytes.NewReader(letter))
	if err != nil {
		return ""
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		return ""
	}
	part, err := multipart.NewReader(message.Body, params["boundary"]).NextRawPart()
	if err != nil {
		return ""
	}
	text, err := io.ReadAll(quotedprintable.NewReader(part))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}
