package web

import (
	"bytes"
	"context"
)

// installed is what a browser asks for in order to keep headsup among its
// programs: what it is called, its pictures, and what to show while it does not
// run. Of the book it keeps nothing: offline.js holds one page that never had any.
func installed() []asset {
	var page bytes.Buffer
	if err := alone("headsup is not running", offline()).Render(context.Background(), &page); err != nil {
		panic(err) // it has no data, and every test would meet it
	}
	return []asset{
		{"/manifest.webmanifest", "application/manifest+json", embedded("manifest.webmanifest")},
		{"/icon-192.png", "image/png", embedded("icon-192.png")},
		{"/icon-512.png", "image/png", embedded("icon-512.png")},
		{"/icon-mask-512.png", "image/png", embedded("icon-mask-512.png")},
		{"/offline.js", "text/javascript; charset=utf-8", bytes.ReplaceAll(bytes.ReplaceAll(embedded("offline.js"), []byte("LOOK"), []byte(lookPath())), []byte("ICON"), []byte(iconPath()))},
		{"/offline", "text/html; charset=utf-8", page.Bytes()},
	}
}
