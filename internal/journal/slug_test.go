package journal

import "testing"

// A full name makes a slug that stands for a name of its own, or none.
func TestSlugOf(t *testing.T) {
	for name, want := range map[string]string{
		"Mira Chen": "mira-chen", "  Zoë  O'Neil-Ruß ": "zoë-o-neil-ruß", "李 雷": "李-雷", "Ana": "ana",
		"": "", "42": "", "…": "", "3 Musketeers": "",
	} {
		got := SlugOf(name)
		if got != want || got != "" && !IsSlug(got) {
			t.Errorf("SlugOf(%q) = %q, want %q", name, got, want)
		}
	}
}
