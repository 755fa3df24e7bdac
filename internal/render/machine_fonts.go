package render

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"headsup/internal/render/pdf"
)

// machineFonts are the fonts of the machine that a page is made on. They are
// looked at only when a letter stands in none of headsup's own.
type machineFonts struct {
	folders []fs.FS
	files   []fontFile // the candidates, the likeliest first; nil: not looked yet
	looked  bool
	of      map[rune]*pdf.Font
}

type fontFile struct {
	folder fs.FS
	name   string
	rank   int
	font   *pdf.Font // nil: not read yet, or of no use
	read   bool
}

// The limits of a search: fonts come in the thousands, and some are huge.
const (
	maxFontFiles = 40
	maxFontBytes = 64 << 20
)

// usual are the fonts that people's machines have for many scripts, plain ones
// first; for a file they are compared with the beginning of its name.
func usual() []string {
	return []string{"dejavusans.", "arialunicode", "arial unicode", "arial.", "liberationsans-regular", "freesans.",
		"notosans-regular", "notosanshebrew", "notosansarabic", "notonaskharabic", "msyh", "microsoftyahei", "simhei", "simsun", "yugoth", "meiryo", "msgothic",
		"malgun", "hiragino", "stheiti", "applegothic", "applesdgothicneo", "droidsansfallback", "wqy", "notosanssc", "notosansjp", "notosanskr", "notosanscjk",
		"ipag", "vlgothic", "nanumgothic", "unfonts", "notosansthai", "thonburi", "leelawad", "notosansarmenian", "notosansgeorgian", "notosansethiopic",
		"segoeui.", "seguisym", "seguiemj", "notoemoji", "symbola", "unifont"}
}

// font finds one that has a letter, always the same on the same machine; nil if
// there is none. A nil receiver has none.
func (m *machineFonts) font(r rune) *pdf.Font {
	if m == nil || len(m.folders) == 0 {
		return nil
	}
	if f, known := m.of[r]; known {
		return f
	}
	if !m.looked {
		m.look()
	}
	var found *pdf.Font
	for i := range m.files {
		if f := m.files[i].open(); f != nil && f.Glyph(r) != 0 {
			found = f
			break
		}
	}
	if m.of == nil {
		m.of = map[rune]*pdf.Font{}
	}
	m.of[r] = found
	return found
}

// look lists the fonts worth opening.
func (m *machineFonts) look() {
	m.looked = true
	usual := usual()
	for _, folder := range m.folders {
		_ = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil // what cannot be read is not there
			}
			base := strings.ToLower(path.Base(name))
			rank := slices.IndexFunc(usual, func(begin string) bool { return strings.HasPrefix(base, begin) })
			if ext := path.Ext(base); rank >= 0 && !entry.IsDir() && (ext == ".ttf" || ext == ".ttc" || ext == ".otf") {
				m.files = append(m.files, fontFile{folder: folder, name: name, rank: rank})
			}
			return nil
		})
	}
	slices.SortStableFunc(m.files, func(a, b fontFile) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.name, b.name))
	})
	m.files = m.files[:min(len(m.files), maxFontFiles)]
}

// open reads the font once.
func (f *fontFile) open() *pdf.Font {
	if f.read {
		return f.font
	}
	f.read = true
	if info, err := fs.Stat(f.folder, f.name); err != nil || info.Size() > maxFontBytes {
		return nil
	}
	data, err := fs.ReadFile(f.folder, f.name)
	if err != nil {
		return nil
	}
	if font, err := pdf.ReadFont(data); err == nil {
		f.font = font
	}
	return f.font
}
