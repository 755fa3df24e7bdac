package git

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// mailmap is the project's own record of who goes by which names and addresses
// (gitmailmap(5)). It is read here rather than by git, which would follow the
// clone's configuration to any file and read it without a limit.
type mailmap struct {
	byEmail map[string]signature    // old address → proper name and address, either may be empty
	byBoth  map[signature]signature // old name and address, both folded → proper ones
}

// mailmapLimit is the longest mailmap that is read; the kernel's has 50 KiB.
const mailmapLimit = 4 << 20

// mailmap reads .mailmap from the work tree, or from HEAD in a bare repository.
// A repository without one has an empty map.
func (r *Repository) mailmap(ctx context.Context) mailmap {
	if r.top == "" {
		text, err := output(ctx, r.dir, mailmapLimit, "cat-file", "blob", "HEAD:.mailmap")
		if err != nil {
			return mailmap{}
		}
		return parseMailmap(text)
	}
	path := filepath.Join(r.top, ".mailmap")
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() { // a link or a pipe is no mailmap
		return mailmap{}
	}
	f, err := os.Open(path)
	if err != nil {
		return mailmap{}
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, mailmapLimit))
	if err != nil {
		return mailmap{}
	}
	return parseMailmap(text)
}

// parseMailmap reads lines of the forms
//
//	Proper Name <old@address>
//	<proper@address> <old@address>
//	Proper Name <proper@address> [Old Name] <old@address>
func parseMailmap(text []byte) mailmap {
	m := mailmap{byEmail: map[string]signature{}, byBoth: map[signature]signature{}}
	for line := range bytes.Lines(text) {
		s, _, _ := strings.Cut(string(line[:min(len(line), 1024)]), "#")
		proper, rest, ok := cutSignature(s)
		if !ok {
			continue
		}
		old, _, two := cutSignature(rest)
		if !two {
			old, proper.email = signature{email: proper.email}, ""
		}
		if old.email == "" {
			continue
		}
		if old.name != "" {
			m.byBoth[signature{fold(old.name), old.email}] = proper
		} else {
			m.byEmail[old.email] = proper
		}
	}
	return m
}

// cutSignature takes "Name <address>" off the front.
func cutSignature(s string) (sig signature, rest string, ok bool) {
	name, after, open := strings.Cut(s, "<")
	email, rest, closed := strings.Cut(after, ">")
	return newSignature(name, email), rest, open && closed
}

// resolve gives the proper signature.
func (m mailmap) resolve(s signature) signature {
	proper, ok := m.byBoth[signature{fold(s.name), s.email}]
	if !ok {
		if proper, ok = m.byEmail[s.email]; !ok {
			return s
		}
	}
	if proper.name == "" {
		proper.name = s.name
	}
	if proper.email == "" {
		proper.email = s.email
	}
	return proper
}
