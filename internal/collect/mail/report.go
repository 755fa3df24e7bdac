package mail

import (
	"bufio"
	"bytes"
	"io"
	"net/mail"
	"net/textproto"
	"strings"

	"github.com/emersion/go-message"

	"headsup/internal/render"
	"headsup/internal/workbench"
)

// isReport reports whether a mail server tells what became of a mail (RFC 3464).
func isReport(h message.Header) bool {
	kind, params, _ := h.ContentType()
	return strings.EqualFold(kind, "multipart/report") && strings.EqualFold(params["report-type"], "delivery-status")
}

// readReport reads what a report says of a delivery: whom it did not reach, why,
// and which message that was. What says nothing of a failure is automatic mail.
func (p *patterns) readReport(e *message.Entity, r *workbench.Reply) {
	r.Kind, r.Reference, r.Code = workbench.AutoReply, "", ""
	parts := e.MultipartReader()
	if parts == nil {
		return
	}
	for range maxParts {
		part, err := parts.NextPart()
		if part == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			return
		}
		kind, _, _ := part.Header.ContentType()
		raw, _ := io.ReadAll(io.LimitReader(part.Body, maxText))
		switch strings.ToLower(kind) {
		case "message/delivery-status", "message/global-delivery-status":
			readStatus(raw, r)
		case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
			if m, err := mail.ReadMessage(io.MultiReader(bytes.NewReader(raw), strings.NewReader("\r\n\r\n"))); err == nil {
				r.Messages = p.named(m.Header.Get("Message-Id"), "")
			}
		}
	}
}

// readStatus reads the groups of fields behind the first, one for each address.
// One mail goes to one reader, so that the first that failed is the one.
func readStatus(raw []byte, r *workbench.Reply) {
	in := textproto.NewReader(bufio.NewReader(io.MultiReader(bytes.NewReader(raw), strings.NewReader("\r\n\r\n"))))
	for range 50 {
		fields, err := in.ReadMIMEHeader()
		switch action := strings.ToLower(strings.TrimSpace(fields.Get("Action"))); {
		case action == "failed":
			r.Kind, r.Failed = workbench.Bounce, recipient(fields)
			r.Problem = cut(render.Clean(afterType(fields.Get("Diagnostic-Code"))), 200)
			if r.Problem == "" {
				r.Problem = cut("status "+render.Clean(fields.Get("Status")), 60)
			}
			return
		case action == "delayed":
			r.Kind = workbench.Delayed
		}
		if err != nil {
			return
		}
	}
}

// recipient is the address that a group of fields is about: the one that mail
// was sent to, where the server redirected it.
func recipient(fields textproto.MIMEHeader) string {
	for _, name := range []string{"Original-Recipient", "Final-Recipient"} {
		if address := strings.Trim(afterType(fields.Get(name)), "<> "); strings.Contains(address, "@") {
			return strings.ToLower(cut(render.Clean(address), 254))
		}
	}
	return ""
}

// afterType is a value behind its type: "rfc822; dana@example.com".
func afterType(value string) string {
	if _, rest, ok := strings.Cut(value, ";"); ok {
		return strings.TrimSpace(rest)
	}
	return strings.TrimSpace(value)
}
