package mail

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// twoBytes are the letters of the two-byte charsets, packed; scripts/charsets
// writes them.
//
//go:embed two_bytes.bin
var twoBytes []byte

// The charsets, in the order in which their tables stand there.
const (
	shiftJIS = iota
	gbk
	eucKR
	big5
)

// A table has a place for every pair of a first byte of 0x81 to 0xfe and a second
// one of 0x40 to 0xfe.
const (
	leads  = 0xfe - 0x81 + 1
	trails = 0xfe - 0x40 + 1
	places = leads * trails
)

// letters is such a table: 0 where a pair stands for nothing.
type letters []uint16

func lettersOf(charset int) letters {
	unpacked := flate.NewReader(bytes.NewReader(twoBytes))
	both := make([]byte, 2*places)
	for range charset + 1 {
		if _, err := io.ReadFull(unpacked, both); err != nil {
			return make(letters, places) // the tests would not have let it pass
		}
	}
	all := make(letters, places)
	for i := range all {
		all[i] = binary.BigEndian.Uint16([]byte{both[i], both[places+i]})
	}
	return all
}

// at is the letter of a pair.
func (l letters) at(lead, trail byte) rune {
	if lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe {
		return utf8.RuneError
	}
	if letter := l[int(lead-0x81)*trails+int(trail-0x40)]; letter != 0 {
		return rune(letter)
	}
	return utf8.RuneError
}

// pair is the letter that a text begins with, where a byte beyond ASCII and the
// next one make it. A second byte that cannot be one is left to be read by itself.
func (l letters) pair(text []byte) (letter rune, size int) {
	switch {
	case text[0] < utf8.RuneSelf:
		return rune(text[0]), 1
	case len(text) < 2:
		return 0, 0
	}
	letter = l.at(text[0], text[1])
	if letter == utf8.RuneError && text[1] < utf8.RuneSelf {
		return letter, 1
	}
	return letter, 2
}

// nothing is what a sequence gives that only says how to read what follows.
const nothing rune = -1

// reader reads the first letter of a text and says how many bytes it takes: none
// if more must be seen for that.
type reader func(text []byte) (letter rune, size int)

// decoder makes UTF-8 of what a reader reads.
type decoder struct {
	read reader
	transform.NopResetter
}

// Transform reads letter by letter; what a text breaks off in is no letter.
func (d decoder) Transform(dst, src []byte, atEOF bool) (written, taken int, err error) {
	for taken < len(src) {
		if written+utf8.UTFMax > len(dst) {
			return written, taken, transform.ErrShortDst
		}
		letter, size := d.read(src[taken:])
		switch {
		case size == 0 && !atEOF:
			return written, taken, transform.ErrShortSrc
		case size == 0:
			letter, size = utf8.RuneError, len(src)-taken
		}
		if letter != nothing {
			written += utf8.EncodeRune(dst[written:], letter)
		}
		taken += size
	}
	return written, taken, nil
}
