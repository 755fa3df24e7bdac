package web

import (
	"sync"

	sealed "headsup/internal/answer"
)

// readerLook is the style of readers' pages. It lies beside them, so that a proxy
// need let nothing else through.
var readerLook = sync.OnceValue(func() sheet { return sheetOf(sealed.PagePath+"look-", "base", "reader") })
