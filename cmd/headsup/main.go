// Command headsup keeps the private record of a person's work and of the people
// it is for, and says what to tell or ask whom. See `headsup help`.
package main

import (
	"context"
	"os"
	_ "time/tzdata" // zones, for machines that have none installed

	"headsup/internal/cli"
	"headsup/internal/slab"
)

// version is set when a release is built: -ldflags "-X main.version=…".
var version string

func main() {
	ownerOnly()
	slab.Early()
	collectLate()
	m := cli.System()
	m.Version = version
	os.Exit(m.Run(context.Background()))
}
