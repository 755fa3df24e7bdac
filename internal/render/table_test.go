package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func people() *Table {
	t := &Table{Columns: []Column{
		{Head: "Who"}, {Head: "Name", Flex: true}, {Head: "Last met", Flex: true, Wrap: true, Min: 10},
		{Head: "Balance", Align: Right}, {Head: "Work"},
	}}
	t.Row(Words("@dana"), Words("Dana Osei"), Words("3 March, over coffee, about the review"), Words("7.4"), Cell{State: "red", Text: "billing"})
	t.Row(Words("@kenji"), Words("田中 賢治"), Words(""), Words("-12.0"), Cell{State: "green"})
	t.Row(Words("@eve"), Words("\x1b[31mEve\nMallory"))
	return t
}

func TestTableAtItsOwnWidth(t *testing.T) {
	want := strings.TrimPrefix(`
Who     Name              Last met                                Balance  Work
──────  ────────────────  ──────────────────────────────────────  ───────  ─────────────
@dana   Dana Osei         3 March, over coffee, about the review      7.4  ■ red billing
@kenji  田中 賢治                                                   -12.0  ● green
@eve    �[31mEve Mallory
`, "\n")
	if diff := cmp.Diff(want, people().Print(Screen{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTableOnANarrowScreen(t *testing.T) {
	want := strings.TrimPrefix(`
Who     Name        Last met    Balance  Work
------  ----------  ----------  -------  -------------
@dana   Dana Osei   3 March,        7.4  X red billing
                    over
                    coffee,
                    about the
                    review
@kenji  田中 賢治                 -12.0  o green
@eve    �[31mEve~
`, "\n")
	if diff := cmp.Diff(want, people().Print(Screen{Width: 54, ASCII: true})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A column that can be spared goes before anything is cut.
func TestTableSparesAColumn(t *testing.T) {
	table := people()
	table.Columns[3].Spare = true
	want := strings.TrimPrefix(`
Who     Name        Last met    Work
──────  ──────────  ──────────  ─────────────
@dana   Dana Osei   3 March,    ■ red billing
                    over
                    coffee,
                    about the
                    review
@kenji  田中 賢治               ● green
@eve    �[31mEve…
`, "\n")
	if diff := cmp.Diff(want, table.Print(Screen{Width: 45})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What does not fit even so is a list, and whole.
func TestTableOnAPhone(t *testing.T) {
	want := strings.TrimPrefix(`
@dana
  Name      Dana Osei
  Last met  3 March, over coffee, about
            the review
  Balance   7.4
  Work      ■ red billing

@kenji
  Name      田中 賢治
  Balance   -12.0
  Work      ● green

@eve
  Name      �[31mEve Mallory
`, "\n")
	if diff := cmp.Diff(want, people().Print(Screen{Width: 40})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTableInColourIsTheSameTable(t *testing.T) {
	got := people().Print(Screen{Width: 60, Colour: true})
	if !strings.Contains(got, "\x1b[1mWho\x1b[0m") || !strings.Contains(got, "\x1b[1;31m■ red\x1b[0m billing") {
		t.Errorf("no colours in:\n%s", got)
	}
	for _, style := range []Style{Bold, Dim, Green, Amber, Red} {
		got = strings.ReplaceAll(got, "\x1b["+style.sgr()+"m", "")
	}
	got = strings.ReplaceAll(got, "\x1b[0m", "")
	if diff := cmp.Diff(people().Print(Screen{Width: 60}), got); diff != "" {
		t.Errorf("(-plain +colour):\n%s", diff)
	}
}

func TestTableWithoutRowsIsNothing(t *testing.T) {
	if got := (&Table{Columns: []Column{{Head: "Who"}}}).Print(Screen{}); got != "" {
		t.Errorf("got %q", got)
	}
}

func FuzzTable(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, words string, width uint8) {
		table := &Table{Columns: []Column{{Head: words}, {Flex: true, Head: "b"}, {Flex: true, Wrap: true}, {Align: Right}}}
		table.Row(Words(words), Words(words), Words(words), Words(words))
		table.Row(Cell{State: words, Text: words}, Cell{State: "red", Text: words}, Cell{State: "red", Text: words}, Words("9"), Words("too much"))
		out := table.Print(Screen{Width: int(width)})
		harmless(t, out)
		for line := range strings.Lines(out) {
			if w := Width(strings.TrimSuffix(line, "\n")); width > 0 && w > clampWidth(int(width)) {
				t.Fatalf("%d columns of %d:\n%s", w, width, out)
			}
		}
	})
}

// A column of a fixed width is no wider for what stands in it, and no narrower.
func TestFixedColumn(t *testing.T) {
	table := Table{Columns: []Column{{Head: "a", Fixed: 6, Wrap: true}, {Head: "b"}}}
	table.Row(Words("@ana @bo"), Words("x"))
	table.Row(Words("@cy"), Words("y"))
	const want = "a       b\n──────  ─\n@ana    x\n@bo\n@cy     y\n"
	if got := table.Print(Screen{}); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
