package mail

import (
	"fmt"
	"io"
	"mime"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decoded reads text of a charset as UTF-8. Of a charset that is not known, and
// of what is not as it says, the bytes are taken as they are: Clean sees to the
// rest.
func decoded(charset string, r io.Reader) io.Reader {
	if e := encodingOf(charset); e != nil {
		return transform.NewReader(r, e.NewDecoder())
	}
	if read := eastAsian(charset); read != nil {
		return transform.NewReader(r, decoder{read: read})
	}
	return r
}

// eastAsian is how a charset of two bytes a letter is read; nil for any other.
func eastAsian(charset string) reader {
	switch named(charset) {
	case "iso-2022-jp", "csiso2022jp":
		return readISO2022JP()
	case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932", "ms932":
		return readShiftJIS()
	case "euc-jp", "x-euc-jp":
		return readEUCJP()
	case "gb2312", "gbk", "gb18030", "x-gbk", "euc-cn", "cp936":
		return readGB18030()
	case "euc-kr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "cp949", "windows-949", "uhc":
		return readEUCKR()
	case "iso-2022-kr":
		return readISO2022KR()
	case "big5", "big5-hkscs", "cp950", "x-x-big5":
		return readBig5()
	}
	return nil
}

// named is the name of a charset as it is looked up.
func named(charset string) string { return strings.ToLower(strings.Trim(charset, " \"'")) }

// encodingOf is how a charset of one byte a letter, or UTF-16, is written; nil for
// UTF-8, and for one that is not known. Mail programs write UTF-8 by now, but for
// the few whose old charsets stand here and in eastAsian.
func encodingOf(charset string) encoding.Encoding {
	switch named(charset) {
	case "iso-8859-1", "latin1", "windows-1252", "cp1252":
		return charmap.Windows1252 // what is called Latin 1 mostly is this
	case "iso-8859-15", "latin9":
		return charmap.ISO8859_15
	case "iso-8859-2", "latin2":
		return charmap.ISO8859_2
	case "iso-8859-5":
		return charmap.ISO8859_5
	case "iso-8859-7":
		return charmap.ISO8859_7
	case "iso-8859-8", "iso-8859-8-i":
		return charmap.ISO8859_8
	case "iso-8859-9":
		return charmap.ISO8859_9
	case "windows-1250", "cp1250":
		return charmap.Windows1250
	case "windows-1251", "cp1251":
		return charmap.Windows1251
	case "windows-1253":
		return charmap.Windows1253
	case "windows-1254":
		return charmap.Windows1254
	case "windows-1255":
		return charmap.Windows1255
	case "windows-1256":
		return charmap.Windows1256
	case "windows-1257":
		return charmap.Windows1257
	case "windows-1258":
		return charmap.Windows1258
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "utf-16", "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	return nil
}

// decodedHeader decodes the encoded words of a header (RFC 2047); where they are
// broken it stays as it is.
func decodedHeader(raw string) string {
	words := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		if charset == "" {
			return nil, fmt.Errorf("an encoded word names no charset")
		}
		return decoded(charset, r), nil
	}}
	text, err := words.DecodeHeader(raw)
	if err != nil {
		return raw
	}
	return text
}
