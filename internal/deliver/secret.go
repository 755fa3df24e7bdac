package deliver

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"headsup/internal/fault"
)

// maxSecret is how long a file with a password or an address may be.
const maxSecret = 16 << 10

// Secret reads a file that holds a password or an address that is as good as one.
// It must be a plain file that nobody but its owner can read.
func Secret(path string) (string, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // before a pipe is waited for
		return "", noPlainFile(path)
	}
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fault.New(fault.Missing, "there is no such file").At(path).Do("write the password or the address into it, and chmod 600 it")
	case err != nil:
		return "", fault.New(fault.Failed, "the file cannot be read: %w", errors.Unwrap(err)).At(path).Do("see that it is yours to read")
	}
	text, err := readSecret(file, path)
	return text, errors.Join(err, file.Close())
}

func readSecret(file *os.File, path string) (string, error) {
	info, err := file.Stat()
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", noPlainFile(path)
	}
	if others := info.Mode().Perm() & 0o077; others != 0 && runtime.GOOS != "windows" {
		return "", fault.New(fault.Refused, "others than you can read this file, and it holds a secret").At(path).Do("chmod 600 %s", path)
	}
	text, err := io.ReadAll(io.LimitReader(file, maxSecret+1))
	switch {
	case err != nil:
		return "", err
	case len(text) > maxSecret:
		return "", fault.New(fault.Misread, "the file is too long for a password or an address").At(path).Do("name the file that holds it alone")
	case strings.TrimSpace(string(text)) == "":
		return "", fault.New(fault.Misread, "the file is empty").At(path).Do("write the password or the address into it")
	}
	return string(text), nil
}

func noPlainFile(path string) error {
	return fault.New(fault.Refused, "this is no plain file, and a secret is read from nothing else").At(path).Do("write it into a file of its own")
}
