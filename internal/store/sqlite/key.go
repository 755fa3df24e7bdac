package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
)

// Key is what a locked book is encrypted with: random, and never shown.
type Key [32]byte

// String does not give the key away.
func (*Key) String() string { return "a key" }

// GoString does not either.
func (*Key) GoString() string { return "a key" }

// chainKey is what the hashes of a locked book are keyed with.
func (k *Key) chainKey() []byte {
	if k == nil {
		return nil
	}
	mac := hmac.New(sha256.New, k[:])
	mac.Write([]byte("headsup chain 1"))
	return mac.Sum(nil)
}

// Keyring keeps one secret for each account: the keyring of the system, or
// KeyFiles.
type Keyring interface {
	// Get gives a secret; "" without an error if there is none.
	Get(account string) (string, error)

	// Set keeps a secret in place of any other.
	Set(account, secret string) error

	// Delete forgets a secret; there may be none.
	Delete(account string) error
}
