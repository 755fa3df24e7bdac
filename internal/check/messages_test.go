package check_test

import (
	"strings"
	"testing"
)

// ownMessages are the messages of testdata/messages.txt.
func ownMessages(t testing.TB) []labelled {
	t.Helper()
	var out []labelled
	for _, block := range strings.Split(textOf(t, "testdata/messages.txt"), "\n== ")[1:] {
		line, body, _ := strings.Cut(block, "\n")
		fields := strings.Split(line+strings.Repeat("|", 5), "|")
		m := labelled{name: strings.TrimSpace(fields[0]), body: body, head: map[string]string{}}
		for i, key := range []string{"book", "date", "reader", "expect", "allow"} {
			m.head[key] = strings.TrimSpace(fields[i+1])
		}
		out = append(out, m)
	}
	return out
}

// On messages of other trades than those of the shared ones the rules fare no worse
// than they may: two other books, other hands, one in German.
func TestOwnMessages(t *testing.T) {
	s, clean, alarmed := held(t, ownMessages(t), "testdata/")
	if s.f1() < 0.8 {
		t.Errorf("micro-F1 %.3f: %+v", s.f1(), s)
	}
	if clean < 15 || alarmed*10 > clean {
		t.Errorf("%d of %d clean messages give an alarm", alarmed, clean)
	}
}
