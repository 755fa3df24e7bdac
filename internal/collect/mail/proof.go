package mail

import (
	"strings"

	"github.com/emersion/go-message"

	"headsup/internal/workbench"
)

// proof is what the owner's mail server found out about a sender (RFC 8601).
// Anybody may write such a header, so only those count that bear the server's
// name, and it takes away the ones that others wrote under it. DMARC's word is
// about the very address; without it a signature (DKIM) or a sending machine
// (SPF) of the sender's own domain is enough.
func proof(h message.Header, verifier, from string) workbench.Origin {
	_, domain, ok := strings.Cut(from, "@")
	if verifier == "" || !ok {
		return workbench.Unproven
	}
	found := workbench.Unproven
	fields := h.FieldsByKey("Authentication-Results")
	for n := 0; n < 20 && fields.Next(); n++ {
		name, results, _ := strings.Cut(uncommented(fields.Value()), ";")
		name, _, _ = strings.Cut(strings.TrimSpace(name), " ")
		if !strings.EqualFold(name, verifier) {
			continue
		}
		switch judged(results, strings.ToLower(domain)) {
		case workbench.Disproven:
			return workbench.Disproven
		case workbench.Proven:
			found = workbench.Proven
		}
	}
	return found
}

// judged sums up the results of one header for a domain.
func judged(results, domain string) workbench.Origin {
	passed, failed := false, false
	for one := range strings.SplitSeq(strings.ToLower(results), ";") {
		words := strings.Fields(one)
		if len(words) == 0 {
			continue
		}
		method, result, _ := strings.Cut(words[0], "=")
		about := ""
		for _, word := range words[1:] {
			for _, key := range []string{"header.d=", "header.i=", "smtp.mailfrom=", "header.from="} {
				if value, ok := strings.CutPrefix(word, key); ok {
					about = value[strings.LastIndexByte(value, '@')+1:]
				}
			}
		}
		switch {
		case method == "dmarc" && result == "pass":
			return workbench.Proven
		case method == "dmarc" && result == "fail":
			return workbench.Disproven
		case method != "dkim" && method != "spf":
		case result == "pass" && aligned(about, domain):
			passed = true
		case result == "fail" && (about == "" || aligned(about, domain)):
			failed = true
		}
	}
	switch {
	case passed:
		return workbench.Proven
	case failed:
		return workbench.Disproven
	}
	return workbench.Unproven
}

// aligned reports whether one of two domains is the other or lies under it.
func aligned(a, b string) bool {
	return a != "" && (a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a))
}

// uncommented leaves out what stands in parentheses.
func uncommented(value string) string {
	var b strings.Builder
	depth := 0
	for _, r := range value {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
