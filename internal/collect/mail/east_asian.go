package mail

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// kana are the half-wide letters that Japanese charsets have a byte for.
func kana(b byte) rune {
	if b < 0xa1 || b > 0xdf {
		return utf8.RuneError
	}
	return 0xff61 + rune(b-0xa1)
}

// readShiftJIS reads the charset of old Japanese mail from Windows.
func readShiftJIS() reader {
	table := lettersOf(shiftJIS)
	return func(text []byte) (rune, int) {
		switch b := text[0]; {
		case b == 0x80:
			return 0x80, 1
		case b >= 0xa0 && b <= 0xdf:
			return kana(b), 1
		}
		return table.pair(text)
	}
}

// kanji is the letter at a row and a cell of JIS X 0208, counted from 1: Shift JIS
// has the same letters, two rows to a first byte.
func (l letters) kanji(row, cell byte) rune {
	if row < 1 || row > 94 || cell < 1 || cell > 94 {
		return utf8.RuneError
	}
	lead := (row-1)/2 + 0x81
	if row > 62 {
		lead += 0x40
	}
	trail := cell + 0x9e
	if row%2 == 1 {
		if trail = cell + 0x3f; trail >= 0x7f {
			trail++
		}
	}
	return l.at(lead, trail)
}

// readEUCJP reads the charset of old Japanese mail from Unix. Letters of the
// supplement JIS X 0212 are marked as missing.
func readEUCJP() reader {
	table := lettersOf(shiftJIS)
	return func(text []byte) (rune, int) {
		need := 2
		if text[0] == 0x8f {
			need = 3
		}
		switch b := text[0]; {
		case b < utf8.RuneSelf:
			return rune(b), 1
		case len(text) < need:
			return 0, 0
		case text[1] < 0xa1:
			return utf8.RuneError, 1
		case b == 0x8e:
			return kana(text[1]), 2
		case b == 0x8f:
			return utf8.RuneError, 3
		default:
			return table.kanji(b-0xa0, text[1]-0xa0), 2
		}
	}
}

// readISO2022JP reads the charset of Japanese mail that stays within seven bits: an
// escape says whether single bytes or pairs follow.
func readISO2022JP() reader {
	table := lettersOf(shiftJIS)
	const ascii, halfWide, pairs, missing = 0, 1, 2, 3
	state := ascii
	escapes := map[string]int{"\x1b(B": ascii, "\x1b(J": ascii, "\x1b(I": halfWide, "\x1b$@": pairs, "\x1b$B": pairs, "\x1b$(D": missing}
	return func(text []byte) (rune, int) {
		if text[0] == 0x1b {
			for escape, next := range escapes {
				if bytes.HasPrefix(text, []byte(escape)) {
					state = next
					return nothing, len(escape)
				}
			}
			if len(text) < len("\x1b$(D") {
				return 0, 0
			}
			return utf8.RuneError, 1
		}
		switch {
		case text[0] == '\n' || text[0] == '\r': // a line ends in single bytes, also where it forgot to say so
			state = ascii
			return rune(text[0]), 1
		case text[0] >= utf8.RuneSelf:
			return utf8.RuneError, 1
		case state == ascii:
			return rune(text[0]), 1
		case state == halfWide:
			return kana(text[0] | 0x80), 1
		case len(text) < 2:
			return 0, 0
		case state == missing || text[0] <= ' ' || text[1] <= ' ':
			return utf8.RuneError, 2
		}
		return table.kanji(text[0]-0x20, text[1]-0x20), 2
	}
}

// readEUCKR reads the charset of old Korean mail, in its wider form of Windows.
func readEUCKR() reader { return lettersOf(eucKR).pair }

// readISO2022KR reads the same letters within seven bits: from a byte SO on to a
// byte SI two bytes are a letter.
func readISO2022KR() reader {
	table := lettersOf(eucKR)
	const so, si = 0x0e, 0x0f
	const designation = "\x1b$)C"
	pairs := false
	return func(text []byte) (rune, int) {
		switch b := text[0]; {
		case b == 0x1b && bytes.HasPrefix(text, []byte(designation)):
			return nothing, len(designation)
		case b == 0x1b && len(text) < len(designation):
			return 0, 0
		case b == so, b == si:
			pairs = b == so
			return nothing, 1
		case b == '\n' || b == '\r':
			pairs = false
			return rune(b), 1
		case b >= utf8.RuneSelf || b == 0x1b:
			return utf8.RuneError, 1
		case !pairs || b <= ' ':
			return rune(b), 1
		case len(text) < 2:
			return 0, 0
		default:
			return table.at(b|0x80, text[1]|0x80), 2
		}
	}
}

// readBig5 reads the charset of old mail from Taiwan and Hong Kong. Of Hong Kong's
// own letters those beyond the first 65,536 are marked as missing.
func readBig5() reader { return lettersOf(big5).pair }

// readGB18030 reads the charsets of Chinese mail: GB 2312 and GBK are its first
// two. Four bytes stand for whatever two do not: the rest of the first 65,536
// letters in their order, and all those beyond.
func readGB18030() reader {
	table := lettersOf(gbk)
	var rest []rune // made when the first is met: most mail has none
	return func(text []byte) (rune, int) {
		switch b := text[0]; {
		case b == 0x80:
			return '€', 1
		case b < 0x80 || b == 0xff || len(text) > 1 && (text[1] < '0' || text[1] > '9'):
			if b == 0xff {
				return utf8.RuneError, 1
			}
			return table.pair(text)
		case len(text) < 4:
			return 0, 0
		case text[2] < 0x81 || text[3] < '0' || text[3] > '9':
			return utf8.RuneError, 1
		}
		n := ((int(text[0]-0x81)*10+int(text[1]-'0'))*126+int(text[2]-0x81))*10 + int(text[3]-'0')
		const beyond = ((0x90-0x81)*10*126 + 0) * 10
		if n >= beyond {
			if letter := rune(0x10000 + n - beyond); letter <= utf8.MaxRune {
				return letter, 4
			}
			return utf8.RuneError, 4
		}
		if rest == nil {
			rest = table.without()
		}
		if n < len(rest) {
			return rest[n], 4
		}
		return utf8.RuneError, 4
	}
}

// without are the letters of the first 65,536 that no pair stands for, in order,
// those that are kept for other uses and ASCII left out.
func (l letters) without() (rest []rune) {
	has := make([]bool, 1<<16)
	for _, letter := range l {
		has[letter] = true
	}
	for letter := rune(0x80); letter < 0xd800; letter++ {
		if !has[letter] {
			rest = append(rest, letter)
		}
	}
	// Of those for users, which come next, most have pairs that no mail bears.
	rest = append(rest, 0xe76c, 0xe7c8)
	const paired = "\ue816\ue817\ue818\ue81e\ue826\ue82b\ue82c\ue831\ue832\ue83b\ue843\ue854\ue855\ue864"
	for letter := rune(0xe7e7); letter <= 0xffff; letter++ {
		if !has[letter] && (letter <= 0xe7f3 || letter >= 0xe815) && !strings.ContainsRune(paired, letter) {
			rest = append(rest, letter)
		}
	}
	return rest
}
