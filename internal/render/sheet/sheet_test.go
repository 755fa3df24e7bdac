package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"headsup/internal/civil"
	"headsup/internal/render/sheet"
)

func march(day int) civil.Day { return civil.Date(2026, time.March, day) }

// formulas are what strangers write to have it reckoned out.
var formulas = []string{"=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", `=HYPERLINK("https://evil.example")`, " =1+1"}

func book() sheet.Book {
	s := sheet.Sheet{Name: "Work [2026]", Columns: []string{"What", "Since", "Share"}, Rows: [][]sheet.Cell{
		{sheet.Words("Billing & <more>"), sheet.Day(march(5)), sheet.Number(-0.5)},
		{sheet.Words("_x0041_ stays"), sheet.Day(civil.Date(1850, time.May, 1)), sheet.Number(1e6)},
		{sheet.Words("two\nlines"), {}, {}},
	}}
	for _, f := range formulas {
		s.Rows = append(s.Rows, []sheet.Cell{sheet.Words(f)})
	}
	return sheet.Book{Title: "Inventory & more", Author: "Mira Chen", Day: march(5), Sheets: []sheet.Sheet{s,
		{Name: "work 2026", Columns: []string{"Only a head"}}}}
}

func open(t *testing.T, b sheet.Book) *excelize.File {
	t.Helper()
	written, err := b.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Another program reads back what was written: words as words, days as days,
// numbers as numbers, heads frozen.
func TestAnotherProgramReadsTheWorkbook(t *testing.T) {
	f := open(t, book())
	if diff := cmp.Diff([]string{"Work 2026", "work 2026 (2)"}, f.GetSheetList()); diff != "" {
		t.Errorf("tabs (-want +got):\n%s", diff)
	}
	const tab = "Work 2026"
	for at, want := range map[string]string{"A1": "What", "A2": "Billing & <more>", "B2": "2026-03-05", "C2": "-0.5",
		"A3": "_x0041_ stays", "B3": "1850-05-01", "C3": "1000000", "A4": "two\nlines", "B4": ""} {
		if got, err := f.GetCellValue(tab, at); err != nil || got != want {
			t.Errorf("%s = %q, %v; want %q", at, got, err, want)
		}
	}
	for at, want := range map[string]excelize.CellType{"A2": excelize.CellTypeInlineString, "B2": excelize.CellTypeUnset, "C2": excelize.CellTypeUnset, "B3": excelize.CellTypeInlineString} {
		if got, err := f.GetCellType(tab, at); err != nil || got != want {
			t.Errorf("type of %s = %v, %v; want %v", at, got, err, want)
		}
	}
	panes, err := f.GetPanes(tab)
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.TopLeftCell != "A2" {
		t.Errorf("the heads are not frozen: %+v, %v", panes, err)
	}
	props, err := f.GetDocProps()
	if err != nil || props.Title != "Inventory & more" || props.Creator != "Mira Chen" || props.Created != "2026-03-05T00:00:00Z" {
		t.Errorf("properties: %+v, %v", props, err)
	}
}

// Whatever stands in a cell, it is never a formula, and in a workbook no sign of
// it is lost.
func TestNoCellIsAFormula(t *testing.T) {
	f := open(t, book())
	for i, want := range formulas {
		at, _ := excelize.CoordinatesToCellName(1, i+5)
		if formula, err := f.GetCellFormula("Work 2026", at); err != nil || formula != "" {
			t.Errorf("%s is the formula %q, %v", at, formula, err)
		}
		if got, _ := f.GetCellValue("Work 2026", at); strings.Trim(got, "\r\n\t ") != strings.Trim(want, "\r\n\t ") {
			t.Errorf("%s = %q, want %q", at, got, want)
		}
	}
	written, err := book().CSV()
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(written), "\n\n")
	rows, err := csv.NewReader(strings.NewReader(first)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Billing & <more>", "2026-03-05", "-0.5"}, rows[1]); diff != "" {
		t.Errorf("a number is guarded like a text (-want +got):\n%s", diff)
	}
	for i, want := range formulas {
		if got := rows[i+4][0]; got != "'"+want {
			t.Errorf("CSV has %q, want an apostrophe before %q", got, want)
		}
	}
}

// Any text comes out as well-formed XML and as it went in, but for what XML
// cannot hold.
func TestAnyTextIsHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		b := sheet.Book{Title: text, Author: text, Sheets: []sheet.Sheet{{Name: text, Columns: []string{text}, Rows: [][]sheet.Cell{{sheet.Words(text)}}}, {Name: text, Columns: []string{"x"}}}}
		for _, f := range archive(t, b).File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			decoder := xml.NewDecoder(r)
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", f.Name, err)
				}
				if start, ok := token.(xml.StartElement); ok && start.Name.Local == "f" {
					t.Fatalf("%s holds a formula", f.Name)
				}
			}
		}
	})
}

func TestTheSameTablesGiveTheSameBytes(t *testing.T) {
	one, err := book().XLSX()
	if err != nil {
		t.Fatal(err)
	}
	two, _ := book().XLSX()
	if !bytes.Equal(one, two) {
		t.Error("two workbooks of the same tables differ")
	}
}

// A text longer than a cell takes is cut, not refused.
func TestLongText(t *testing.T) {
	f := open(t, sheet.Book{Sheets: []sheet.Sheet{{Name: strings.Repeat("long name ", 9), Columns: []string{"x"}, Rows: [][]sheet.Cell{{sheet.Words(strings.Repeat("é", 40000))}}}}})
	name := f.GetSheetList()[0]
	if got, err := f.GetCellValue(name, "A2"); err != nil || len([]rune(got)) != 32767 || !strings.HasSuffix(got, "…") {
		t.Errorf("%d letters, %v", len([]rune(got)), err)
	}
}

// No words run into those of the column before: heads, words and days stand a
// space in.
func TestColumnsKeepApart(t *testing.T) {
	f := open(t, book())
	for _, at := range []string{"A1", "B1", "A2", "B2"} {
		id, err := f.GetCellStyle("Work 2026", at)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil || style.Alignment == nil || style.Alignment.Indent != 1 || style.Alignment.Horizontal != "left" {
			t.Errorf("%s stands %+v, %v", at, style.Alignment, err)
		}
	}
}

// A head that takes two lines has room for both, and one that takes one leaves
// none empty.
func TestHighHead(t *testing.T) {
	for head, want := range map[string]float64{"Due": 15, "State": 15, "Pieces": 15, "Responsibility": 15, "Last worked on": 30, "Pieces since the stop": 30, "Keep, raise or stop?": 30} {
		f := open(t, sheet.Book{Sheets: []sheet.Sheet{{Name: "x", Columns: []string{head}, Rows: [][]sheet.Cell{{sheet.Words("green")}}}}})
		if got, err := f.GetRowHeight("x", 1); err != nil || got != want {
			t.Errorf("the head %q is %v high, %v; want %v", head, got, err, want)
		}
	}
}

// A row is as high as its lines: thin letters share a line that figures would
// fill, and East Asian ones need two figures each.
func TestRowsAsHighAsTheirLines(t *testing.T) {
	for text, want := range map[string]float64{
		"Three of fourteen came without a certificate.":                                                                   15,
		"Pier three is up, eighteen metres, with Luka Horvat and Emilia Sand: a day early.":                               15,
		"The deck is over the river, with you, Luka Horvat and Tariq Aziz: three days before the date, the fair is safe.": 30,
		strings.Repeat("MOVED ", 16):         30,
		strings.Repeat("三号墩已经完工", 8):         30,
		strings.Repeat("word\n", 2) + "word": 45,
	} {
		f := open(t, sheet.Book{Sheets: []sheet.Sheet{{Name: "x", Columns: []string{"Line"}, Rows: [][]sheet.Cell{{sheet.Words(text)}}}}})
		if got, err := f.GetRowHeight("x", 2); err != nil || got != want {
			t.Errorf("the row of %q is %v high, %v; want %v", text, got, err, want)
		}
	}
}

// archive is a workbook's parts.
func archive(t rapid.TB, b sheet.Book) *zip.Reader {
	t.Helper()
	written, err := b.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(written), int64(len(written)))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// No height is fixed: a row grows with what somebody writes into it.
func TestRowsGrow(t *testing.T) {
	b := book()
	b.Sheets[0].Rows = append(b.Sheets[0].Rows, []sheet.Cell{sheet.Words(strings.Repeat("a long line ", 40))})
	r, err := archive(t, b).Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	table, err := io.ReadAll(r)
	if err != nil || !bytes.Contains(table, []byte(` ht="`)) || bytes.Contains(table, []byte("customHeight")) {
		t.Errorf("%v, rows of fixed height in %s", err, table)
	}
}

// Every printed page begins with the heads, whatever its sheet is called.
func TestHeadsOnEveryPage(t *testing.T) {
	f := open(t, sheet.Book{Sheets: []sheet.Sheet{{Name: "Mira's & Bo's work", Columns: []string{"What"}}, {Name: "Numbers", Columns: []string{"What"}}}})
	want := []excelize.DefinedName{
		{Name: "_xlnm.Print_Titles", RefersTo: "'Mira''s & Bo''s work'!$1:$1", Scope: "Mira's & Bo's work"},
		{Name: "_xlnm.Print_Titles", RefersTo: "'Numbers'!$1:$1", Scope: "Numbers"},
	}
	if diff := cmp.Diff(want, f.GetDefinedName()); diff != "" {
		t.Errorf("rows on every page (-want +got):\n%s", diff)
	}
}
