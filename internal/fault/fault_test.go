package fault_test

import (
	"errors"
	"fmt"
	"testing"

	"headsup/internal/fault"
)

func TestWordsAreForWhoStandsAtNoTerminal(t *testing.T) {
	inner := fault.New(fault.Refused, "the tool is missing").Do("install it, or choose another way").By("--via stdout")
	for _, c := range []struct {
		err         error
		line, words string
	}{
		{inner, "the tool is missing: install it, or choose another way: --via stdout", "the tool is missing: install it, or choose another way"},
		{fault.New(fault.Missing, "nobody").At("#3").By("headsup people"), "#3: nobody: headsup people", "#3: nobody"},
		{fmt.Errorf("send: %w", inner), "send: the tool is missing: install it, or choose another way: --via stdout", "send: the tool is missing: install it, or choose another way"},
		{fault.New(fault.Failed, "not sent: %w", inner).Do("try again").By("headsup send --now"),
			"not sent: the tool is missing: install it, or choose another way: --via stdout: try again: headsup send --now",
			"not sent: the tool is missing: install it, or choose another way: try again"},
		{errors.Join(inner, errors.New("and more")), "the tool is missing: install it, or choose another way: --via stdout\nand more", "the tool is missing: install it, or choose another way\nand more"},
		{errors.New("plain"), "plain", "plain"},
	} {
		if got := c.err.Error(); got != c.line {
			t.Errorf("at a terminal it is\n%s\nnot\n%s", got, c.line)
		}
		if got := fault.Words(c.err, fault.NoCommand); got != c.words {
			t.Errorf("in words it is\n%s\nnot\n%s", got, c.words)
		}
	}
	onItsWay := func(command string) string { return "press the button for " + command }
	if got, want := fault.Words(inner, onItsWay), "the tool is missing: install it, or choose another way: press the button for --via stdout"; got != want {
		t.Errorf("on its own way it is\n%s\nnot\n%s", got, want)
	}
}
