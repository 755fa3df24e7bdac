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
// They lie in the program as they are: packed they would weigh a tenth of a megabyte
// less, and every one-pager would unpack them to see whether it fits its page.
package typeface

import _ "embed" // the files

// Regular is Inter for text, as a TrueType font; nobody may change it.
func Regular() []byte { return regular }

// SemiBold is Inter for titles and headings, as a TrueType font; nobody may change it.
func SemiBold() []byte { return semiBold }

//go:embed Inter-Regular.ttf
var regular []byte

//go:embed Inter-SemiBold.ttf
var semiBold []byte
