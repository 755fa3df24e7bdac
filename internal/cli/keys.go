package cli

import (
	"path/filepath"

	"github.com/zalando/go-keyring"

	"headsup/internal/store/sqlite"
)

// keys is where the keys of locked books are kept: what the run was given, or
// the system's keyring with a folder of owner-only files beside the book where
// the system has none.
func (a *app) keys(p place) sqlite.Keyring {
	if a.Keys != nil {
		return a.Keys
	}
	return systemKeys{files: sqlite.KeyFiles{Folder: filepath.Join(p.folder(), "keys")}}
}

// keyService is what headsup's secrets are filed under in the system's keyring.
const keyService = "headsup"

// systemKeys keeps keys in the system's keyring, or in files. A key that lies
// in a file is found there first: asking a keyring that is not there takes long.
type systemKeys struct{ files sqlite.KeyFiles }

func (k systemKeys) Get(account string) (string, error) {
	if secret, err := k.files.Get(account); err == nil && secret != "" {
		return secret, nil
	}
	secret, err := keyring.Get(keyService, account)
	if err != nil {
		return "", nil // not there, or no keyring: both mean that the book stays locked
	}
	return secret, nil
}

func (k systemKeys) Set(account, secret string) error {
	if err := keyring.Set(keyService, account, secret); err != nil {
		return k.files.Set(account, secret)
	}
	return nil
}

func (k systemKeys) Delete(account string) error {
	if secret, err := keyring.Get(keyService, account); err == nil && secret != "" {
		if err := keyring.Delete(keyService, account); err != nil {
			return err
		}
	} // else there is no keyring, or nothing in it
	return k.files.Delete(account)
}
