package cli

import "testing"

// A command is found by the name that it answers to.
func TestCommandsBearTheirNames(t *testing.T) {
	for _, c := range commands() {
		if name := c.make(&app{Main: &Main{}}).Name(); name != c.name {
			t.Errorf("%s is listed as %s", name, c.name)
		}
	}
}
