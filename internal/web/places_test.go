package web_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestThePaletteFindsEverything(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 goal +churn Cut churn to 2%")...)
	page := b.get("/go")
	b.holds(page, `href="/map"`, `href="/people/dana"`, `href="/record/win"`, `/draft/update?for=dana`, "Billing migration", "Cut churn to 2%")
	page = b.get("/go?q=dana+update")
	b.holds(page, "Update for Dana Osei")
	b.lacks(page, "Billing migration")
	b.holds(b.get("/go?q=nothing+such"), "Nothing is called so.")
}

func TestKeysAreListed(t *testing.T) {
	b := visit(t)
	b.holds(b.get("/keys"), "<kbd>g</kbd> <kbd>t</kbd>", "<kbd>Ctrl K</kbd>", `href="/journal"`)
	b.holds(b.get("/"), `data-key="m"`)
}

// anybody fetches what is for anybody, without a cookie.
func anybody(t *testing.T, b *browser, path string) (*http.Response, string) {
	t.Helper()
	answer, err := b.Do(b.request(http.MethodGet, path, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d, %v", path, answer.StatusCode, err)
	}
	return answer, string(text)
}

func TestItCanBeInstalled(t *testing.T) {
	b := arrive(t, secret)
	answer, text := anybody(t, b, "/manifest.webmanifest")
	if got := answer.Header.Get("Content-Type"); got != "application/manifest+json" {
		t.Errorf("the manifest is %q", got)
	}
	var manifest struct{ Icons []struct{ Src string } }
	if err := json.Unmarshal([]byte(text), &manifest); err != nil || len(manifest.Icons) != 3 {
		t.Fatalf("%v, %d icons", err, len(manifest.Icons))
	}
	for _, icon := range manifest.Icons {
		if answer, _ := anybody(t, b, icon.Src); answer.Header.Get("Content-Type") != "image/png" {
			t.Errorf("%s is %q", icon.Src, answer.Header.Get("Content-Type"))
		}
	}
	_, worker := anybody(t, b, "/offline.js")
	for _, path := range []string{between(t, worker, "'/offline', '", "'"), "/offline"} {
		_, page := anybody(t, b, path)
		b.lacks(page, "Xylophone", "Record")
	}
}

// Style and script come under their own hash, and may be kept.
func TestAssetsMayBeKept(t *testing.T) {
	b := visit(t)
	page := b.get("/")
	for _, path := range []string{between(t, page, `<link rel="stylesheet" href="`, `"`), between(t, page, `<script src="`, `"`)} {
		answer, text := anybody(t, b, path)
		if got := answer.Header.Get("Cache-Control"); !strings.HasSuffix(got, "immutable") {
			t.Errorf("%s: %q", path, got)
		}
		if len(text) < 1000 {
			t.Errorf("%s has %d bytes", path, len(text))
		}
	}
	answer, _ := anybody(t, b, "/")
	policy := answer.Header.Get("Content-Security-Policy")
	for _, want := range []string{"script-src 'self';", "connect-src 'self';", "style-src 'self';"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy lacks %q: %s", want, policy)
		}
	}
}
