package share

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
)

// maxFile is how many bytes of a share are read.
const maxFile = 16 << 20

// errLong means that a line was longer than an entry may be; it was passed over.
var errLong = errors.New("a line is too long")

// lines reads a file line by line and never holds more than one entry of it.
type lines struct {
	in   *bufio.Reader
	left int
}

func newLines(in io.Reader) *lines {
	return &lines{in: bufio.NewReaderSize(in, journal.MaxLine+2), left: maxFile}
}

// next is the next line without its end; io.EOF behind the last.
func (l *lines) next() (string, error) {
	for long := false; ; {
		part, err := l.in.ReadSlice('\n')
		if l.left -= len(part); l.left < 0 {
			return "", fault.New(fault.Refused, "the share is larger than %d MB", maxFile>>20).Do("ask for one of fewer days")
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			long = true
		case errors.Is(err, io.EOF) && len(part) == 0 && !long:
			return "", io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return "", fmt.Errorf("read a share: %w", err)
		case long:
			return "", errLong
		default:
			return strings.TrimRight(string(part), "\r\n"), nil
		}
	}
}
