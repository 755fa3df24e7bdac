package mail

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"
)

// What a library writes in a charset is read as it was, whole and byte by byte.
func TestEastAsianMail(t *testing.T) {
	const jp, cn, kr, tw = "東京で請求の移行が遅れています。ｶﾅ、～", "项目推迟到三月，请在周五前回复。", "결제 이전이 늦어지고 있습니다. 금요일까지 답해 주세요. 똠방", "帳單遷移延後到三月，請在週五前回覆。"
	for _, c := range []struct {
		charset string
		write   encoding.Encoding
		text    string
	}{
		{"Shift_JIS", japanese.ShiftJIS, jp}, {"EUC-JP", japanese.EUCJP, jp}, {"ISO-2022-JP", japanese.ISO2022JP, strings.ReplaceAll(jp, "ｶﾅ", "")},
		{"GB2312", simplifiedchinese.GBK, cn}, {"gb18030", simplifiedchinese.GB18030, cn + " € ü Ж 결 😀 \ufffc"}, {"\"EUC-KR\"", korean.EUCKR, kr},
		{"ks_c_5601-1987", korean.EUCKR, kr}, {"Big5", traditionalchinese.Big5, tw},
	} {
		text := "Dana, 1:\n" + c.text + "\nok\n"
		written, err := c.write.NewEncoder().String(text)
		if err != nil {
			t.Fatalf("%s: %v", c.charset, err)
		}
		for _, in := range []io.Reader{strings.NewReader(written), iotest.OneByteReader(strings.NewReader(written))} {
			if got, err := io.ReadAll(decoded(c.charset, in)); err != nil || string(got) != text {
				t.Errorf("%s: %q, %v", c.charset, got, err)
			}
		}
	}
	const seven = "\x1b$)CDana, \x0e0aA&\x0f ok\n\x0e0a\nplain\n"
	if got, err := io.ReadAll(decoded("iso-2022-kr", strings.NewReader(seven))); err != nil || string(got) != "Dana, 결제 ok\n결\nplain\n" {
		t.Errorf("iso-2022-kr: %q, %v", got, err)
	}
	if got := decodedHeader("=?euc-kr?B?sOHBpg==?= =?big5?B?sWKz5g==?="); got != "결제帳單" {
		t.Errorf("a subject is %q", got)
	}
}

// Of every pair of bytes the tables know what the library knows; where it has no
// letter, they have none.
func TestEveryPair(t *testing.T) {
	for charset, library := range map[string]encoding.Encoding{
		"shift_jis": japanese.ShiftJIS, "euc-jp": japanese.EUCJP, "gb18030": simplifiedchinese.GB18030, "euc-kr": korean.EUCKR, "big5": traditionalchinese.Big5,
	} {
		wrong, read := 0, decoder{read: eastAsian(charset)}
		for lead := 0x81; lead <= 0xfe; lead++ {
			for trail := 0x40; trail <= 0xfe; trail++ {
				pair := string([]byte{byte(lead), byte(trail)})
				want, _ := library.NewDecoder().String(pair)
				letter, size := utf8.DecodeRuneInString(want)
				if size != len(want) || letter > 0xffff {
					continue
				}
				got, _, err := transform.String(read, pair)
				if alone := strings.ContainsRune(want, utf8.RuneError); err != nil || !alone && got != want || alone && !strings.ContainsRune(got, utf8.RuneError) {
					if wrong++; wrong < 5 {
						t.Errorf("%s: %x is %q, want %q (%v)", charset, pair, got, want, err)
					}
				}
			}
		}
	}
}

// Whatever bytes come, reading ends and gives UTF-8.
func FuzzEastAsian(f *testing.F) {
	f.Add("\x1b$B x \n\x8f\xa1", 0)
	f.Add("\x1b$)C\x0e0", 1)
	f.Add("\x8130\x8130\xff\x80", 2)
	charsets := []string{"iso-2022-jp", "iso-2022-kr", "gb18030", "euc-jp", "shift_jis", "euc-kr", "big5"}
	f.Fuzz(func(t *testing.T, text string, n int) {
		charset := charsets[(n%len(charsets)+len(charsets))%len(charsets)]
		whole, err := io.ReadAll(decoded(charset, strings.NewReader(text)))
		if err != nil || !utf8.Valid(whole) {
			t.Fatalf("%s: %q, %v", charset, whole, err)
		}
		if bits, err := io.ReadAll(decoded(charset, iotest.OneByteReader(strings.NewReader(text)))); err != nil || string(bits) != string(whole) {
			t.Fatalf("%s: byte by byte %q, whole %q", charset, bits, whole)
		}
	})
}

// The four bytes of GB 18030 lead where the library has them.
func TestFourBytes(t *testing.T) {
	read := decoder{read: readGB18030()}
	wrong := 0
	for n := 0; n < 39420; n++ {
		four := string([]byte{byte(0x81 + n/12600), byte('0' + n/1260%10), byte(0x81 + n/10%126), byte('0' + n%10)})
		want, _ := simplifiedchinese.GB18030.NewDecoder().String(four)
		if got, _, err := transform.String(read, four); err != nil || got != want {
			if wrong++; wrong < 6 {
				t.Errorf("%x is %q, want %q (%v)", four, got, want, err)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d are wrong", wrong)
	}
}
