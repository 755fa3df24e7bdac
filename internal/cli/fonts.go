package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// fonts are the folders where this machine keeps its fonts. Pages take from
// there the letters of scripts that headsup's own typeface lacks.
func (a *app) fonts() []fs.FS {
	home := a.Env("HOME")
	var names []string
	switch runtime.GOOS {
	case "windows":
		names = []string{filepath.Join(a.Env("SystemRoot"), "Fonts"), filepath.Join(a.Env("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")}
	case "darwin":
		names = []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library", "Fonts")}
	default:
		names = []string{"/usr/share/fonts", "/usr/local/share/fonts", filepath.Join(home, ".local", "share", "fonts"), filepath.Join(home, ".fonts")}
	}
	var all []fs.FS
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.IsDir() && filepath.IsAbs(name) {
			all = append(all, os.DirFS(name))
		}
	}
	return all
}
