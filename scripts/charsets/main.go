// Charsets writes the tables of the two-byte charsets that mail from East Asia
// still comes in. They hold how to read alone: the library that they are made of
// brings how to write as well, which weighs twice as much.
//
//	go run ./scripts/charsets > internal/collect/mail/two_bytes.bin
package main

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write writes the tables one after the other, of each first the high bytes of all
// letters, then the low ones, which lets them be packed more closely.
func write(out io.Writer) error {
	var all bytes.Buffer
	for _, charset := range []encoding.Encoding{japanese.ShiftJIS, simplifiedchinese.GBK, korean.EUCKR, traditionalchinese.Big5} {
		var high, low []byte
		for lead := 0x81; lead <= 0xfe; lead++ {
			for trail := 0x40; trail <= 0xfe; trail++ {
				letter := read(charset, byte(lead), byte(trail))
				high, low = append(high, byte(letter>>8)), append(low, byte(letter))
			}
		}
		all.Write(high)
		all.Write(low)
	}
	packed, err := flate.NewWriter(out, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := packed.Write(all.Bytes()); err != nil {
		return err
	}
	return packed.Close()
}

// read is the letter that two bytes stand for; 0 if they stand for none, or for one
// beyond the first 65,536.
func read(charset encoding.Encoding, lead, trail byte) rune {
	text, err := charset.NewDecoder().Bytes([]byte{lead, trail})
	letter, size := utf8.DecodeRune(text)
	if err != nil || size != len(text) || letter == utf8.RuneError || letter > 0xffff {
		return 0
	}
	return letter
}
