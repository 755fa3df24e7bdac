package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
)

// viewOptions are the flags of a view that can be written into a file.
type viewOptions struct {
	format string
	out    string
}

// viewText ends the help of such views.
const viewText = `

With --format csv or xlsx it is tables for a spreadsheet, with md or html a page
with its pictures; --out names the file, whose ending says the format too. It is
your own: nothing of it goes to anybody.`

func viewFlags(c *cobra.Command, o *viewOptions) {
	var names []string
	for _, f := range render.ViewFormats() {
		names = append(names, string(f))
	}
	c.Flags().StringVar(&o.format, "format", "", strings.Join(names, ", "))
	completeFlag(c, "format", names...)
	c.Flags().StringVar(&o.out, "out", "", "write to this file instead of the screen, in the format its ending says")
}

// asFile writes a view in a format for files, if one is wanted, and reports
// whether it did, or could not. Text and JSON are left to the view itself.
func (a *app) asFile(o viewOptions, view func() render.Overview) (done bool, err error) {
	format, err := a.fileFormat(o)
	if err != nil || format == "" {
		return err != nil, err
	}
	return true, a.writeView(view(), format, o)
}

// fileFormat is the format for files that a view is wanted in; "" if it is text or
// JSON.
func (a *app) fileFormat(o viewOptions) (render.Format, error) {
	name := o.format
	if name == "" {
		name = strings.TrimPrefix(filepath.Ext(o.out), ".")
	}
	switch {
	case name == "" && o.out == "":
		return "", nil
	case name == "":
		return "", fault.New(fault.Misread, "the name %s does not say in which format", render.Clean(o.out)).Do("end it in .csv, .xlsx, .md or .html, or add --format")
	}
	format, err := render.ParseViewFormat(name)
	if err != nil {
		return "", err
	}
	_, screen := a.columns()
	switch {
	case format.Binary() && o.out == "" && screen:
		return "", fault.New(fault.Misread, "%s is for a file, and a screen would show it as rubbish", format).Do("name one: --out book.%s", format)
	case format != render.Text && format != render.JSON:
		return format, nil
	case o.out != "":
		return "", fault.New(fault.Misread, "%s goes to standard output", format).Do("put > %s behind it, or choose md, html, xlsx or csv", render.Clean(o.out))
	}
	a.flags.json = a.flags.json || format == render.JSON
	return "", nil
}

func (a *app) writeView(v render.Overview, format render.Format, o viewOptions) error {
	written, err := v.Write(format)
	if err != nil {
		return err
	}
	return a.writeTo(o.out, written)
}
