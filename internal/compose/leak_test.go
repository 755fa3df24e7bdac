package compose_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/compose"
	"headsup/internal/render"
)

// Whatever a reader may not hear stands in this book as zebrawood: in every text
// of every verb. What is between one of them and the owner alone is their own
// word: marigold, juniper, foxglove, larkspur, snowdrop.
const secrets = `
2026-01-05 person @me Mira Chen
2026-01-05 win zebrawood retracted +atlas impact:zebrawood
2026-01-05 retract #2
2026-01-05 ask @zed help zebrawood
2026-01-05 answer #4 zebrawood
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 person @halden Halden Freight relation:customer
2026-01-05 person @zed Zed zebrawood relation:other
2026-01-05 goal +churn Cut churn owner:@dana by:2026-12-31
2026-01-05 goal +own zebrawood level:me decides:@zed measure:zebrawood why:zebrawood needs:zebrawood by:2026-12-31
2026-01-05 goal +hid zebrawood visible:private measure:zebrawood why:zebrawood
2026-01-05 project +atlas Billing migration goal:+churn lead:@ana with:@kim for:@halden by:2026-05-01 measure:"accounts moved"
2026-01-05 project +otter zebrawood goal:+hid lead:@ana with:@kim for:@halden visible:private measure:zebrawood why:zebrawood by:2026-05-01
2026-01-06 status +atlas green on plan
2026-01-06 status +otter red zebrawood by:2026-06-01
2026-01-07 metric +otter zebrawood 5 target:9
2026-01-07 metric +hid zebrawood 5 target:9
2026-01-07 alloc +otter @ana 60% why:zebrawood
2026-01-08 log zebrawood +otter @ana impact:zebrawood evidence:https://zebrawood.example skill:zebrawood hours:3
2026-01-08 log zebrawood with both +atlas +otter impact:zebrawood
2026-01-08 win zebrawood +otter @ana impact:zebrawood evidence:https://zebrawood.example skill:zebrawood
2026-01-08 win zebrawood of both +atlas +otter impact:zebrawood
2026-01-09 issue zebrawood +otter severity:high option:zebrawood option:zebrawood recommend:1 by:2026-03-10
2026-01-09 decision zebrawood +otter from:@dana option:zebrawood option:other pro1:zebrawood con1:zebrawood cost:zebrawood recommend:1 by:2026-03-10
2026-01-09 ask @dana help zebrawood +otter about:zebrawood
2026-01-09 request @dana zebrawood +otter by:2026-03-10
2026-01-09 promise @dana zebrawood +otter by:2026-03-10
2026-01-09 owes @dana zebrawood +otter by:2026-03-10
2026-01-12 know @dana concerns zebrawood by:2026-03-08
2026-01-12 know @raj goals zebrawood
2026-01-12 me strengths zebrawood
2026-01-12 me setbacks zebrawood
2026-01-12 note zebrawood +atlas
2026-01-13 met @dana 1:1 zebrawood +atlas
    zebrawood on a second line
2026-01-13 told @dana agenda zebrawood +atlas #2 #4
2026-01-13 surprised @raj +atlas zebrawood
2026-01-14 feedback @raj zebrawood about:zebrawood score:2
2026-01-14 feedback @me about:zebrawood score:4
2026-01-14 gave @dana zebrawood effect:zebrawood proposal:zebrawood
2026-01-14 thanks @ana for zebrawood
2026-01-16 decision marigold from:@dana +atlas option:marigold option:marigold pro1:marigold con2:marigold cost:marigold by:2026-03-10 recommend:1
2026-01-16 ask @dana resource marigold +atlas by:2026-03-12
2026-01-16 request @dana marigold +atlas by:2026-03-12
2026-01-16 promise @dana marigold +atlas by:2026-03-12
2026-01-16 owes @dana marigold +atlas by:2026-03-12
2026-01-17 decision juniper from:@raj +atlas option:juniper option:juniper by:2026-03-10 cost:juniper
2026-01-17 ask @raj advice juniper +atlas by:2026-03-12
2026-01-17 request @raj juniper +atlas by:2026-03-12
2026-01-17 promise @raj juniper +atlas by:2026-03-12
2026-01-17 owes @raj juniper +atlas by:2026-03-12
2026-01-17 ask @ana help foxglove +atlas
2026-01-17 request @ana foxglove +atlas
2026-01-17 promise @ana foxglove +atlas
2026-01-17 ask @kim help larkspur +atlas
2026-01-17 request @kim larkspur +atlas
2026-01-17 promise @kim larkspur +atlas
2026-01-17 ask @halden help snowdrop +atlas
2026-01-17 request @halden snowdrop +atlas
2026-01-17 promise @halden snowdrop +atlas
2026-01-19 mark +otter keep @raj
2026-02-20 status +atlas amber the vendor slipped by:2026-06-01
2026-03-06 met @dana 1:1 zebrawood +otter
2026-03-06 met @raj skip-level zebrawood
2026-03-06 met @ana 1:1 zebrawood
2026-03-06 met @kim coffee zebrawood
2026-03-06 met @halden call zebrawood
`

// own are the words that stand between a reader and the owner.
var own = map[string]string{"dana": "marigold", "raj": "juniper", "ana": "foxglove", "kim": "larkspur", "halden": "snowdrop"}

// scopesOf are the ways in which a document of a kind can be asked for: of
// everything, of the one project, and of each entry that is the reader's own.
func scopesOf(b *book.Book, slug string) []compose.Scope {
	scopes := []compose.Scope{{}, {Projects: []string{"atlas"}}}
	for it := range b.All() {
		if strings.Contains(it.Text(), own[slug]) {
			scopes = append(scopes, compose.Scope{Entries: []int64{it.Seq}})
		}
	}
	return scopes
}

// Nothing a reader may not hear is in any document for them, in any format.
func TestNothingPrivateGetsOut(t *testing.T) {
	b := fold(t, "2026-03-05", secrets)
	written := 0
	for _, name := range []string{"update", "onepager", "brief", "agenda", "handover", "confirm", "ask-note"} {
		kind, err := compose.KindOf(name)
		if err != nil {
			t.Fatal(err)
		}
		for slug := range own {
			for _, length := range []string{"short", "medium", "long"} {
				reader := *b.Person(slug)
				reader.Length = length
				for _, scope := range scopesOf(b, slug) {
					doc, err := kind.Write(b, &reader, scope)
					if err != nil {
						continue // there is nothing of the kind for them
					}
					written++
					lookThrough(t, doc, slug)
				}
			}
		}
	}
	if written < 100 {
		t.Errorf("only %d documents were looked through", written)
	}
}

func lookThrough(t *testing.T, doc compose.Document, slug string) {
	t.Helper()
	for _, format := range render.Formats() {
		out, err := render.Document(doc, format, render.Options{Cite: true})
		if err != nil {
			t.Fatal(err)
		}
		said := strings.ToLower(string(bytes.Join([][]byte{out, []byte(fmt.Sprintf("%+v", doc))}, nil)))
		if strings.Contains(said, "zebrawood") {
			t.Errorf("the %s of @%s as %s says what is private:\n%s", doc.Kind, slug, format, out)
		}
		for other, word := range own {
			if other != slug && strings.Contains(said, word) {
				t.Errorf("the %s of @%s as %s says what is between @%s and the owner:\n%s", doc.Kind, slug, format, other, out)
			}
		}
	}
}
