// Package oskeyring keeps the key of a locked book in the keyring of the
// system: Secret Service, the keychain of macOS, the credentials of Windows.
//
// It knows nothing of books: it is a sqlite.Keyring and no more.
package oskeyring

import (
	"errors"
	"fmt"

	"github.com/zalando/go-keyring"
)

// Ring is the system's keyring, in which a service keeps its own secrets.
type Ring struct{ Service string }

// Get gives a secret; "" without an error if there is none.
func (r Ring) Get(account string) (string, error) {
	secret, err := keyring.Get(r.Service, account)
	if errors.Is(err, keyring.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("ask the system's keyring: %w", err)
	}
	return secret, nil
}

// Set keeps a secret in place of any other.
func (r Ring) Set(account, secret string) error {
	if err := keyring.Set(r.Service, account, secret); err != nil {
		return fmt.Errorf("write to the system's keyring: %w", err)
	}
	return nil
}

// Delete forgets a secret; there may be none.
func (r Ring) Delete(account string) error {
	err := keyring.Delete(r.Service, account)
	if err != nil && !errors.Is(err, keyring.ErrNotFound) {
		return fmt.Errorf("forget in the system's keyring: %w", err)
	}
	return nil
}
