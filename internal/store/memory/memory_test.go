package memory_test

import (
	"testing"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, "memory", func(*testing.T) store.Store { return memory.New() })
}

func TestSameChain(t *testing.T) {
	storetest.SameChain(t, memory.New())
}
