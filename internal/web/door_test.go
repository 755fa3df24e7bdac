package web_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"testing"
	"time"

	"headsup/internal/web"
)

func TestALinkFitsOnceAndAnotherTakesItsPlace(t *testing.T) {
	b := arrive(t, secret)
	used := b.link
	b.get(used)
	if b.link == used {
		t.Fatal("no new link took the place of the used one")
	}
	b.get(used) // the owner's own browser may follow it again
	b.Jar = nil
	for _, link := range []string{used, b.at + "/sign-in?key=AAAAAAAAAAAAAAAAAAAAAAAAAA"} {
		if status, page := b.ask(b.request(http.MethodGet, link, "")); status != http.StatusForbidden {
			t.Errorf("%s: status %d", link, status)
		} else {
			b.lacks(page, "Xylophone", "passphrase")
		}
	}
	b.get(b.at + "/sign-in") // asks, and tells nothing
	if status, _ := b.ask(b.request(http.MethodGet, b.link, "")); status != http.StatusUnauthorized {
		t.Errorf("the new link led to status %d without a cookie to keep", status)
	}
}

func TestASessionEndsAfterAHalfDayOfRest(t *testing.T) {
	b := visit(t, secret)
	*b.now = b.now.Add(11 * time.Hour)
	b.get("/")
	*b.now = b.now.Add(11 * time.Hour)
	b.get("/")
	*b.now = b.now.Add(13 * time.Hour)
	b.signedOut()
}

func TestASessionEndsAfterAWeekHoweverBusy(t *testing.T) {
	b := visit(t, secret)
	for range 7 * 24 / 6 {
		b.get("/")
		*b.now = b.now.Add(6 * time.Hour)
	}
	b.get("/")
	*b.now = b.now.Add(time.Hour)
	b.signedOut()
}

func TestALockedBookEndsItsSessionsEarly(t *testing.T) {
	b := arriveBy(t, web.Entry{Idle: 15 * time.Minute}, secret)
	b.get(b.link)
	*b.now = b.now.Add(14 * time.Minute)
	b.get("/")
	*b.now = b.now.Add(16 * time.Minute)
	b.signedOut()
}

func TestSigningOut(t *testing.T) {
	b := visit(t, secret)
	b.holds(b.get("/settings"), `action="/sign-out"`)
	if status, page := b.ask(b.request(http.MethodPost, "/sign-out", "")); status != http.StatusOK {
		t.Errorf("status %d", status)
	} else {
		b.lacks(page, "Xylophone")
	}
	b.signedOut()
}

// signedOut checks that a browser is a stranger again.
func (b *browser) signedOut() {
	b.t.Helper()
	status, page := b.ask(b.request(http.MethodGet, "/journal", ""))
	if status != http.StatusUnauthorized {
		b.t.Errorf("status %d", status)
	}
	b.lacks(page, "Xylophone")
}

// say sends a passphrase.
func (b *browser) say(words string) int {
	b.t.Helper()
	status, page := b.ask(b.request(http.MethodPost, "/sign-in", url.Values{"passphrase": {words}}.Encode()))
	if status != http.StatusOK {
		b.lacks(page, "Xylophone")
	}
	return status
}

func sesame(said string) (bool, error) { return said == "open sesame", nil }

func TestAPassphraseLetsIn(t *testing.T) {
	b := arriveBy(t, web.Entry{Passphrase: sesame}, secret)
	b.holds(b.get("/sign-in"), "Passphrase")
	if status := b.say("open barley"); status != http.StatusForbidden {
		t.Errorf("a wrong one: status %d", status)
	}
	b.signedOut()
	if status := b.say("open sesame"); status != http.StatusOK {
		t.Errorf("the right one: status %d", status)
	}
	b.holds(b.get("/journal"), "Xylophone")
}

func TestWhereThereIsNoPassphraseNoneLetsIn(t *testing.T) {
	b := arrive(t, secret)
	if status := b.say(""); status != http.StatusForbidden {
		t.Errorf("status %d", status)
	}
	b.signedOut()
}

func TestGuessingPassphrasesTakesTime(t *testing.T) {
	tried := 0
	b := arriveBy(t, web.Entry{Passphrase: func(said string) (bool, error) { tried++; return sesame(said) }}, secret)
	for i := range 200 {
		status := b.say("guess " + strconv.Itoa(i))
		if want := map[bool]int{true: http.StatusForbidden, false: http.StatusTooManyRequests}[i < 5]; status != want {
			t.Fatalf("guess %d: status %d", i, status)
		}
	}
	if tried != 5 {
		t.Errorf("%d guesses were looked at", tried)
	}
	if status := b.say("open sesame"); status != http.StatusTooManyRequests {
		t.Errorf("the right one at once: status %d", status)
	}
	*b.now = b.now.Add(31 * time.Second)
	if status := b.say("open sesame"); status != http.StatusOK {
		t.Errorf("the right one in time: status %d", status)
	}
}

// Whoever guesses keeps nobody out who has the link.
func TestTheLinkLetsInWhileSomebodyGuesses(t *testing.T) {
	b := arriveBy(t, web.Entry{Passphrase: sesame}, secret)
	for range 10 {
		b.say("guess")
	}
	b.get(b.link)
	b.holds(b.get("/journal"), "Xylophone")
}

func TestAPassphraseThatCannotBeLookedAt(t *testing.T) {
	b := arriveBy(t, web.Entry{Passphrase: func(string) (bool, error) { return false, errors.New("no disk") }}, secret)
	if status := b.say("open sesame"); status != http.StatusInternalServerError {
		t.Errorf("status %d", status)
	}
	b.signedOut()
}

func TestOnlySoManyBrowsersAreSignedIn(t *testing.T) {
	b := arriveBy(t, web.Entry{Passphrase: sesame}, secret)
	b.get(b.link)
	first := b.Jar
	for range 16 {
		b.Jar = nil
		*b.now = b.now.Add(time.Second)
		if status := b.say("open sesame"); status != http.StatusUnauthorized { // no jar, no cookie
			t.Fatalf("status %d", status)
		}
	}
	b.Jar = first
	b.signedOut()
}

func TestACookieOverTLSIsForTLSAlone(t *testing.T) {
	pages := web.New(web.Options{Address: "https://book.example.com", Entry: web.Entry{Passphrase: sesame}, Now: time.Now, Log: quiet()})
	for host, want := range map[string]int{"book.example.com": http.StatusSeeOther, "book.example.com:443": http.StatusSeeOther, "other.example.com": http.StatusForbidden, "127.0.0.1": http.StatusForbidden, "localhost:443": http.StatusForbidden} {
		link, err := url.Parse(pages.Link())
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodGet, link.RequestURI(), nil)
		r.Host = host
		w := httptest.NewRecorder()
		pages.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%s: status %d", host, w.Code)
		}
		if want == http.StatusSeeOther {
			if c := w.Result().Cookies(); len(c) != 1 || !c[0].Secure || !c[0].HttpOnly || c[0].SameSite != http.SameSiteStrictMode {
				t.Errorf("%s: cookies %v", host, c)
			}
			if w.Header().Get("Strict-Transport-Security") == "" {
				t.Errorf("%s: no word that only TLS is meant", host)
			}
		}
	}
}
