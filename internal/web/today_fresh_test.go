package web_test

import (
	"net/http"
	"net/url"
	"testing"
)

func TestTodayShowsAWinBeforeItIsOverdue(t *testing.T) {
	b := visit(t, "2026-01-05 person @dana Dana Osei relation:manager", "2026-02-20 told @dana handover", "2026-03-04 win Checkout is 40% faster impact:\"30k a month\"")
	page := b.get("/")
	b.holds(page, "New, and not told to <bdi>Dana Osei</bdi> yet", "Checkout is 40% faster", "Worth telling: a win with an effect", `href="/draft/update?back=today&amp;for=dana"`)
	b.send("/", "told @dana update #3")
	b.lacks(b.get("/"), "New, and not told")
}

func TestTodaySaysAWinOnce(t *testing.T) {
	b := visit(t, "2026-01-05 person @dana Dana Osei relation:manager", "2026-03-03 win Checkout is 40% faster")
	page := b.get("/")
	b.holds(page, "Tell Dana Osei of a win")
	b.lacks(page, "New, and not told")
}

func TestAFormLeadsBackToToday(t *testing.T) {
	b := visit(t)
	b.holds(b.get("/record/person?tag-relation=manager"), `<option value="manager" selected>`)
	status, page := b.fillVerb("person", url.Values{"who": {"dana"}, "text": {"Dana Osei"}, "tag-relation": {"manager"}})
	if status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.holds(page, "Recorded <b>#1</b>", `That is recorded. <a href="/">`)
}
