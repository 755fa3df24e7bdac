package mail

import (
	"fmt"
	"io"
	"mime"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

// decoded reads text of a charset as UTF-8. Of what no browser would know, and
// of what is not as it says, the bytes are taken as they are: Clean sees to the
// rest.
func decoded(charset string, r io.Reader) io.Reader {
	charset = strings.ToLower(strings.Trim(charset, " \"'"))
	switch charset {
	case "", "utf-8", "utf8", "us-ascii":
		return r
	}
	encoding, err := htmlindex.Get(charset)
	if err != nil {
		return r
	}
	return transform.NewReader(r, encoding.NewDecoder())
}

// header decodes the encoded words of a header (RFC 2047); where they are
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
