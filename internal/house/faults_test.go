package house

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// flag is a flag of a command within a sentence.
var flag = regexp.MustCompile(`(^|[\s(“"])--[a-z]`)

// What went wrong and what to do about it is said on every face; the command or the
// flag that does it is for the terminal alone, and stands apart (fault.Error.By).
func TestFaultsNameNoFlags(t *testing.T) {
	seen := 0
	sources(t, func(name string, file *ast.File, set *token.FileSet, _ []byte) {
		if strings.HasPrefix(name, "internal/cli/") || strings.HasPrefix(name, "internal/store/sqlite/") {
			return // the one speaks at a terminal, of the other's files no page tells
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || sel.Sel.Name != "Do" && sel.Sel.Name != "New" {
				return true
			}
			for _, arg := range call.Args {
				lit, ok := arg.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					continue
				}
				text, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				if seen++; flag.MatchString(text) {
					t.Errorf("%s: %q names a flag", set.Position(lit.Pos()), text)
				}
			}
			return true
		})
	})
	if seen < 400 {
		t.Errorf("only %d texts seen", seen)
	}
}
