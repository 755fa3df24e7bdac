package render

import (
	"strconv"
	"strings"
	"time"

	"headsup/internal/compose"
	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// pdfFile writes a document as pages for paper and for whoever wants to keep
// them. A one-pager is one page, always: first its spaces and its letters
// shrink, down to what can still be read; then lines at its end are left out
// and counted. Compose asks FitsOnePage beforehand, so that what goes is what
// matters least and not what stands last.
func pdfFile(doc compose.Document, o Options) ([]byte, error) {
	letters, err := newLetters(&machineFonts{folders: o.Fonts})
	if err != nil {
		return nil, err
	}
	var s *paper
	if doc.Kind == "onepager" {
		s, _ = onePage(letters, doc, o)
	} else {
		s = usualPages(letters, doc, o)
	}
	title := doc.Title
	if title == "" {
		title = doc.BottomLine
	}
	lang := o.Lang
	if lang == "" {
		lang = "en"
	}
	info := pdf.Info{Title: title, Author: doc.Signature, Lang: lang, Created: time.Unix(0, 0)}
	if !doc.Day.IsZero() {
		info.Created = doc.Day.In(time.UTC)
	}
	if doc.BottomLine != title {
		info.Subject = doc.BottomLine
	}
	out := pdf.New(info)
	s.pages(out)
	s.feet(out, strings.Trim(doc.Title+" · "+longDay(doc), " ·"))
	return out.Bytes(), nil
}

func newPaper(l *letters, z sizes) *paper {
	return &paper{letters: l, sizes: z, left: sideMargin, width: pageWidth - 2*sideMargin}
}

// usualPages lays a document out at its usual size. Where a little more room
// would spare the reader a second page with a few lines, it is set a little
// closer.
func usualPages(l *letters, doc compose.Document, o Options) *paper {
	const little = 4
	usual := newPaper(l, usualSizes())
	usual.document(doc, o)
	if h := usual.height(); h <= room || h > 1.25*room {
		return usual
	}
	for step := 1; step <= little; step++ {
		s := newPaper(l, closer(step))
		if s.document(doc, o); s.height() <= room {
			return s
		}
	}
	return usual
}

// onePage lays a document out on a single page, and counts the lines that it has
// no room for.
func onePage(l *letters, doc compose.Document, o Options) (s *paper, gone int) {
	for step := range steps + 1 {
		s = newPaper(l, closer(step))
		if s.document(doc, o); s.height() <= room {
			return s, 0
		}
	}
	return s, s.cutToPage()
}

// FitsOnePage reports whether a document stands on one page as it is. Which
// fonts a machine has makes no difference to it: a foreign script counts as
// wide as its name.
func FitsOnePage(doc compose.Document) bool {
	l, err := newLetters(nil)
	if err != nil {
		return false
	}
	s := newPaper(l, closer(steps))
	s.document(tidy(doc), Options{})
	return s.height() <= room
}

// cutToPage leaves out what the page has no room for, from the end on, and
// counts the lines of it.
func (s *paper) cutToPage() (gone int) {
	foot := s.leading(s.small) + s.gap(6)
	sum, n := 0.0, 0
	for n < len(s.strips) && sum+s.strips[n].before+s.strips[n].height+foot <= room {
		sum += s.strips[n].before + s.strips[n].height
		n++
	}
	whole := n
	for whole > 0 && whole < len(s.strips) && (s.strips[whole].inside || s.strips[whole-1].keep) {
		whole--
	}
	if whole > 0 { // else one line fills the page, and part of it is better than nothing
		n = whole
	}
	for _, st := range s.strips[n:] {
		if st.line && st.title == "" {
			gone++
		}
	}
	s.strips = s.strips[:n]
	said := "…" // of a line, its end
	if gone > 0 {
		said = more(gone) + ", for which one page has no room"
	}
	s.paragraph(6, 0, []passage{{text: said, look: look{size: s.small, colour: softInk}}}, nil)
	return gone
}

// document adds the whole of a document.
func (s *paper) document(doc compose.Document, o Options) {
	text, small := look{size: s.text, colour: paperInk}, look{size: s.small, colour: softInk}
	title := look{bold: true, size: s.title, colour: paperInk}
	if Width(doc.BottomLine) > 140 {
		title.size = max(s.text+1.5, s.title-5)
	}
	top := longDay(doc)
	if !o.Letter {
		top = strings.Trim(doc.Title+" · "+top, " ·")
	}
	s.paragraph(0, 0, []passage{{text: top, look: small}}, nil)
	s.paragraph(14, 0, []passage{{text: doc.Greeting, look: text}}, nil)
	s.paragraph(12, 0, []passage{{text: doc.BottomLine, look: title}, s.entries(o, doc.Bottom)}, nil)
	s.asks(doc, o)
	for _, b := range doc.Blocks {
		if len(b.Lines) > 0 || b.More > 0 {
			s.block(b, doc.Form, o)
		}
	}
	s.paragraph(18, 0, []passage{{text: doc.Signature, look: text}}, nil)
	if s.missing {
		s.paragraph(14, 0, []passage{{text: missingWords, look: small}}, nil)
	}
}

// missingWords explains the names of scripts that stand for words.
const missingWords = "Words in [brackets] are written in a script that the typeface of this page lacks. " +
	"They are kept behind the brackets: copy them from there, or read this as text or as a web page."

func (s *paper) entries(o Options, seqs []int64) passage {
	return passage{text: o.cite(seqs), look: look{size: max(smallest, s.small-0.8), colour: softInk}}
}

// asks is the box with what the reader is asked and the reply contract.
func (s *paper) asks(doc compose.Document, o Options) {
	soft := look{size: max(s.small, s.text-0.8), colour: softInk}
	if len(doc.Asks) == 0 {
		s.paragraph(9, 0, []passage{{text: doc.Contract, look: soft}}, nil)
		return
	}
	s.washed(14, func() {
		k := look{bold: true, size: s.text, colour: paperInk}
		for i, ask := range doc.Asks {
			indent, beside := 0.0, (func(*pdf.Page, float64, float64))(nil)
			if len(doc.Asks) > 1 {
				number := strconv.Itoa(i+1) + "."
				indent, beside = 1.7*s.text, func(p *pdf.Page, x, base float64) {
					if doc.Counted() {
						p.Text(x, base, s.bold, k.size, accentInk, number)
						return
					}
					p.Ornament(func() { p.Path().Circle(x+0.52*s.text, base-0.34*s.text, 0.16*s.text).Fill(accentInk) })
				}
			}
			s.paragraph(min(1, float64(i))*4, indent, []passage{{state: ask.State, look: k}, {text: ask.Text, look: k}, s.entries(o, ask.Entries)}, beside)
		}
		s.paragraph(5, 0, []passage{{text: doc.Contract, look: soft}}, nil)
	})
}

// block adds a heading and its lines in the reader's form.
func (s *paper) block(b compose.Block, form compose.Form, o Options) {
	head := look{bold: true, size: s.head, colour: softInk}
	if from := len(s.strips); b.Heading != "" {
		s.paragraph(17, 0, []passage{{text: b.Heading, look: head}}, nil)
		s.strips[from].title = b.Heading
		for i := from; i < len(s.strips); i++ {
			s.strips[i].keep = true
		}
	}
	switch form {
	case compose.Prose:
		s.prose(b, o)
	case compose.Table:
		s.table(b, o)
	default:
		s.bullets(b, o)
	}
	if d, ok := blockPicture(b, chart.Full); ok {
		s.chart(8, 0, d)
	}
}

func (s *paper) bullets(b compose.Block, o Options) {
	text, soft := look{size: s.text, colour: paperInk}, look{size: s.text, colour: softInk}
	indent := 1.5 * s.text
	for _, l := range b.Lines {
		s.paragraph(4, indent, []passage{{text: l.Text, look: text}, s.label(l), s.picture(l), s.entries(o, l.Entries)}, func(p *pdf.Page, x, base float64) {
			if l.State != "" {
				drawMark(p, l.State, x+0.2*s.text, base-0.36*s.text, 0.32*s.text)
				return
			}
			if l.Numbered { // its number is its mark
				return
			}
			p.Ornament(func() { p.Path().Circle(x+0.52*s.text, base-0.34*s.text, 0.13*s.text).Fill(softInk) })
		})
	}
	if b.More > 0 {
		s.paragraph(4, indent, []passage{{text: more(b.More), look: soft}}, nil)
	}
}

func (s *paper) prose(b compose.Block, o Options) {
	text, soft := look{size: s.text, colour: paperInk}, look{size: s.text, colour: softInk}
	var all []passage
	for _, l := range b.Lines {
		l.Weeks = nil // a row of marks would run into the mark of the next sentence
		all = append(all, passage{state: l.State, look: text}, passage{text: sentence(l.Text), look: text}, s.picture(l), s.entries(o, l.Entries))
	}
	if b.More > 0 {
		all = append(all, passage{text: more(b.More) + ".", look: soft})
	}
	s.paragraph(4, 0, all, nil)
}

// table adds a block's lines as rows between hairlines, states in a column of
// their own.
func (s *paper) table(b compose.Block, o Options) {
	text, soft := look{size: s.text, colour: paperInk}, look{size: s.text, colour: softInk}
	indent := 0.0
	if hasState(b) {
		indent = 1.9 * s.text
	}
	s.space(3)
	for _, l := range b.Lines {
		s.rule(2.5)
		s.paragraph(3.5, indent, []passage{{text: l.Text, look: text}, s.label(l), s.picture(l), s.entries(o, l.Entries)}, func(p *pdf.Page, x, base float64) {
			if l.State != "" {
				drawMark(p, l.State, x+0.3*s.text, base-0.36*s.text, 0.32*s.text)
			}
		})
	}
	if b.More > 0 {
		s.rule(2.5)
		s.paragraph(3.5, indent, []passage{{text: more(b.More), look: soft}}, nil)
	}
	s.rule(2.5)
	s.strips[len(s.strips)-1].keep = false
}
