package web

import (
	"bytes"
	"context"
	"strings"
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
		{path: "/manifest.webmanifest", kind: "application/manifest+json", body: embedded("manifest.webmanifest")},
		{path: "/icon-192.png", kind: "image/png", body: embedded("icon-192.png")},
		{path: "/icon-512.png", kind: "image/png", body: embedded("icon-512.png")},
		{path: "/icon-mask-512.png", kind: "image/png", body: embedded("icon-mask-512.png")},
		{path: "/offline.js", kind: "text/javascript; charset=utf-8", body: []byte(strings.NewReplacer("LOOK", lookPath(), "ICON", iconPath()).Replace(string(embedded("offline.js"))))},
		{path: "/offline", kind: "text/html; charset=utf-8", body: page.Bytes()},
	}
}
