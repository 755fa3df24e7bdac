package web

import (
	"headsup/internal/store"
)

// messageState is where a message stands.
type messageState store.State

// Sign is the shape that stands for it.
func (st messageState) Sign() string {
	switch store.State(st) {
	case store.Sent:
		return "done"
	case store.InDoubt:
		return "amber"
	case store.Failed:
		return "red"
	case store.Canceled:
		return "stopped"
	case store.Approved, store.Sending:
		return "paused"
	}
	return "none"
}

// Word is what it is called.
func (st messageState) Word() string {
	if store.State(st) == store.InDoubt {
		return "in doubt"
	}
	return string(st)
}

// Means is what it means for the owner, as a sentence.
func (st messageState) Means() string {
	switch store.State(st) {
	case store.Planned:
		return "Nothing has gone out. It goes when you say so, and never by itself."
	case store.Approved:
		return "You agreed to it, and it has not gone yet."
	case store.Sending:
		return "It is being handed over at this moment. Look again in a while."
	case store.Sent:
		return "It went, and is recorded as told."
	case store.Failed:
		return "It was not taken. Nothing was recorded as told by it."
	case store.InDoubt:
		return "It was handed over, and no answer came: nobody knows whether it arrived. It is not sent a second time by itself."
	case store.Canceled:
		return "It was taken back. Nothing was told by it."
	}
	return ""
}
