package sqlite

import (
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"

	"headsup/internal/fault"
)

// wrapped is how one lock's key is kept beside the book: twice, each copy
// sealed under a key drawn from a secret that only the owner has.
type wrapped struct {
	ID         string `json:"id"` // the account of a Keyring under which the open key is kept
	KDF        kdf    `json:"kdf"`
	Passphrase sealed `json:"passphrase"`
	Recovery   sealed `json:"recovery"`
}

// kdf is how a secret becomes a key: Argon2id (RFC 9106).
type kdf struct {
	Name    string `json:"name"`
	Time    uint32 `json:"time"`
	Memory  uint32 `json:"memory_kib"`
	Threads uint8  `json:"threads"`
}

// argon2id is what new locks use: a tenth of a second and 64 MiB here, once per
// unlock, the second choice that RFC 9106 recommends.
var argon2id = kdf{Name: "argon2id", Time: 3, Memory: 64 << 10, Threads: 4}

// sealed is the key under XChaCha20-Poly1305: 24 bytes of nonce and the rest.
type sealed struct {
	Salt []byte `json:"salt"`
	Box  []byte `json:"box"`
}

// newLock makes a random key and both its copies.
func newLock(passphrase string) (_ *Key, _ wrapped, recovery string, err error) {
	key := new(Key)
	code := make([]byte, 20)
	if _, err := rand.Read(key[:]); err != nil {
		return nil, wrapped{}, "", fmt.Errorf("make a key: %w", err)
	}
	if _, err := rand.Read(code); err != nil {
		return nil, wrapped{}, "", fmt.Errorf("make a recovery code: %w", err)
	}
	w := wrapped{ID: uuid.NewString(), KDF: argon2id}
	recovery = base32.StdEncoding.EncodeToString(code)
	if w.Passphrase, err = w.seal(key, passphrase); err != nil {
		return nil, wrapped{}, "", err
	}
	if w.Recovery, err = w.seal(key, recovery); err != nil {
		return nil, wrapped{}, "", err
	}
	return key, w, grouped(recovery), nil
}

func (w wrapped) seal(key *Key, secret string) (sealed, error) {
	s := sealed{Salt: make([]byte, 16)}
	nonce := make([]byte, chacha20poly1305.NonceSizeX)
	if _, err := rand.Read(s.Salt); err != nil {
		return s, fmt.Errorf("make a salt: %w", err)
	}
	if _, err := rand.Read(nonce); err != nil {
		return s, fmt.Errorf("make a nonce: %w", err)
	}
	aead, err := chacha20poly1305.NewX(w.KDF.derive(secret, s.Salt))
	if err != nil {
		return s, err
	}
	s.Box = aead.Seal(nonce, nonce, key[:], []byte(w.ID))
	return s, nil
}

func (k kdf) derive(secret string, salt []byte) []byte {
	return argon2.IDKey([]byte(secret), salt, k.Time, k.Memory, k.Threads, chacha20poly1305.KeySize)
}

// errSecret says that a secret does not open a copy.
var errSecret = errors.New("the secret does not fit")

// open draws the key out with the passphrase or the recovery code.
func (w wrapped) open(secret string) (*Key, error) {
	// A forged file must not make us fill the memory.
	if w.KDF.Name != "argon2id" || w.KDF.Time < 1 || w.KDF.Time > 100 || w.KDF.Memory > 4<<20 || w.KDF.Threads < 1 {
		return nil, fault.New(fault.Newer, "the key is wrapped in a way this headsup does not know").Do("update headsup")
	}
	for _, try := range []struct {
		sealed
		secret string
	}{{w.Passphrase, secret}, {w.Recovery, ungrouped(secret)}} {
		aead, err := chacha20poly1305.NewX(w.KDF.derive(try.secret, try.Salt))
		if err != nil {
			return nil, err
		}
		if len(try.Box) < aead.NonceSize() {
			return nil, fault.New(fault.Damaged, "the file of keys is damaged").Do("bring back the one of a backup")
		}
		plain, err := aead.Open(nil, try.Box[:aead.NonceSize()], try.Box[aead.NonceSize():], []byte(w.ID))
		if err == nil && len(plain) == len(Key{}) {
			return (*Key)(plain), nil
		}
	}
	return nil, errSecret
}

// grouped writes a code in groups of four, to be read out and typed.
func grouped(code string) string {
	var groups []string
	for i := 0; i < len(code); i += 4 {
		groups = append(groups, code[i:i+4])
	}
	return strings.Join(groups, "-")
}

// ungrouped reads a code as people type it: any case, any grouping, and the
// digits that are no part of its alphabet for the letters they look like.
func ungrouped(code string) string {
	return strings.NewReplacer("-", "", " ", "", "0", "O", "1", "I", "8", "B").Replace(strings.ToUpper(code))
}
