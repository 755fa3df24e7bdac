package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"headsup/internal/fault"
)

// Files calls take with each mail of a file or folder: of a Maildir (its folders
// new and cur), of a folder of .eml files, of an mbox, or the one of a file. Only
// plain files are opened, and archives are not unpacked.
func Files(name string, take func(raw []byte) error) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.New(fault.Missing, "there is no such file or folder").At(name).Do("name a Maildir, an mbox or a saved mail")
	case err != nil:
		return fault.New(fault.Failed, "it cannot be read: %w", err).At(name).Do("look at who may read it")
	case info.IsDir():
		return folder(name, take)
	case !info.Mode().IsRegular():
		return fault.New(fault.Misread, "it is neither a file nor a folder").At(name).Do("name a Maildir, an mbox or a saved mail")
	}
	return file(name, take)
}

// maxFiles is how many mails of one folder are read, the newest by name.
const maxFiles = 20_000

func folder(name string, take func(raw []byte) error) error {
	var all []string
	maildir := false
	for _, sub := range []string{"cur", "new"} {
		entries, err := os.ReadDir(filepath.Join(name, sub))
		if err != nil {
			continue // no Maildir, or one without it
		}
		maildir = true
		all = append(all, plainFiles(filepath.Join(name, sub), entries, "")...)
	}
	if !maildir {
		entries, err := os.ReadDir(name)
		if err != nil {
			return fault.New(fault.Failed, "it cannot be read: %w", err).At(name).Do("look at who may read it")
		}
		all = plainFiles(name, entries, ".eml")
	}
	slices.SortStableFunc(all, func(a, b string) int { return strings.Compare(filepath.Base(a), filepath.Base(b)) })
	for _, one := range all[max(0, len(all)-maxFiles):] {
		if err := file(one, take); err != nil {
			return err
		}
	}
	return nil
}

func plainFiles(folder string, entries []fs.DirEntry, ending string) (all []string) {
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasSuffix(strings.ToLower(e.Name()), ending) && !strings.HasPrefix(e.Name(), ".") {
			all = append(all, filepath.Join(folder, e.Name()))
		}
	}
	return all
}

func file(name string, take func(raw []byte) error) (err error) {
	in, err := os.Open(name)
	if err != nil {
		return fault.New(fault.Failed, "it cannot be read: %w", err).At(name).Do("look at who may read it")
	}
	defer func() {
		if closed := in.Close(); err == nil {
			err = closed
		}
	}()
	return Split(in, take)
}

// Split calls take with each mail of an mbox, or with the one mail of any other
// text. Of each it gives the beginning, as far as a mail is read.
func Split(in io.Reader, take func(raw []byte) error) error {
	lines := bufio.NewReaderSize(in, 64<<10)
	if begin, _ := lines.Peek(5); string(begin) != "From " {
		raw, err := io.ReadAll(io.LimitReader(lines, maxMail))
		if err != nil {
			return err
		}
		return take(raw)
	}
	var raw []byte
	begun, blank, inside := false, true, false
	for {
		line, err := lines.ReadSlice('\n')
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
		switch {
		case !inside && blank && bytes.HasPrefix(line, []byte("From ")):
			if begun {
				if err := take(raw); err != nil {
					return err
				}
			}
			raw, begun = nil, true
		default:
			if !inside && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) && line[0] == '>' {
				line = line[1:]
			}
			raw = append(raw, line[:min(len(line), maxMail-len(raw))]...)
		}
		blank = !inside && len(bytes.TrimRight(line, "\r\n")) == 0
		inside = errors.Is(err, bufio.ErrBufferFull) // a longer line goes on
		if errors.Is(err, io.EOF) {
			return take(raw)
		}
	}
}
