package house

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sources calls see with every Go file of the program, tests left out.
func sources(t *testing.T, see func(name string, file *ast.File, set *token.FileSet, text []byte)) {
	t.Helper()
	seen := 0
	for _, root := range []string{"../../internal", "../../cmd"} {
		err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, text, parser.ParseComments)
			if err != nil {
				return err
			}
			seen++
			see(filepath.ToSlash(strings.TrimPrefix(name, "../../")), file, set, text)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 50 {
		t.Fatalf("only %d files seen", seen)
	}
}

// Only the command line asks what time it is; everybody else is told.
func TestOneClock(t *testing.T) {
	asking := map[string]bool{"Now": true, "Since": true, "Until": true}
	sources(t, func(name string, file *ast.File, set *token.FileSet, _ []byte) {
		if strings.HasPrefix(name, "internal/cli/") || strings.HasSuffix(filepath.Dir(name), "test") { // storetest, gittest: they serve tests
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && asking[sel.Sel.Name] {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "time" {
					t.Errorf("%s asks time.%s", set.Position(n.Pos()), sel.Sel.Name)
				}
			}
			return true
		})
	})
}

// Nothing happens before main: no init.
func TestNoInit(t *testing.T) {
	sources(t, func(_ string, file *ast.File, set *token.FileSet, _ []byte) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init", set.Position(f.Pos()))
			}
		}
	})
}

// A file past 400 lines holds two ideas.
func TestFileLength(t *testing.T) {
	sources(t, func(name string, file *ast.File, _ *token.FileSet, text []byte) {
		if ast.IsGenerated(file) {
			return
		}
		if n := bytes.Count(text, []byte("\n")); n > 400 {
			t.Errorf("%s has %d lines", name, n)
		}
	})
}

// Every package says what it is.
func TestPackageComments(t *testing.T) {
	said := map[string]bool{}
	sources(t, func(name string, file *ast.File, _ *token.FileSet, _ []byte) {
		dir := filepath.ToSlash(filepath.Dir(name))
		said[dir] = said[dir] || file.Doc != nil
	})
	for dir, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment", dir)
		}
	}
}
