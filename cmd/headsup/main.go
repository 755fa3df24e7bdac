// Command headsup keeps the private record of a person's work and of the people
// it is for, and says what to tell or ask whom. See `headsup help`.
package main

import (
	"context"
	"os"

	"headsup/internal/cli"
)

func main() { os.Exit(cli.System().Run(context.Background())) }
