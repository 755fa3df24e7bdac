// Page is the least that a page could cost: net/http and templ, a page of as many
// bytes as it is told, and nothing behind it. It prints where it listens.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

func main() {
	size, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	panic(http.Serve(listener, templ.Handler(page(size))))
}

// page is a list of escaped lines.
func page(size int) templ.Component {
	const line = "Moved the last of the depots to the new plan, 410 of 1200 through & on time"
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		row := "<li>" + strings.Repeat("-", 20) + "</li>"
		for left := size; left > 0; left -= len(row) + len(line) {
			if _, err := io.WriteString(w, row+templ.EscapeString(line)); err != nil {
				return err
			}
		}
		return nil
	})
}
