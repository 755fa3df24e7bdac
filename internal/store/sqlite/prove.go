package sqlite

import (
	"context"
	"encoding/hex"
	"errors"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// prove opens a staged book and looks through all of it.
func (e *engine) prove(ctx context.Context, staged string, keys keysFile, secret string) (report Restored, err error) {
	candidates, err := e.stagedKeys(keys, secret)
	if err != nil {
		return report, err
	}
	var c *conn
	for _, key := range candidates {
		if key == nil {
			if _, _, err := recognise(staged); err != nil {
				return report, err
			}
		}
		if c, err = e.connect(ctx, staged, key); !fault.Is(err, fault.WrongKey) {
			break
		}
	}
	if err != nil {
		return report, err
	}
	return report, also(c.prove(&report), c.close())
}

func (c *conn) prove(report *Restored) error {
	faults, err := c.integrity()
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return fault.New(fault.Damaged, "the backup is damaged: %s", faults[0]).Do("try an older one; the book was not touched")
	}
	proof, err := sqlstore.Prove(c)
	if err != nil {
		return err
	}
	if len(proof.Breaks) > 0 {
		return fault.New(fault.Damaged, "the backup's chain does not hold at #%d: %s", proof.Breaks[0].Seq, proof.Breaks[0].What).
			Do("try an older one; the book was not touched")
	}
	report.Books, report.Lines = proof.Books, proof.Lines
	return nil
}

// stagedKeys lists the keys that may fit a staged book; the plain one is nil.
func (e *engine) stagedKeys(keys keysFile, secret string) ([]*Key, error) {
	if len(keys.Locks) == 0 {
		return []*Key{nil}, nil
	}
	var all []*Key
	if e.opts.Key != nil {
		all = append(all, e.opts.Key)
	}
	for _, lock := range keys.Locks {
		if e.opts.Keys != nil {
			kept, err := e.opts.Keys.Get(lock.ID)
			if raw, bad := hex.DecodeString(kept); err == nil && bad == nil && len(raw) == len(Key{}) {
				all = append(all, (*Key)(raw))
			}
		}
		if secret != "" {
			key, err := lock.open(secret)
			if err == nil {
				all = append(all, key)
			} else if !errors.Is(err, errSecret) {
				return nil, err
			}
		}
	}
	switch {
	case len(all) == 0 && secret != "":
		return nil, fault.New(fault.WrongKey, "neither the passphrase nor the recovery code of the backup is that").Do("try again")
	case len(all) == 0:
		return nil, fault.New(fault.Locked, "the backup is of a locked book").Do("give its passphrase or its recovery code")
	}
	return all, nil
}
