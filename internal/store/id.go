package store

import (
	"crypto/rand"
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

// FirstID is where the ids of an instant begin: no id of a later millisecond
// sorts before it.
func FirstID(at time.Time) uuid.UUID {
	var id uuid.UUID
	var ms [8]byte
	binary.BigEndian.PutUint64(ms[:], uint64(max(at.UnixMilli(), 0)))
	copy(id[:6], ms[2:])
	return id
}
