package cli_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every error that the program can make stands in the gallery: in a scene, or
// among those that no scene can show.
func TestGalleryIsWhole(t *testing.T) {
	text, err := os.ReadFile(gallery)
	if err != nil {
		t.Fatal(err)
	}
	shown := string(text)
	for _, format := range errorFormats(t) {
		for _, words := range fixedWords(format) {
			if !strings.Contains(shown, words) {
				t.Errorf("the gallery has no %q: add a scene to %s, or a row at its end", format, gallery)
				break
			}
		}
	}
}

// errorFormats finds the formats that faults are made with.
func errorFormats(t *testing.T) []string {
	t.Helper()
	var formats []string
	root := "../../internal"
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := entry.Name(); {
		case entry.IsDir() && (name == "testdata" || name == "memory" || strings.HasSuffix(name, "test")):
			return filepath.SkipDir
		case entry.IsDir(), !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				formats = append(formats, formatOf(call)...)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(formats) < 100 {
		t.Fatalf("only %d errors found: this test looks in the wrong place", len(formats))
	}
	return formats
}

// formatOf is the format of a call that makes a fault.
func formatOf(call *ast.CallExpr) []string {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	at := 0
	switch on, _ := selector.X.(*ast.Ident); {
	case on != nil && on.Name == "fault" && selector.Sel.Name == "New":
		at = 1
	case selector.Sel.Name == "misread":
		at = 2
	default:
		return nil
	}
	if len(call.Args) <= at {
		return nil
	}
	literal, ok := call.Args[at].(*ast.BasicLit)
	if !ok {
		return nil
	}
	format, err := strconv.Unquote(literal.Value)
	if err != nil {
		return nil
	}
	return []string{format}
}

var verbs = regexp.MustCompile(`%[-+ #0]*\d*[a-zA-Z]|%%`)

// fixedWords are the pieces of a format that stand in every error made of it.
func fixedWords(format string) []string {
	var pieces []string
	for _, piece := range verbs.Split(format, -1) {
		if piece = strings.Trim(piece, " :`\"()#+@"); len(piece) > 3 {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}
