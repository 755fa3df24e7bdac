package workbench

import "testing"

// The words of a message are those its reader sees, whatever carries them.
func TestWordsIn(t *testing.T) {
	const heads = "From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n"
	const plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
	for name, c := range map[string]struct {
		body string
		want int
	}{
		"a file":           {"# Update\n\nAtlas is red.\n", 5},
		"nothing":          {"", 0},
		"a letter":         {heads + plain + "Atlas is r=\r\ned, the caf=C3=A9 is closed.\r\n", 7},
		"a rich letter":    {heads + "Content-Type: multipart/alternative; boundary=\"=_1\"\r\n\r\n--=_1\r\n" + plain + "Atlas is r=\r\ned.\r\n--=_1\r\nContent-Type: text/html\r\n\r\n<p>Atlas is red, so red.</p>\r\n--=_1--\r\n", 3},
		"a broken letter":  {heads + "Content-Type: multipart/alternative; boundary=\"=_1\"\r\n\r\nnothing of the kind\r\n", 0},
		"a letter's words": {"Note: this is a file\n\nand no letter", 8},
	} {
		t.Run(name, func(t *testing.T) {
			if got := wordsIn([]byte(c.body)); got != c.want {
				t.Errorf("%d words, want %d", got, c.want)
			}
		})
	}
}
