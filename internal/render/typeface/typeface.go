// Package typeface holds the letters that pages are set in: Inter by Rasmus
// Andersson and its contributors, under the SIL Open Font License that stands
// beside the files. It knows nothing of pages.
//
// The files hold the Latin, Greek and Cyrillic letters, marks, punctuation,
// arrows and signs of Inter's static fonts and no layout tables. They were made,
// for W in Regular and SemiBold, from Inter_W.ttf by
//
//	pyftsubset Inter_W.ttf --output-file=Inter-W.ttf --layout-features= --no-hinting \
//	  --notdef-outline --drop-tables+=GDEF,GPOS,GSUB,STAT,DSIG,gasp \
//	  --unicodes=U+0020-007E,U+00A0-024F,U+0259,U+02B9-02DD,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20C0,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+25A0-25FF,U+2600-26FF,U+2700-27BF,U+FFFD
//
// and then packed by gzip -9n, which halves what they add to the program.
package typeface

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the files
	"io"
)

// Regular is Inter for text, as a TrueType font.
func Regular() []byte { return unpacked(regular) }

// SemiBold is Inter for titles and headings, as a TrueType font.
func SemiBold() []byte { return unpacked(semiBold) }

//go:embed Inter-Regular.ttf.gz
var regular []byte

//go:embed Inter-SemiBold.ttf.gz
var semiBold []byte

// unpacked panics only if the program was built with broken files.
func unpacked(packed []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic("typeface: " + err.Error())
	}
	font, err := io.ReadAll(r)
	if err != nil {
		panic("typeface: " + err.Error())
	}
	return font
}
