// Command hello is the least that a Go process can be.
package main

import "os"

func main() { _, _ = os.Stdout.WriteString("hello\n") }
