package render

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

// suits are the elements that every mail program shows, with the attributes that
// they may bear.
var suits = map[string]string{
	"html": "lang", "head": "", "meta": "charset name content", "title": "", "style": "", "body": "",
	"table": "role width cellpadding cellspacing border align", "tr": "", "td": "align",
	"p": "", "h1": "", "h2": "", "ul": "", "ol": "", "li": "", "span": "aria-hidden", "a": "href rel",
}

// anywhere are the attributes that every element may bear.
const anywhere = " class style dir "

// styles are the properties that mail programs keep, with the values they know.
// What not all of them know does no harm where it is left out: corners stay
// square, a long word sticks out, a button is as high as its line.
var styles = map[string]*regexp.Regexp{
	"margin": lengths, "margin-top": lengths, "margin-bottom": lengths,
	"padding": lengths, "padding-left": lengths, "width": lengths, "max-width": lengths,
	"font-family": regexp.MustCompile(`^[A-Za-z' ,-]+$`), "font-size": lengths, "font-weight": regexp.MustCompile(`^\d00$|^650$`),
	"line-height": lengths, "letter-spacing": lengths,
	"color": regexp.MustCompile(`^#[0-9a-f]{6}$|^inherit$`), "background": plainColour, "border-color": plainColour,
	"border": hair, "border-top": hair, "border-radius": lengths, "border-collapse": oneOf("collapse"),
	"text-align": oneOf("start", "left", "center"), "text-decoration": oneOf("none", "underline"), "vertical-align": oneOf("top"),
	"display": oneOf("inline-block", "block", "none"), "white-space": oneOf("nowrap"),
	"overflow-wrap": oneOf("anywhere"), "word-break": oneOf("break-word"), "color-scheme": oneOf("light dark"),
}

var (
	lengths     = regexp.MustCompile(`^(-?[\d.]+(px|em|%)?( |$)){1,4}$`)
	plainColour = regexp.MustCompile(`^#[0-9a-f]{6}$`)
	hair        = regexp.MustCompile(`^1px solid #[0-9a-f]{6}$`)
)

func oneOf(all ...string) *regexp.Regexp {
	return regexp.MustCompile("^(" + strings.Join(all, "|") + ")$")
}

// Every document suits mail programs: nothing in it is fetched, nothing runs, no
// element or style is one that they leave out to the harm of the page, and every
// word can be read on what lies behind it, by day and by night.
func TestHTMLSuitsMail(t *testing.T) {
	answers := []AnswerGroup{
		{Title: "Which way? #3", Answers: []Answer{{"The first", "mailto:mira@example.com?subject=1"}, {"Later", "mailto:mira@example.com?subject=2"}}},
		{Title: "About these letters", Small: true, Answers: []Answer{{"Shorter", "mailto:mira@example.com?subject=3"}, {"Less often", "mailto:mira@example.com?subject=4"}}},
	}
	looked := map[string]int{}
	look := func(doc compose.Document) {
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			for _, o := range []Options{{Cite: true}, {Letter: true, Answers: answers}} {
				doc.Form = form
				page, err := Document(doc, HTML, o)
				if err != nil {
					t.Fatal(err)
				}
				for _, wrong := range unfit(string(page), doc) {
					t.Errorf("the %s of @%s, %s: %s", doc.Kind, doc.Reader, form, wrong)
				}
				looked[doc.Kind]++
			}
		}
		if t.Failed() {
			t.FailNow() // the others will be as wrong
		}
	}
	for _, doc := range goldens(t) {
		look(doc)
	}
	for _, doc := range examples(t) {
		look(doc)
	}
	for _, kind := range compose.Kinds() {
		if looked[kind.Name] == 0 {
			t.Errorf("no %s was looked at", kind.Name)
		}
	}
}

// The checker finds what it is there to find.
func TestHTMLThatDoesNotSuit(t *testing.T) {
	doc := compose.Document{Blocks: []compose.Block{{Lines: []compose.Line{{Links: []string{"https://example.com/a"}}}}}}
	const sheet = "<style>.soft{color:#777777!important}</style>"
	for page, want := range map[string]string{
		`<p><img src="https://example.com/a"/></p>`:                                "<img>",
		`<p onclick="x()">x</p>`:                                                   "onclick",
		`<p style="background:url(https://example.com/a)">x</p>`:                   "background:url(",
		`<p style="position:absolute">x</p>`:                                       "position",
		`<p style="display:flex">x</p>`:                                            "display:flex",
		`<p style="color:var(--ink)">x</p>`:                                        "color:var(",
		`<p><a href="https://example.com/b">x</a></p>`:                             "example.com/b",
		`<p><a href="javascript:x()">x</a></p>`:                                    "javascript:",
		`<style>@import "https://example.com/a";</style>`:                          "@import",
		`<style>@font-face{src:url(https://example.com/a)}</style>`:                "@font-face",
		`<style>.ink{float:left}</style>`:                                          "float",
		`<link href="https://example.com/a"/>`:                                     "<link>",
		`<form action="https://example.com/a"></form>`:                             "<form>",
		`<p style="color:#999999">x</p>`:                                           "by day",
		`<body style="background:#111111"><p>x</p></body>`:                         "by day",
		sheet + `<p class="soft">x</p>`:                                            "by night",
		`<table><tr><td style="text-align:start">x</td></tr></table>`:              "align",
		`<p><a href="https://example.com/a" rel="noreferrer">x</a></p>`:            "",
		`<p><a href="mailto:mira@example.com?subject=1">x</a></p>`:                 "",
		`<table><tr><td align="left" style="text-align:start">x</td></tr></table>`: "",
	} {
		found := strings.Join(unfit(page, doc), "\n")
		if want == "" && found != "" || !strings.Contains(found, want) {
			t.Errorf("%s: found %q, want %q", page, found, want)
		}
	}
}

// examples are the documents of every kind for everybody in the sample books.
func examples(t *testing.T) (docs []compose.Document) {
	t.Helper()
	files, err := filepath.Glob("../../examples/*.journal")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample books: %v", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		in := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
		file, err := in.ReadFile(name, strings.NewReader(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range []civil.Day{civil.Date(2026, 1, 15), civil.Date(2026, 5, 14)} {
			b := book.Fold(file.Entries, day)
			for reader := range b.People() {
				if reader.Slug == book.Owner {
					continue
				}
				for _, kind := range compose.Kinds() {
					docs = append(docs, documentsOf(b, reader, kind)...)
				}
			}
		}
	}
	return docs
}

// documentsOf are the documents of one kind for a reader: of everything, and of
// each of the first few projects and entries that there is one of.
func documentsOf(b *book.Book, reader *book.Person, kind compose.Kind) (docs []compose.Document) {
	const few = 3
	scopes := []compose.Scope{{Fits: FitsOnePage}}
	for p := range b.Projects() {
		scopes = append(scopes, compose.Scope{Projects: []string{p.Slug}, Fits: FitsOnePage})
	}
	if len(kind.Of) > 0 {
		for it := range b.All() {
			scopes = append(scopes, compose.Scope{Entries: []int64{it.Seq}})
		}
	}
	for _, scope := range scopes {
		if doc, err := kind.Write(b, reader, scope); err == nil { // else there is none of it for them
			if docs = append(docs, doc); len(docs) == few {
				break
			}
		}
	}
	return docs
}

// box is an element with what its words are drawn with.
type box struct {
	name       string
	align      string
	day, night paint
}

// paint is the colour of words and what lies behind them.
type paint struct{ ink, ground string }

// blank is a page that says nothing of its colours.
var blank = paint{ink: "#000000", ground: "#ffffff"}

// unfit says what of a page mail programs may not show as it is meant.
func unfit(page string, doc compose.Document) (wrong []string) {
	say := func(format string, args ...any) {
		if said := fmt.Sprintf(format, args...); !slices.Contains(wrong, said) {
			wrong = append(wrong, said)
		}
	}
	var (
		night = map[string]map[string]string{} // what a class turns over, in the dark
		at    = []box{{day: blank, night: blank}}
		in    = xml.NewDecoder(strings.NewReader(page))
	)
	in.Strict, in.AutoClose, in.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return wrong
		} else if err != nil {
			say("it cannot be read: %v", err)
			return wrong
		}
		switch token := token.(type) {
		case xml.StartElement:
			b := at[len(at)-1]
			b.name = token.Name.Local
			allowed, known := suits[b.name]
			if !known {
				say("<%s>", b.name)
			}
			var class, style string
			for _, a := range token.Attr {
				switch a.Name.Local {
				case "class":
					class = a.Value
				case "style":
					style = a.Value
				case "align":
					b.align = a.Value
				case "href":
					if !followed(a.Value, doc) {
						say("a link to %s", a.Value)
					}
				}
				if !slices.Contains(strings.Fields(allowed+anywhere), a.Name.Local) {
					say("<%s> with %s", b.name, a.Name.Local)
				}
			}
			said := declared(style, say)
			if said["text-align"] == "start" && b.align != "left" {
				say("<%s> says text-align:start, and has no align for those who do not know it", b.name)
			}
			b.day.take(said)
			b.night.take(said)
			for name := range strings.FieldsSeq(class) {
				b.night.take(night[name])
			}
			at = append(at, b)
		case xml.EndElement:
			at = at[:len(at)-1]
		case xml.CharData:
			switch b := at[len(at)-1]; {
			case b.name == "style":
				night = sheetOf(string(token), say)
			case b.name == "title" || strings.TrimSpace(string(token)) == "":
			default:
				for when, p := range map[string]paint{"by day": b.day, "by night": b.night} {
					if c := contrast(p.ink, p.ground); c < 4.5 {
						say("%s %s on %s is hard to read (%.1f): %.40q", when, p.ink, p.ground, c, token)
					}
				}
			}
		}
	}
}

// followed reports whether a link may stand on a page: it begins a mail, or it is
// one that a line of the document gives.
func followed(href string, doc compose.Document) bool {
	if strings.HasPrefix(href, "mailto:") {
		return true
	}
	lines := doc.Asks
	for _, b := range doc.Blocks {
		lines = slices.Concat(lines, b.Lines)
	}
	return regexp.MustCompile(`^https?://`).MatchString(href) &&
		slices.ContainsFunc(lines, func(l compose.Line) bool { return slices.Contains(l.Links, href) })
}

func (p *paint) take(said map[string]string) {
	if c := said["color"]; c != "" && c != "inherit" {
		p.ink = c
	}
	if c := said["background"]; c != "" {
		p.ground = c
	}
}

// declared are the declarations of a style.
func declared(style string, say func(string, ...any)) map[string]string {
	all := map[string]string{}
	for one := range strings.SplitSeq(style, ";") {
		if strings.TrimSpace(one) == "" {
			continue
		}
		name, value, _ := strings.Cut(strings.TrimSpace(one), ":")
		value = strings.TrimSuffix(value, "!important")
		if known := styles[name]; known == nil || !known.MatchString(value) {
			say("the style %s:%s", name, value)
		}
		all[name] = value
	}
	return all
}

// sheetOf reads a style sheet, in which nothing may stand but classes, the
// scheme of colours and the question whether it is dark.
func sheetOf(sheet string, say func(string, ...any)) map[string]map[string]string {
	rules := map[string]map[string]string{}
	sheet = strings.ReplaceAll(sheet, "@media (prefers-color-scheme:dark){", "")
	for rule := range strings.SplitSeq(sheet, "}") {
		name, body, isRule := strings.Cut(strings.TrimSpace(rule), "{")
		if name == "" && !isRule {
			continue
		}
		if class, isClass := strings.CutPrefix(name, "."); !isRule || !isClass && name != ":root" {
			say("the style sheet says %s", name)
		} else {
			rules[class] = declared(body, say)
		}
	}
	return rules
}

// contrast is that of two colours by WCAG 2: 1 for the same, 21 for black on
// white.
func contrast(a, b string) float64 {
	light := []float64{luminance(a), luminance(b)}
	return (slices.Max(light) + 0.05) / (slices.Min(light) + 0.05)
}

func luminance(colour string) float64 {
	rgb, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		return 0
	}
	sum := 0.0
	for shift, weight := range map[int]float64{16: 0.2126, 8: 0.7152, 0: 0.0722} {
		c := float64(rgb>>shift&255) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
