package web

import (
	"sync"

	sealed "headsup/internal/answer"
)

// readerLook is the style of readers' pages. It lies beside them, so that a proxy
// need let nothing else through.
var readerLook = sync.OnceValue(func() asset {
	return together(sealed.PagePath+"look-", ".css", "text/css; charset=utf-8", []string{"base.css", "reader.css"})
})
