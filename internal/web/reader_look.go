package web

import (
	"sync"

	answers "headsup/internal/answer"
)

// readerLook is the style of readers' pages. It lies beside them, so that a proxy
// need let nothing else through.
var readerLook = sync.OnceValue(func() sheet { return sheetOf(answers.PagePath+"look-", "base", "reader") })
