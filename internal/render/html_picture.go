package render

import (
	"headsup/internal/compose"
	"headsup/internal/render/chart"
)

// picture is what a line shows beside its words. A letter has none: mail programs
// take pictures out and leave their words standing in a heap.
func (w *htmlWriter) picture(l compose.Line) raw {
	d, ok := linePicture(l, 13)
	if !ok || w.Letter {
		return ""
	}
	label := ""
	if l.Trend == nil {
		label = `<span class="soft" style="` + lookCite + `">by week</span> `
	}
	return raw(` <span style="white-space:nowrap">` + label + d.SVG() + "</span>")
}

// blockPicture is what the lines of a block show together.
func (w *htmlWriter) blockPicture(b compose.Block) {
	if d, ok := blockPicture(b, chart.Phone); ok && !w.Letter {
		w.WriteString(`<div style="margin:0 0 14px">` + d.InPoints() + "</div>\n")
	}
}

// chartsSheet is what pictures need of the style sheet, where there are any.
func (w *htmlWriter) chartsSheet(doc compose.Document) string {
	for _, b := range doc.Blocks {
		_, draws := blockPicture(b, chart.Phone)
		for _, l := range b.Lines {
			_, beside := linePicture(l, 1)
			draws = draws || beside
		}
		if draws && !w.Letter {
			return chartsInDocuments
		}
	}
	return ""
}

// chartsInDocuments keeps a picture within the paper.
const chartsInDocuments = ".chart{max-width:100%;height:auto}" + chartSheet
