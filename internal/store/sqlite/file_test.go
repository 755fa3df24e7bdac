//go:build unix

package sqlite_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlite"
	"headsup/internal/store/sqlstore"
)

// made makes a book of three lines and closes it.
func made(t testing.TB) (path string) {
	t.Helper()
	path = newPath(t)
	s := openOnce(t, path, sqlite.Options{})
	record(t, s, "log One", "log Two", "log Three")
	must(t, s.Close())
	return path
}

// Every file that somebody may name as their book, and what they are told.
func TestFilesThatAreNoGoodBook(t *testing.T) {
	for name, c := range map[string]struct {
		make  func(t *testing.T, path string)
		kind  fault.Kind
		words string
	}{
		"empty": {func(t *testing.T, path string) {
			must(t, os.WriteFile(path, nil, 0o600))
		}, fault.NotABook, "empty"},
		"text": {func(t *testing.T, path string) {
			must(t, os.WriteFile(path, []byte("2026-03-02 log One\n2026-03-02 log Two\n"), 0o600))
		}, fault.NotABook, "not a headsup book"},
		"short text": {func(t *testing.T, path string) {
			must(t, os.WriteFile(path, []byte("x"), 0o600))
		}, fault.NotABook, "not a headsup book"},
		"folder": {func(t *testing.T, path string) {
			must(t, os.Mkdir(path, 0o700))
		}, fault.NotABook, "folder"},
		"another program's database": {func(t *testing.T, path string) {
			db, err := sqlite3.Open(path)
			must(t, err)
			must(t, db.Exec("CREATE TABLE book (x); PRAGMA user_version = 1"))
			must(t, db.Close())
		}, fault.NotABook, "another program"},
		"a later version": {func(t *testing.T, path string) {
			db, err := sqlite3.Open(path)
			must(t, err)
			must(t, db.Exec(fmt.Sprintf("CREATE TABLE book (x); PRAGMA application_id = %d; PRAGMA user_version = %d", 0x68647570, sqlstore.Version+1)))
			must(t, db.Close())
		}, fault.Newer, "update headsup"},
		"cut in the header": {func(t *testing.T, path string) {
			must(t, os.WriteFile(path, []byte("SQLite format 3\x00 and no more"), 0o600))
		}, fault.Damaged, "cut off"},
		"a truncated book": {func(t *testing.T, path string) {
			must(t, os.Rename(made(t), path))
			must(t, os.Truncate(path, 3*4096+100))
		}, fault.Damaged, "restore"},
		"a damaged first page": {func(t *testing.T, path string) {
			must(t, os.Rename(made(t), path))
			scribble(t, path, 100, 300)
		}, fault.Damaged, "restore"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			c.make(t, path)
			before, _ := os.ReadFile(path)
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err == nil {
				err = tryRecord(s, "log Four")
				_ = s.Close()
			}
			wantFault(t, err, c.kind, c.words)
			if !strings.Contains(err.Error(), path) {
				t.Errorf("%v does not name the file", err)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

// scribble overwrites some bytes of a file.
func scribble(t testing.TB, path string, at int64, n int) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	junk := make([]byte, n)
	for i := range junk {
		junk[i] = 0xa5
	}
	_, err = file.WriteAt(junk, at)
	must(t, err)
	must(t, file.Close())
}

func TestADamagedPageShows(t *testing.T) {
	path := made(t)
	raw, err := os.ReadFile(path)
	must(t, err)
	pages := len(raw) / int(binary.BigEndian.Uint16(raw[16:]))
	for page := 1; page < pages; page++ {
		copied := newPath(t)
		must(t, os.WriteFile(copied, raw, 0o600))
		scribble(t, copied, int64(page)*4096, 64)
		s, err := sqlite.Open(t.Context(), copied, sqlite.Options{})
		must(t, err)
		faults, err := s.Check(t.Context())
		if len(faults) == 0 && err == nil {
			t.Errorf("page %d: no word of it", page)
		}
		must(t, s.Close())
	}
}

func TestAChangedLineShows(t *testing.T) {
	for name, c := range map[string]struct{ sql, words string }{
		"a text":                 {"UPDATE line SET body = '2026-03-02 log Ten' WHERE body LIKE '%Two'", "#2 its hash does not fit"},
		"a day":                  {"UPDATE line SET day = day - 1 WHERE body LIKE '%Two'", "#2 its hash does not fit"},
		"a missing one":          {"DELETE FROM line WHERE body LIKE '%Two'", "#3 the line before it is not #2"},
		"a cut end":              {"DELETE FROM line WHERE body LIKE '%Three'", "#0 the book counts 3 lines"},
		"a cut end with its row": {"DELETE FROM line WHERE body LIKE '%Three'; UPDATE book SET seq = 2", "#0 the book's hash"},
		"a time":                 {"UPDATE line SET recorded = recorded - 1 WHERE body LIKE '%Two'", "#2 it was recorded before"},
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t)
			db, err := sqlite3.Open(path)
			must(t, err)
			must(t, db.Exec(c.sql))
			must(t, db.Close())
			breaks, err := openWith(t, path, sqlite.Options{}).Verify(t.Context(), "mira", nil)
			must(t, err)
			var said []string
			for _, b := range breaks {
				said = append(said, fmt.Sprintf("#%d %s", b.Seq, b.What))
			}
			if !strings.Contains(strings.Join(said, "|"), c.words) {
				t.Errorf("got %q, want %q", said, c.words)
			}
		})
	}
}

func TestLinesWithoutTheirBookShow(t *testing.T) {
	path := made(t)
	db, err := sqlite3.Open(path)
	must(t, err)
	must(t, db.Exec("DELETE FROM book"))
	must(t, db.Close())
	faults, err := openWith(t, path, sqlite.Options{}).Check(t.Context())
	must(t, err)
	want(t, faults, []string{"lines that belong to no book: 3"})
}

func TestAMissingTableIsDamage(t *testing.T) {
	path := made(t)
	db, err := sqlite3.Open(path)
	must(t, err)
	must(t, db.Exec("DROP TABLE line"))
	must(t, db.Close())
	_, err = openWith(t, path, sqlite.Options{}).Verify(t.Context(), "mira", nil)
	if !fault.Is(err, fault.Damaged) {
		t.Errorf("got %v", err)
	}
}

func TestOnlyTheOwnerMayReadABook(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	path := filepath.Join(folder, "book.db")
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One")
	ownersOnly(t, folder)
	for _, name := range []string{"", "-wal", "-shm", "-guard"} {
		ownersOnly(t, path+name)
	}
	// One that was left open to others is closed to them.
	must(t, s.Close())
	must(t, os.Chmod(path, 0o644))
	record(t, openWith(t, path, sqlite.Options{}), "log Two")
	ownersOnly(t, path)
}

func TestAViewMakesNoBook(t *testing.T) {
	path := newPath(t)
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	wantFault(t, err, fault.Missing, "no book yet")
	want(t, found(t, filepath.Dir(path), ""), nil)
	path = made(t)
	s := openWith(t, path, sqlite.Options{ReadOnly: true})
	want(t, lines(t, s), []string{"log One", "log Two", "log Three"})
	wantFault(t, tryRecord(s, "log Four"), fault.Unwritable, "not written")
}

func TestTheBookIsFoundThroughALink(t *testing.T) {
	path := made(t)
	link := filepath.Join(t.TempDir(), "link.db")
	must(t, os.Symlink(path, link))
	record(t, openWith(t, link, sqlite.Options{}), "log Four")
	want(t, lines(t, openWith(t, path, sqlite.Options{})), []string{"log One", "log Two", "log Three", "log Four"})
}

func TestAWriterGivesUpAfterItsWait(t *testing.T) {
	path := made(t)
	holder := openWith(t, path, sqlite.Options{})
	hold, held := make(chan bool), make(chan error)
	go func() {
		_, err := holder.Append(context.Background(), "mira", store.Batch{N: 1, Now: nine, Lines: func(int64) ([]store.Draft, error) {
			hold <- true
			<-hold
			return nil, context.Canceled
		}})
		held <- err
	}()
	<-hold
	s := openWith(t, path, sqlite.Options{Wait: 50 * time.Millisecond})
	wantFault(t, tryRecord(s, "log Four"), fault.Busy, "try again")
	want(t, lines(t, s), []string{"log One", "log Two", "log Three"}) // reading goes on
	hold <- true
	if err := <-held; err != context.Canceled {
		t.Error(err)
	}
	record(t, s, "log Four")
}

func TestABookThatWasMovedAwayIsLeftAlone(t *testing.T) {
	path := made(t)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log Four")
	moved := filepath.Join(t.TempDir(), "moved.db")
	must(t, os.Rename(path, moved))
	must(t, os.Rename(path+"-wal", moved+"-wal"))
	record(t, s, "log In a new book")
	want(t, lines(t, s), []string{"log In a new book"})
	want(t, lines(t, openWith(t, moved, sqlite.Options{})), []string{"log One", "log Two", "log Three", "log Four"})
}

// What a guest is told: a process without root's rights, in which what may not
// be written may not be written.
const guestEnv = "HEADSUP_TEST_GUEST"

// guest starts this test binary as somebody to whom modes apply, and gives what
// it says of the book.
func guest(t *testing.T, path string) string {
	t.Helper()
	// The test binary lies where only we may go.
	program := filepath.Join(t.TempDir(), "guest")
	raw, err := os.ReadFile(os.Args[0])
	must(t, err)
	must(t, os.WriteFile(program, raw, 0o755))
	openWay(t, program)
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), guestEnv+"="+path)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		cmd.Dir = "/"
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

// visit is the guest: it reads the book, tries to write in it and says how it
// went.
func visit() int {
	s, err := sqlite.Open(context.Background(), os.Getenv(guestEnv), sqlite.Options{})
	if err != nil {
		fmt.Printf("open %s: %v\n", fault.KindOf(err), err)
		return 0
	}
	n := 0
	for _, err := range s.Read(context.Background(), "mira", store.Query{}) {
		if err != nil {
			fmt.Printf("read %s: %v\n", fault.KindOf(err), err)
			return 0
		}
		n++
	}
	fmt.Printf("read %d\n", n)
	if err := tryRecord(s, "log Guest"); err != nil {
		fmt.Printf("write %s: %v\n", fault.KindOf(err), err)
	} else {
		fmt.Println("written")
	}
	if err := s.Close(); err != nil {
		fmt.Println(err)
	}
	return 0
}

// lend opens a book's folder to a guest, who may read it and no more.
func lend(t *testing.T, path string, folder os.FileMode) {
	t.Helper()
	openWay(t, path)
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	for _, entry := range entries {
		must(t, os.Chmod(filepath.Join(filepath.Dir(path), entry.Name()), 0o444))
		if os.Getuid() == 0 {
			must(t, os.Chown(filepath.Join(filepath.Dir(path), entry.Name()), 65534, 65534))
		}
	}
	if os.Getuid() == 0 {
		must(t, os.Chown(filepath.Dir(path), 65534, 65534))
	}
	must(t, os.Chmod(filepath.Dir(path), folder))
	t.Cleanup(func() { must(t, os.Chmod(filepath.Dir(path), 0o755)) })
}

// openWay lets others pass through the folders on the way to a file.
func openWay(t *testing.T, path string) {
	t.Helper()
	for dir := filepath.Dir(path); dir != "/" && dir != os.TempDir(); dir = filepath.Dir(dir) {
		must(t, os.Chmod(dir, 0o755))
	}
}

func TestAReadOnlyFolderStillShowsTheBook(t *testing.T) {
	path := made(t)
	lend(t, path, 0o555)
	said := guest(t, path)
	for _, want := range []string{"read 3\n", "write unwritable: " + path, "chmod u+w"} {
		if !strings.Contains(said, want) {
			t.Errorf("got %s, want %q", said, want)
		}
	}
}

func TestAReadOnlyFolderWithALogLeftBehindSaysWhatToDo(t *testing.T) {
	path := newPath(t)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One", "log Two", "log Three")
	// As a killed process leaves it: everything still stands in the log.
	copied := newPath(t)
	for _, name := range []string{"", "-wal", "-shm", "-guard"} {
		raw, err := os.ReadFile(path + name)
		must(t, err)
		must(t, os.WriteFile(copied+name, raw, 0o600))
	}
	lend(t, copied, 0o555)
	if said := guest(t, copied); !strings.Contains(said, "open unwritable: "+copied) || !strings.Contains(said, "book.db-wal") {
		t.Errorf("got %s", said)
	}
}

func TestAFolderThatCannotBeWrittenGetsNoBook(t *testing.T) {
	path := newPath(t)
	lend(t, path, 0o555)
	if said := guest(t, path); !strings.Contains(said, "open unwritable: "+path) || !strings.Contains(said, "--book") {
		t.Errorf("got %s", said)
	}
}

func TestABookOfSomebodyElse(t *testing.T) {
	path := made(t)
	lend(t, path, 0o755)
	must(t, os.Chmod(path, 0))
	if os.Getuid() == 0 {
		must(t, os.Chown(path, 0, 0))
	}
	if said := guest(t, path); !strings.Contains(said, "open failed: "+path) || !strings.Contains(said, "not yours to read") {
		t.Errorf("got %s", said)
	}
}
