package deliver_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"headsup/internal/deliver"
	"headsup/internal/workbench"
)

// A chat that takes no message at the moment may say for how long, by a number of
// seconds or by its own clock.
func TestRetryAfter(t *testing.T) {
	slack, _ := deliver.ChatOf("slack")
	for _, c := range []struct {
		status int
		said   string
		want   time.Duration // 0: nothing is known
	}{
		{429, "30", 30 * time.Second},
		{503, "3600", time.Hour},
		{429, "Thu, 05 Mar 2026 12:10:00 GMT", 10 * time.Minute},
		{429, "Thu, 05 Mar 2026 11:50:00 GMT", 0},
		{429, "-5", 0},
		{429, "99999999999999999999", 0},
		{429, "soon", 0},
		{429, "", 0},
		{500, "30", 0}, // whether it was taken nobody knows: that is not tried again
		{404, "30", 0},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Date", "Thu, 05 Mar 2026 12:00:00 GMT")
			w.Header().Set("Retry-After", c.said)
			w.WriteHeader(c.status)
		}))
		chat, m := posted(t, slack, server.URL)
		_, err := chat.Deliver(t.Context(), m)
		server.Close()
		var busy *workbench.Busy
		if errors.As(err, &busy); (busy == nil) != (c.want == 0) || busy != nil && busy.For != c.want {
			t.Errorf("%d, %q: %+v, want %v", c.status, c.said, busy, c.want)
		}
	}
}
