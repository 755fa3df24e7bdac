package civil

import "testing"

// Every minute of a day prints as it is read, and the minutes are in order.
func TestClockEveryMinute(t *testing.T) {
	last := Clock(0)
	for h := range 24 {
		for m := range 60 {
			c := At(h, m)
			if gh, gm := c.HourMinute(); gh != h || gm != m || c <= last || c.IsZero() {
				t.Fatalf("At(%d, %d) = %d:%d after %s", h, m, gh, gm, last)
			}
			if back, ok := ParseClock(c.String()); !ok || back != c {
				t.Fatalf("ParseClock(%q) = %q, %v", c, back, ok)
			}
			last = c
		}
	}
}

func TestParseClock(t *testing.T) {
	for s, want := range map[string]string{
		"9:30": "09:30", "09:30": "09:30", "0:00": "00:00", "00:00": "00:00", "23:59": "23:59",
	} {
		if c, ok := ParseClock(s); !ok || c.String() != want {
			t.Errorf("ParseClock(%q) = %q, %v, want %q", s, c, ok, want)
		}
	}
	for _, s := range []string{
		"", "9", "930", "24:00", "9:60", "9:5", "009:30", ":30", "9:", "-9:30", "+9:30", "9.30", "9:30pm", "9h30", "٩:٣٠", " 9:30", "12:345",
	} {
		if c, ok := ParseClock(s); ok || c != 0 {
			t.Errorf("ParseClock(%q) = %q, want a refusal", s, c)
		}
	}
}

func TestClockOutOfRange(t *testing.T) {
	for _, c := range []Clock{At(24, 0), At(-1, 0), At(0, 60), At(0, -1), 0} {
		if !c.IsZero() || c.String() != "" {
			t.Errorf("got %q, want no time", c)
		}
	}
}

func TestClockText(t *testing.T) {
	var c Clock
	if err := c.UnmarshalText([]byte("7:05")); err != nil || c != At(7, 5) {
		t.Errorf("7:05 was read as %q, %v", c, err)
	}
	if text, err := c.MarshalText(); err != nil || string(text) != "07:05" {
		t.Errorf("7:05 was written as %q, %v", text, err)
	}
	if err := c.UnmarshalText([]byte("noon")); err == nil || c != At(7, 5) {
		t.Errorf("noon was read as %q", c)
	}
	if err := c.UnmarshalText(nil); err != nil || !c.IsZero() {
		t.Errorf("nothing was read as %q, %v", c, err)
	}
}
