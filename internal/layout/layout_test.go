package layout_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

// Every word that somebody else may have written begins as a formula does.
const hostile = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana =HYPERLINK("https://evil.example";"Dana") relation:manager influence:5 cadence:weekly/thu
2026-01-05 person @ana +Ana <script>alert(1)</script> relation:report
2026-01-05 project +atlas =1+1 lead:@ana by:2026-05-01
2026-01-06 status +atlas amber @SUM(A1:A9)
2026-01-07 metric +atlas moved 120 target:4200
2026-01-08 metric +atlas moved 130
2026-01-09 metric +atlas moved 150
2026-01-08 alloc +atlas @ana 60%
2026-01-08 alloc +atlas @me 70%
2026-01-09 told @dana update +atlas
2026-01-12 met @dana 1:1 -2+3
2026-01-13 feedback @me about:=skill score:4
2026-01-14 feedback @dana =cmd|' /C calc'!A0 about:=skill score:2
2026-01-15 ask @dana resource =two testers +atlas by:2026-02-01
2026-01-16 log =worked on it +atlas hours:3
2026-01-16 promise @dana -the slides by:2026-02-02
`

// all are the views of a book that can be written into files, by name.
func all(t *testing.T) map[string]render.Overview {
	t.Helper()
	day := civil.Date(2026, 1, 20)
	file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("hostile", strings.NewReader(hostile))
	if err != nil {
		t.Fatal(err)
	}
	b := book.Fold(file.Entries, day)
	return map[string]render.Overview{
		"goodwill":  layout.Goodwill(view.GoodwillOf(b, goodwill.DefaultRates(), nil)),
		"people":    layout.People(view.PeopleOf(b, view.Ties{})),
		"map":       layout.Beliefs(view.BeliefsOf(b, view.Focus{})),
		"resources": layout.Resources(view.ResourcesOf(b, view.ResourceScope{})),
		"inventory": layout.Inventory(view.InventoryOf(b, civil.Span{From: day - 30, To: day})),
		"work":      layout.Work(view.WorkOf(b)),
		"growth":    layout.Growth(view.GrowthOf(b)),
		"journal":   layout.Journal(day, file.Entries),
	}
}

// Each table comes back from a spreadsheet as it was, its numbers and days of their
// own type, and nothing in it is ever a formula, whatever somebody called a project.
func TestSpreadsheets(t *testing.T) {
	for name, v := range all(t) {
		written, err := v.Write(render.XLSX)
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(written))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, g := range v.Grids {
			if len(g.Rows) == 0 {
				continue
			}
			for i, row := range g.Rows {
				if len(row) != len(g.Columns) {
					t.Fatalf("%s, %s: %d cells under %d heads", name, g.Name, len(row), len(g.Columns))
				}
				for j, cell := range row {
					at, _ := excelize.CoordinatesToCellName(j+1, i+2)
					got, err := f.GetCellValue(g.Name, at, excelize.Options{RawCellValue: true})
					if err != nil {
						t.Fatal(err)
					}
					if formula, _ := f.GetCellFormula(g.Name, at); formula != "" {
						t.Errorf("%s, %s!%s is the formula %s", name, g.Name, at, formula)
					}
					kind, _ := f.GetCellType(g.Name, at)
					if words := kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString; words != (cell.Text != "") {
						t.Errorf("%s, %s!%s is of type %v: %+v", name, g.Name, at, kind, cell)
					}
					if cell.Text != "" && got != cell.Text {
						t.Errorf("%s, %s!%s is %q, want %q", name, g.Name, at, got, cell.Text)
					}
				}
			}
		}
	}
}

// No cell of CSV begins as a formula, and no slug needs the apostrophe that keeps
// others from it.
func TestCSV(t *testing.T) {
	for name, v := range all(t) {
		written, err := v.Write(render.CSV)
		if err != nil {
			t.Fatal(err)
		}
		for table := range strings.SplitSeq(string(written), "\n\n") {
			rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, row := range rows {
				for _, cell := range row {
					if cell != "" && strings.ContainsAny(cell[:1], "=+@") || strings.HasPrefix(cell, "'dana") {
						t.Errorf("%s: the cell %q", name, cell)
					}
				}
			}
		}
	}
}

// A page fetches nothing and runs nothing, and holds the picture that belongs to
// it; in Markdown the picture stands in words.
func TestPages(t *testing.T) {
	drawn := map[string]string{
		"goodwill": "Goodwill with ", "people": "Influence and closeness.", "map": "Who believes what.",
		"resources": "Where time goes.", "growth": "Own rating and others", "inventory": "", "work": "=1+1, week by week", "journal": "",
	}
	for name, v := range all(t) {
		page, err := v.Write(render.HTML)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<script", "src=", "href=", "url(", "<a ", "evil.example\""} {
			if strings.Contains(string(page), bad) {
				t.Errorf("%s: the page has %s", name, bad)
			}
		}
		if n := strings.Count(string(page), "<svg "); (n > 0) != (drawn[name] != "") {
			t.Errorf("%s: %d pictures", name, n)
		}
		if !strings.Contains(string(page), "<title>"+drawn[name]) {
			t.Errorf("%s: no picture says %q", name, drawn[name])
		}
		text, err := v.Write(render.Markdown)
		if err != nil || !strings.Contains(string(text), "# "+v.Title) || !strings.Contains(string(text), drawn[name]) {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
		if strings.Contains(strings.ReplaceAll(string(text), `\<`, ""), "<script") {
			t.Errorf("%s: Markdown runs", name)
		}
	}
}

// An empty book gives tables with heads alone.
func TestEmpty(t *testing.T) {
	b := book.Fold(nil, civil.Date(2026, 1, 20))
	for _, v := range []render.Overview{layout.Goodwill(view.GoodwillOf(b, goodwill.DefaultRates(), nil)), layout.People(view.PeopleOf(b, view.Ties{})), layout.Beliefs(view.BeliefsOf(b, view.Focus{}))} {
		written, err := v.Write(render.CSV)
		if lines := strings.Count(string(written), "\n"); err != nil || lines != 1 || len(v.Pictures) != 0 {
			t.Errorf("%s: %d lines, %v", v.Title, lines, err)
		}
	}
}
