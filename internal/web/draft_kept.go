package web

import (
	"net/url"
	"slices"
	"sync"

	"github.com/google/uuid"
)

// keptDrafts are the forms that messages were planned from, so that one who looks at
// a message can go back and change a word. They are held in memory alone, the last
// few of them: what somebody typed and did not send is nobody's record.
type keptDrafts struct {
	mu    sync.Mutex
	order []uuid.UUID
	forms map[uuid.UUID]url.Values
}

const mostKept = 32

func (k *keptDrafts) keep(id uuid.UUID, form url.Values) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.forms == nil {
		k.forms = map[uuid.UUID]url.Values{}
	}
	if k.forms[id] == nil {
		k.order = append(k.order, id)
	}
	k.forms[id] = form
	if len(k.order) > mostKept {
		delete(k.forms, k.order[0])
		k.order = slices.Delete(k.order, 0, 1)
	}
}

// of is the form that a message was planned from; nil if it is not held.
func (k *keptDrafts) of(id string) url.Values {
	message, err := uuid.Parse(id)
	if err != nil {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.forms[message]
}
