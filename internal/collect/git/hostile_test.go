package git

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
	"headsup/internal/journal"
)

func TestAClonesConfigurationRunsNothing(t *testing.T) {
	r := gittest.Init(t)
	trap := filepath.Join(t.TempDir(), "trap.sh")
	sprung := filepath.Join(t.TempDir(), "sprung")
	if err := os.WriteFile(trap, []byte("#!/bin/sh\necho \"$0 $*\" >> '"+sprung+"'\ncat\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	r.Write(".gitattributes", "* diff=trap filter=trap\n")
	r.Git("add", ".gitattributes")
	r.Record("Add a house")
	r.Git("checkout", "-q", "-b", "feature")
	r.Commit("Add a door")
	r.Git("checkout", "-q", "main")
	r.Git("merge", "-q", "--squash", "feature")
	r.Record("A door of oak (#3)")
	signed := r.Git("rev-parse", "HEAD")
	body := r.Git("cat-file", "commit", signed)
	headers, message, _ := strings.Cut(body, "\n\n")
	r.Write("signed", headers+"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n"+message+"\n")
	r.Git("update-ref", "refs/heads/main", r.Git("hash-object", "-t", "commit", "-w", "signed"))
	for _, setting := range [][2]string{
		{"core.fsmonitor", trap}, {"core.hooksPath", filepath.Dir(trap)}, {"core.pager", trap}, {"pager.log", trap},
		{"core.sshCommand", trap}, {"core.askPass", trap}, {"core.editor", trap}, {"core.gitProxy", trap}, {"core.alternateRefsCommand", trap},
		{"diff.external", trap}, {"diff.trap.textconv", trap}, {"diff.trap.command", trap}, {"filter.trap.smudge", trap}, {"filter.trap.clean", trap},
		{"gpg.program", trap}, {"gpg.ssh.program", trap}, {"log.showSignature", "true"}, {"log.diffMerges", "on"}, {"log.follow", "true"}, {"log.mailmap", "true"}, {"mailmap.file", "/dev/zero"},
		{"alias.log", "!" + trap}, {"alias.rev-parse", "!" + trap}, {"alias.for-each-ref", "!" + trap}, {"alias.config", "!" + trap},
		{"format.pretty", "%C(red)%s"}, {"color.ui", "always"}, {"notes.displayRef", "*"}, {"i18n.logOutputEncoding", "UTF-16"},
		{"credential.helper", "!" + trap}, {"remote.evil.url", "ext::" + trap + " %S"}, {"remote.evil.promisor", "true"}, {"protocol.ext.allow", "always"}, {"protocol.allow", "always"},
		{"extensions.partialClone", "evil"}, {"core.repositoryFormatVersion", "1"}, {"remote.evil.uploadpack", trap}, {"trace2.eventTarget", sprung},
	} {
		r.Git("config", setting[0], setting[1])
	}
	// A commit whose parent is missing makes git want to fetch it.
	r.Git("branch", "gap", strings.TrimSpace(r.Git("commit-tree", "-m", "gap", "-p", "main", "main^{tree}")))
	for _, name := range []string{"GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS"} {
		t.Setenv(name, trap)
	}
	t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "elsewhere"))
	t.Setenv("GIT_TRACE", sprung)
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
	t.Setenv("GIT_CONFIG_VALUE_0", trap)
	got := collect(t, r, Options{Authors: []string{"Mira Lund"}})
	if got.Commits == 0 {
		t.Error("nothing collected")
	}
	if text, err := os.ReadFile(sprung); err == nil {
		t.Errorf("the repository ran: %s", text)
	}
}

func TestReplacedCommitsAreNotBelieved(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	other := r.Git("commit-tree", "-m", "Add a palace", "HEAD^{tree}")
	r.Git("replace", "HEAD", other)
	same(t, "lines", told(collect(t, r, Options{})), []string{"03-02 log Added a door"})
}

func TestHostileTextIsPlainText(t *testing.T) {
	r := gittest.Init(t)
	for _, subject := range []string{
		"@ana +atlas #12 by:2026-01-01 cost:9 ; all \\ of it \"quoted",
		"add \x1b[31mred\x1b[0m \u202egnp.exe\u2066 and \u200bnothing\x07",
		"\xff\xfe broken \xc3( bytes",
		"fix(\x1b]0;x\x07): \u202e evil",
		"feat(" + strings.Repeat("a", 500) + "): x",
		"Merge pull request #99999999999999999999 from a/b",
		"(#1)", "()", "[]", ": ", "fix: .", "[x] ", "Revert \"\"", "revert: ", "ABC-1", "release: 1.2.3", "…", "\u0301\u0301\u0301",
		strings.Repeat("long ", 2000),
		strings.Repeat("x", 30000),
	} {
		r.Commit(subject)
	}
	r.Git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "")
	for _, s := range collect(t, r, Options{}).Suggestions {
		entry, err := journal.Parse(s.Line)
		if err != nil {
			t.Fatal(err)
		}
		for _, token := range entry.Tokens {
			if token.Of != journal.OfWord {
				t.Errorf("%q became a name or a tag in %q", token.Text, s.Line)
			}
		}
		for _, text := range []string{s.Line, s.Why, s.Key, s.Source} {
			if !utf8.ValidString(text) || strings.ContainsFunc(text, func(c rune) bool { return unicode.IsControl(c) || c == '\u202e' || c == '\u2066' || c == '\u200b' }) {
				t.Errorf("hostile text got through: %q", text)
			}
			if utf8.RuneCountInString(text) > 400 {
				t.Errorf("%d runes: %.80s…", utf8.RuneCountInString(text), text)
			}
		}
	}
}

func TestAnEnormousMessageFillsNoMemory(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	r.Write("huge", "tree "+r.Git("rev-parse", "HEAD^{tree}")+"\nparent "+r.Git("rev-parse", "HEAD")+
		"\nauthor Mira Lund <mira@example.org> 1772600000 +0000\ncommitter Mira Lund <mira@example.org> 1772600000 +0000\n\n"+strings.Repeat("walls ", 10<<20))
	r.Git("update-ref", "refs/heads/main", r.Git("hash-object", "-t", "commit", "-w", "huge"))
	if err := os.Remove(filepath.Join(r.Dir, "huge")); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := collect(t, r, Options{})
	runtime.ReadMemStats(&after)
	same(t, "commits", got.Commits, 2)
	if took := after.TotalAlloc - before.TotalAlloc; took > 8<<20 {
		t.Errorf("%d bytes were taken for a message of %d", took, 60<<20)
	}
}

func TestThousandsOfTagsADayAreFewLines(t *testing.T) {
	r := gittest.Init(t)
	hash := r.Commit("Add a door")
	var packed strings.Builder
	packed.WriteString("# pack-refs with: peeled fully-peeled sorted \n")
	for i := range 3000 {
		fmt.Fprintf(&packed, "%s refs/tags/pack%04d@1.%d.0\n", hash, i, i%7)
	}
	if err := os.WriteFile(filepath.Join(r.Dir, ".git", "packed-refs"), []byte(packed.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	same(t, "lines", told(collect(t, r, Options{})), []string{
		"03-02 log Added a door",
		"03-02 win Released 3000 packages: pack0000 1.0.0, pack0001 1.1.0, pack0002 1.2.0, pack0003 1.3.0 and 2996 more",
	})
}

func TestOddFolders(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	for _, name := range []string{"-rf", "two words", "line\nbreak", "ünï", "$(touch x)", "a;b", "new@{u}"} {
		dir := filepath.Join(t.TempDir(), name)
		if err := os.Rename(r.Dir, dir); err != nil {
			t.Fatal(err)
		}
		r = r.At(dir)
		got := collect(t, r, Options{})
		same(t, name, told(got), []string{"03-02 log Added a door"})
		if strings.ContainsFunc(got.Suggestions[0].Source, unicode.IsControl) {
			t.Errorf("source %q", got.Suggestions[0].Source)
		}
	}
}

func TestAMailmapThatIsNoFile(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	if err := os.Symlink("/dev/zero", filepath.Join(r.Dir, ".mailmap")); err != nil {
		t.Fatal(err)
	}
	same(t, "commits", collect(t, r, Options{}).Commits, 1)
}

func FuzzMessage(f *testing.F) {
	for _, s := range []string{"fix(css)!: handle urls (#12)\n\nCloses #3\nCo-authored-by: A <a@b>", "Merge pull request #1 from a/b\n\nTitle",
		"Revert \"Revert \"x\"\"\n\nThis reverts commit 0123456789.", "[PAY-1] x", "PAY-1: y (#2) (#3)", "release: v1.2.3", "\xff: \x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, message string) {
		subject, body := splitMessage([]byte(message))
		c := &commit{subject: subject, body: body, parents: []int32{0, 0}}
		readMerge(c)
		revertedSubject(subject)
		releaseOf(subject)
		p := &piece{subject: parseSubject(subject), day: 1, how: readMerge(c)}
		for _, it := range group([]*piece{p}) {
			text := it.text()
			if !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\x00\x1b") || utf8.RuneCountInString(text) > 400 {
				t.Errorf("%q from %q", text, message)
			}
		}
	})
}

func FuzzRemote(f *testing.F) {
	for _, s := range []string{"https://u:p@github.com/a/b.git", "git@gitlab.com:a/b/c.git", "ssh://git@codeberg.org:2222/a/b", "C:\\x", "ext::sh -c x", "/srv/git/a.git"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, remote string) {
		s := siteOf(remote)
		if s.base == "" {
			return
		}
		if !strings.HasPrefix(s.base, "https://") || strings.ContainsAny(s.base, "@?# \n") {
			t.Errorf("%q from %q", s.base, remote)
		}
	})
}

func FuzzMemory(f *testing.F) {
	f.Add([]byte(`{"v":1,"from":"2026-01-01","through":"2026-02-01","keys":{"pr:1@5":["a.b"]}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := readMemory(text)
		if err != nil {
			return
		}
		m.allot(nil, allotment{settled: func(string) bool { return false }, asked: func(civil.Day) bool { return true }})
	})
}
