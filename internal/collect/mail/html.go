package mail

import (
	"html"
	"strings"
)

// htmlText is what an HTML mail says, without what it quotes: enough of HTML for
// mail, read once from left to right. Quotes that mail programs mark as such are
// left out; what they set behind a rule of their own ends the text.
func htmlText(page string) string {
	t := textOf{}
	for page != "" && !t.ended {
		at := strings.IndexByte(page, '<')
		if at < 0 {
			t.say(page)
			break
		}
		t.say(page[:at])
		page = t.tag(page[at:])
	}
	return t.String()
}

// textOf collects the text of a page.
type textOf struct {
	strings.Builder
	skipped string // the element under way whose content does not count; "": none
	depth   int    // how many of that name are open
	ended   bool   // the rest is what was answered
}

func (t *textOf) say(text string) {
	if t.skipped != "" || text == "" {
		return
	}
	text = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, text)
	t.WriteString(html.UnescapeString(text))
}

// tag does what a tag means and gives what stands behind it.
func (t *textOf) tag(page string) (rest string) {
	if strings.HasPrefix(page, "<!--") {
		if end := strings.Index(page, "-->"); end >= 0 {
			return page[end+3:]
		}
		return ""
	}
	end := tagEnd(page)
	if end < 0 {
		return ""
	}
	name, attributes := tagName(page[1:end])
	rest = page[end+1:]
	closing := strings.HasPrefix(name, "/")
	name = strings.TrimPrefix(name, "/")
	if t.skipped != "" {
		switch {
		case name != t.skipped:
		case closing:
			if t.depth--; t.depth <= 0 {
				t.skipped = ""
			}
		case !strings.HasSuffix(attributes, "/"):
			t.depth++
		}
		return rest
	}
	switch name {
	case "script", "style", "head", "title", "textarea", "blockquote", "select", "svg":
		if !closing {
			t.skipped, t.depth = name, 1
		}
		return rest
	case "br":
		t.WriteByte('\n')
	case "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "pre", "hr":
		if !strings.HasSuffix(t.String(), "\n") {
			t.WriteByte('\n')
		}
		if name == "p" && closing {
			t.WriteByte('\n')
		}
	}
	if !closing {
		t.quote(name, strings.ToLower(attributes))
	}
	return rest
}

// quote notices what mail programs put around what is answered.
func (t *textOf) quote(name, attributes string) {
	for _, marked := range []string{"gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "tutanota_quote", "zmail_extra"} {
		if strings.Contains(attributes, marked) {
			t.skipped, t.depth = name, 1
			return
		}
	}
	for _, begins := range []string{"divrplyfwdmsg", "appendonsend", "stopspelling", "mail-editor-reference-message-container",
		"border:none;border-top:solid #e1e1e1", "border:none;border-top:solid #b5c4df"} {
		if strings.Contains(attributes, begins) {
			t.ended = true
			return
		}
	}
}

// tagEnd finds the > of a tag, past the ones in quotes; -1 if there is none.
func tagEnd(page string) int {
	quote := byte(0)
	for i := 1; i < len(page); i++ {
		switch c := page[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i
		case (c == '"' || c == '\'') && page[i-1] == '=':
			quote = c
		}
	}
	return -1
}

// tagName cuts a tag into its name in small letters and the rest.
func tagName(tag string) (name, attributes string) {
	at := strings.IndexAny(tag, " \t\n\f")
	if at < 0 {
		return strings.ToLower(strings.TrimSuffix(tag, "/")), ""
	}
	return strings.ToLower(tag[:at]), tag[at:]
}
