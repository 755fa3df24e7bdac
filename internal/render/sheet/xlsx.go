package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
)

// XLSX is the tables as a workbook (ECMA-376): a sheet each, the heads frozen,
// bold and on every printed page, columns as wide as what they hold. Texts stand in the cells
// themselves, marked as texts, so that none is ever reckoned out or followed.
func (b Book) XLSX() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	names := b.tabs()
	for _, part := range b.parts(names) {
		h := &zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: b.moment()}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + part.text))
		}
		if err != nil {
			return nil, fmt.Errorf("write %s of a workbook: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("close a workbook: %w", err)
	}
	return out.Bytes(), nil
}

// moment is the time that the file bears: midnight of its day.
func (b Book) moment() time.Time {
	if b.Day.IsZero() {
		return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the first that a ZIP file knows
	}
	return b.Day.In(time.UTC)
}

type part struct{ name, text string }

const (
	office   = "http://schemas.openxmlformats.org/officeDocument/2006/"
	packaged = "http://schemas.openxmlformats.org/package/2006/"
	mainNS   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	workApp  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// parts are the files of a workbook.
func (b Book) parts(names []string) []part {
	var types, sheets, heads, links strings.Builder
	var tables []part
	for i, name := range names {
		n := strconv.Itoa(i + 1)
		types.WriteString(`<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="` + workApp + `worksheet+xml"/>`)
		sheets.WriteString(`<sheet name="` + escape(name) + `" sheetId="` + n + `" r:id="rId` + n + `"/>`)
		heads.WriteString(`<definedName name="_xlnm.Print_Titles" localSheetId="` + strconv.Itoa(i) + `">` + escape(quoted(name)) + `!$1:$1</definedName>`)
		links.WriteString(`<Relationship Id="rId` + n + `" Type="` + office + `relationships/worksheet" Target="worksheets/sheet` + n + `.xml"/>`)
		tables = append(tables, part{"xl/worksheets/sheet" + n + ".xml", b.table(b.Sheets[i])})
	}
	at := b.moment().Format(time.RFC3339)
	return append([]part{
		{"[Content_Types].xml", `<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + workApp + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + workApp + `styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + office + `relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="` + packaged + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="` + packaged + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` + escape(b.Title) + `</dc:title><dc:creator>` + escape(b.Author) + `</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified></cp:coreProperties>`},
		{"xl/workbook.xml", `<workbook xmlns="` + mainNS + `" xmlns:r="` + office + `relationships"><sheets>` + sheets.String() + `</sheets><definedNames>` + heads.String() + `</definedNames></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packaged + `relationships">` + links.String() + `<Relationship Id="rIdS" Type="` + office + `relationships/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", styles},
	}, tables...)
}

// quoted is the name of a sheet where its cells are spoken of from outside.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// The looks of cells, by their place in the list of styles. Words and days have a
// space in front, so that a full column does not run into the next.
const (
	lookHead  = 1
	lookWords = 2
	lookQuote = 3 // words that would be a formula: the program keeps them words when they are edited
	lookDay   = 4
	lookNum   = 5
)

const styles = `<styleSheet xmlns="` + mainNS + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EFEE"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF0F5C5A"/></bottom><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top" indent="1"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// table is one sheet.
func (b Book) table(s Sheet) string {
	var w strings.Builder
	w.WriteString(`<worksheet xmlns="` + mainNS + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	widths := s.widths()
	for i, width := range widths {
		fmt.Fprintf(&w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	w.WriteString(`</cols><sheetData><row r="1"` + headHeight(s.Columns, widths) + `>`)
	for i, head := range s.Columns {
		w.WriteString(text(place(i, 1), head, lookHead))
	}
	w.WriteString(`</row>`)
	for n, row := range s.Rows {
		fmt.Fprintf(&w, `<row r="%d"%s>`, n+2, rowHeight(row, widths))
		for i := range min(len(row), len(s.Columns)) {
			w.WriteString(row[i].xml(place(i, n+2)))
		}
		w.WriteString(`</row>`)
	}
	fmt.Fprintf(&w, `</sheetData><autoFilter ref="A1:%s"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;L%s</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
		place(max(0, len(s.Columns)-1), len(s.Rows)+1), escape(cut(strings.ReplaceAll(b.Title, "&", "&&"), 200)))
	return w.String()
}

// place names a cell: A1, AA12.
func place(column, row int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}

func (c Cell) xml(at string) string {
	switch c.kind {
	case number:
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, lookNum, c.String())
	case day:
		if c.day < civil.Date(1900, time.March, 1) {
			return text(at, c.String(), lookWords)
		}
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%d</v></c>`, at, lookDay, int(c.day-firstDay()))
	case words:
		if startsFormula(c.text) {
			return text(at, c.text, lookQuote)
		}
		return text(at, c.text, lookWords)
	}
	return ""
}

// firstDay is day 0 of spreadsheets. They believe in a 29 February 1900; from
// the day after on the count is right, and what lies before stands as words.
func firstDay() civil.Day { return civil.Date(1899, time.December, 30) }

// maxCell is how many letters a cell takes.
const maxCell = 32767

func text(at, s string, look int) string {
	return fmt.Sprintf(`<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, look, escape(cut(s, maxCell)))
}
