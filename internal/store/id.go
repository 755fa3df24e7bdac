package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/google/uuid"
)

// NewID makes a UUIDv7 of an instant. Nth is the place among those made at
// once, so that ids sort as what they stand for does.
func NewID(at time.Time, nth int) (uuid.UUID, error) {
	id := FirstID(at)
	if _, err := rand.Read(id[8:]); err != nil {
		return id, fmt.Errorf("make an id: %w", err)
	}
	binary.BigEndian.PutUint16(id[6:8], 0x7000|uint16(nth&0x0fff))
	id[8] = id[8]&0x3f | 0x80
	return id, nil
}

// MadeID makes the id of an instant in which the place of chance is taken by what
// it stands for: whoever makes it of the same makes the same. Only what nobody else
// can know makes one that nobody can guess.
func MadeID(at time.Time, of string) uuid.UUID {
	sum := sha256.Sum256([]byte(of))
	id := FirstID(at)
	id[6], id[7] = 0x70, sum[8] // version 7
	copy(id[8:], sum[:8])
	id[8] = id[8]&0x3f | 0x80 // and its variant
	return id
}

// FirstID is where the ids of an instant begin: no id of a later millisecond
// sorts before it.
func FirstID(at time.Time) uuid.UUID {
	var id uuid.UUID
	var ms [8]byte
	binary.BigEndian.PutUint64(ms[:], uint64(max(at.UnixMilli(), 0)))
	copy(id[:6], ms[2:])
	return id
}
