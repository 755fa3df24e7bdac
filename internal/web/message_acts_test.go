package web_test

import (
	"context"
	"net/http"
	"testing"

	"headsup/internal/store"
)

// Whoever closes the page while a message is being handed over has sent it all the
// same, and knows what became of it.
func TestAPageIsClosedWhileItSends(t *testing.T) {
	b := visit(t, mailed...)
	at, _ := b.planned()
	b.post.began, b.post.hold = make(chan struct{}), make(chan struct{})
	ctx, leave := context.WithCancel(t.Context())
	left := make(chan error)
	go func() {
		answer, err := b.Do(b.request(http.MethodPost, at[:len("/messages/")+36]+"/approve", "").WithContext(ctx))
		if err == nil {
			err = answer.Body.Close()
		}
		left <- err
	}()
	<-b.post.began
	leave()
	if <-left == nil {
		t.Error("there was an answer")
	}
	close(b.post.hold)
	b.end()
	if got := b.states(); got[store.Sent] != 1 || b.post.carried() != 1 {
		t.Errorf("%v, %d letters", got, b.post.carried())
	}
}
