package git

import "testing"

func TestSubjectsAsSentences(t *testing.T) {
	for line, want := range map[string]string{
		"fix(assets): avoid splitting `,` inside srcset (#16081)":            "Avoided splitting `,` inside srcset (assets)",
		"feat!: drop support for Node 18 (#20032)":                           "Dropped support for Node 18",
		"fix: plugin hook filter":                                            "Fixed: plugin hook filter",
		"perf: hashing of large files":                                       "Sped up hashing of large files",
		"http: split http_header into sub functions":                         "Split http_header into sub functions",
		"curl_osslq: add a debug call":                                       "Added a debug call (curl_osslq)",
		"[ruff] Implement rule X (#12)":                                      "Implemented rule X (ruff)",
		"PAY-12: Add refunds":                                                "Added refunds (PAY-12)",
		"feat(PAY-12): add refunds":                                          "Added refunds (PAY-12)",
		"UTF-8 names are allowed":                                            "UTF-8 names are allowed",
		"Use of weak algorithms is refused":                                  "Use of weak algorithms is refused",
		"Read README and write CHANGES":                                      "Read README and write CHANGES",
		"add and remove users":                                               "Added and removed users",
		"Use SHA-256 (#9) (#10)":                                             "Used SHA-256",
		"useState is called twice":                                           "useState is called twice",
		"fixup! parser: add a cache":                                         "Added a cache (parser)",
		"WIP: login form":                                                    "Login form",
		"Allow links like https://example.org: they work":                    "Allowed links like https://example.org: they work",
		"don't crash on empty input.":                                        "Don't crash on empty input",
		"тесты: add new":                                                     "Added new (тесты)",
		"A very long subject " + longWords + " that goes on and on and on …": "A very long subject " + longWords + "…",
	} {
		c := &commit{subject: line}
		p := &piece{subject: parseSubject(c.subject), day: 1}
		got := (&item{by: itemOf(p).by, name: itemOf(p).name, pieces: []*piece{p}}).text()
		if got != want {
			t.Errorf("%q\n got %q\nwant %q", line, got, want)
		}
	}
}

const longWords = "with many many many words in it that nobody would ever want to read to the end of the line because there are so many of"

func TestTickets(t *testing.T) {
	for line, want := range map[string]string{
		"ABC-12 text": "ABC-12", "ABC-12: text": "ABC-12", "[ABC-12] text": "ABC-12", "(ABC-12) text": "ABC-12", "text (ABC-12)": "ABC-12",
		"text [ABC-12]": "ABC-12", "fix(ABC-12): text": "ABC-12", "fix: ABC-12 text": "ABC-12", "A2C-7 x": "A2C-7",
		"UTF-8 text": "", "ISO-8859-1 text": "", "CVE-2024-1234 fix": "", "SHA-256 sums": "", "A-1 x": "", "abc-12 text": "", "ABC-": "",
		"use ABC-12 in text": "", "ABCDEFGHIJKL-1 x": "", "RFC-9110 semantics": "",
	} {
		if got := parseSubject(line).ticket; got != want {
			t.Errorf("%q: ticket %q, want %q", line, got, want)
		}
	}
}

func TestMerges(t *testing.T) {
	for line, want := range map[string]landing{
		"Merge pull request #5 from mira/fix-it\n\nTitle":                           {request: 5, branch: "fix-it", title: "Title"},
		"Merge pull request #5 from mira/feature/x":                                 {request: 5, branch: "feature/x"},
		"Merge branch 'fix' into 'main'\n\nTitle\n\nSee merge request acme/x!7":     {request: 7, branch: "fix", title: "Title"},
		"Merge pull request 'Title' (#8) from fix into main":                        {request: 8, title: "Title"},
		"Merged in feature/x (pull request #9)\n\nTitle":                            {request: 9, branch: "feature/x", title: "Title"},
		"Merged PR 10: Title":                                                       {request: 10, title: "Title"},
		"Merge branch 'feature/x'":                                                  {branch: "feature/x"},
		"Merge remote-tracking branch 'origin/feature/x'":                           {branch: "feature/x"},
		"Merge branch 'main' into feature/x":                                        {},
		"Merge remote-tracking branch 'origin/main' into x":                         {},
		"Merge branch 'main' of github.com:acme/x":                                  {},
		"Merge tag 'v1.2.3'":                                                        {},
		"Merge pull request #99999999999999999999 from a/b":                         {request: 999999999, branch: "b"},
		"chore: merge main":                                                         {},
		"Merge pull request #5 from mira/release-2.0\n\nSigned-off-by: M <m@x.org>": {request: 5, branch: "release-2.0"},
	} {
		subject, body := splitMessage([]byte(line))
		same(t, line, readMerge(&commit{subject: subject, body: body}) == want, true)
	}
}

func TestSites(t *testing.T) {
	for remote, want := range map[string]string{
		"https://github.com/vitejs/vite.git":        "https://github.com/vitejs/vite/pull/1",
		"https://mira:s3cret@github.com/a/b":        "https://github.com/a/b/pull/1",
		"git@github.com:a/b.git":                    "https://github.com/a/b/pull/1",
		"ssh://git@gitlab.acme.example:2222/a/b/c":  "https://gitlab.acme.example/a/b/c/-/merge_requests/1",
		"https://codeberg.org/a/b":                  "https://codeberg.org/a/b/pulls/1",
		"https://bitbucket.org/a/b.git":             "https://bitbucket.org/a/b/pull-requests/1",
		"https://GitHub.com/a/b?token=x#y":          "https://github.com/a/b/pull/1",
		"https://evil.example/github.com/a":         "",
		"https://notgithub.com/a/b":                 "",
		"/srv/git/atlas.git":                        "",
		"../atlas":                                  "",
		`C:\src\atlas`:                              "",
		"ext::sh -c 'touch x' github.com/a/b":       "",
		"https://github.com/../../etc/passwd":       "",
		"https://github.com/a/b%20c":                "",
		"javascript://github.com/a/b":               "",
		"git@github.com:a/b evidence:https://x.org": "",
	} {
		if got := siteOf(remote).change(1); got != want {
			t.Errorf("%q: %q, want %q", remote, got, want)
		}
	}
}

func TestMailmapForms(t *testing.T) {
	m := parseMailmap([]byte("# comment\nMira Lund <old@x.org>\n<new@x.org> <older@x.org>\nJon Berg <jon@x.org> <shared@x.org>\n" +
		"Ana Ruiz <ana@x.org> ana <shared@x.org> # hers\nbroken\n<>\n"))
	for from, want := range map[signature]signature{
		{"M", "old@x.org"}:        {"Mira Lund", "old@x.org"},
		{"M", "older@x.org"}:      {"M", "new@x.org"},
		{"Ana", "shared@x.org"}:   {"Ana Ruiz", "ana@x.org"},
		{"Other", "shared@x.org"}: {"Jon Berg", "jon@x.org"},
		{"Z", "z@x.org"}:          {"Z", "z@x.org"},
	} {
		if got := m.resolve(from); got != want {
			t.Errorf("%v: %v, want %v", from, got, want)
		}
	}
}
