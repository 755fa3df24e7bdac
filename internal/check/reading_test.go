package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
)

// shown writes a reading down: one line for each sentence, with where it
// begins, what its block looks like and whether it only greets.
func shown(text string) string {
	var b strings.Builder
	d := read(text, newLexicon(), civil.Date(2026, 5, 14))
	for i := range d.sentences {
		s := &d.sentences[i]
		b.WriteString(string("p-#|"[d.blocks[s.block].shape]))
		if s.greeting {
			b.WriteByte('~')
		}
		b.WriteString(" " + itoa(s.line()) + ":" + itoa(s.col()))
		for _, w := range s.words {
			b.WriteString(" " + w.text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func itoa(n int) string {
	return strings.TrimLeft(string([]byte{byte('0' + n/10%10), byte('0' + n%10)}), "0")
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"sentences": {
			"Dear Mara, the floor is wet. Mr. Falk comes on 3 June, i.e. late! Is that fine?\n",
			"p 1:12 the floor is wet\np 1:30 Mr Falk comes on 3 June i.e late\np 1:67 Is that fine\n",
		},
		"a paragraph set by hand, and lines of chat": {
			"The floor of the reading room is still wet, and it must dry for\ntwo more weeks before the shelves come.\n\nfloor is wet\nlift is fine\n",
			"p 1:1 The floor of the reading room is still wet and it must dry for two more weeks before the shelves come\np 4:1 floor is wet\np 5:1 lift is fine\n",
		},
		"Markdown": {
			"# The move\n\n- **The floor** is [wet](https://example.com/a.b), see `dry.sh`.\n- [x] The lift\n  is fine.\n\n```\nnot. read.\n```\n\n| What | State |\n| --- | --- |\n| Floor | wet |\n",
			"# 1:3 The move\n- 3:5 The floor is wet see `dry.sh`\n- 4:7 The lift is fine\n# 11:3 What State\n| 13:3 Floor wet\n",
		},
		"pictures make a list": {
			"🔴 floor, wet\n🟢 lift\n",
			"- 1:1 🔴 floor wet\n- 2:1 🟢 lift\n",
		},
		"quotes, greetings and a signature": {
			"Hi Mara,\n\nhope you are well! It is dry.\n\nOn Monday Mara wrote:\n> Is it wet?\n\nKind regards\nHanne Vik\nCity Library\n",
			"p~ 1:1 Hi Mara\np~ 3:1 hope you are well\np 3:20 It is dry\n",
		},
		"a signature of mail programs, and the mail before": {
			"It is dry.\n-- \nHanne Vik\n",
			"p 1:1 It is dry\n",
		},
		"a title, a date, a caption": {
			"Update from Hanne Vik\nThursday, 14 May 2026\n\nMara,\n\nIt is dry.\n\nNext\n- The lamps.\n",
			"# 1:1 Update from Hanne Vik\n# 2:1 Thursday 14 May 2026\np~ 4:1 Mara\np 6:1 It is dry\n# 8:1 Next\n- 9:3 The lamps\n",
		},
		"front matter": {
			"---\ntitle: A\n---\nIt is dry.\n",
			"p 4:1 It is dry\n",
		},
		"a mail": {
			"From: a@example.com\nTo: b@example.com\nSubject: Wet\n\nIt is dry.\n",
			"p 5:1 It is dry\n",
		},
		"a mail in parts, coded": {
			"From: a@example.com\nTo: b@example.com\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>no</p>\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 is dry.\n\n--x--\n",
			"p 5:1 The café is dry\n",
		},
		"no mail after all": {
			"Note: it is dry.\nTo: nobody\n",
			"p 1:1 Note it is dry\np 2:1 To nobody\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"by Friday":                       "2026-05-15",
		"on 3 June and 2026-07-01":        "2026-06-03 2026-07-01",
		"due 22 jan, or June 5th":         "2026-01-22 2026-06-05",
		"we sat with Ana and may go":      "",
		"tomorrow at 9, next week":        "2026-05-15 2026-05-18",
		"3 may fail, 5 machines, 2 weeks": "",
	} {
		s := read(text, newLexicon(), civil.Date(2026, 5, 14)).sentences[0]
		var days []string
		for _, d := range s.days {
			days = append(days, d.day.String())
		}
		if got := strings.Join(days, " "); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"by the 24th", "this week", "in March", "in Q3", "at the end of the month", "before Christmas", "week 12", "on Mondays"} {
		if d := read(text, newLexicon(), civil.Date(2026, 5, 14)); !d.has(dated) {
			t.Errorf("%q names a time", text)
		}
	}
}

func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"3,150 of 4,200 accounts":                 "3,150 of 4,200",
		"24% of lists, 8,400 euro and €900":       "24%|8,400 euro|€900",
		"line 3, wards 4 and 6, at 9, 10:30, 3pm": "",
		"on 3 June with 12 chairs":                "12",
		"1.2m visitors in 2026":                   "1.2m",
		"issue #12, v2, 2nd floor":                "",
	} {
		s := read(text, newLexicon(), civil.Date(2026, 5, 14)).sentences[0]
		var said []string
		for _, a := range s.amounts() {
			said = append(said, a.said)
		}
		if got := strings.Join(said, "|"); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// Words are read in English; elsewhere the check is silent about them.
func TestEnglish(t *testing.T) {
	for text, want := range map[string]bool{
		"The floor is wet and we wait for the carpenter.": true,
		"Yes, Thursday.": true,
		"Der Boden ist nass und wir warten auf den Tischler, soon.":           false,
		"Le sol est mouillé et nous attendons le menuisier pour la semaine.":  false,
		"El suelo está mojado y esperamos al carpintero que viene el jueves.": false,
	} {
		if got := read(text, newLexicon(), civil.Date(2026, 5, 14)).english; got != want {
			t.Errorf("%q: English %v", text, got)
		}
	}
}

// Whatever stands in a draft, it is read to its end, and every finding has a
// place in it.
func FuzzDraft(f *testing.F) {
	for _, seed := range []string{"", "-- ", "---", "Hi", ">", "| a |\n|-|", "```", "a\n===", "[x](", "<", "\"", "From: a\nTo: b\n\n", "1. \n- ", "🔴", "\ufeffx", "€", "3 of", "by the",
		"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhi\n--x--\n", "Could you please soon perhaps maybe not?", "because he did not"} {
		f.Add(seed)
	}
	checker := New()
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Count(text, "\n") + 1
		for _, found := range checker.Draft(text, Case{}) {
			if found.Line < 0 || found.Line > lines || (found.Line == 0) != (found.Col == 0) || found.Message == "" {
				t.Errorf("%q: %+v", text, found)
			}
		}
	})
}

// A draft that is none costs no more than its length.
func TestHugeDrafts(t *testing.T) {
	checker := New()
	for _, piece := range []string{"<", "[", "](", "please ", "maybe\n", "- soon\n", "| a ", "\"", "> x\n", "because ", "3 of ", "#", "[x]:"} {
		checker.Draft(strings.Repeat(piece, 200_000/len(piece)), Case{})
	}
}
