// Package deliver carries one message by one channel: as mail through a mail
// server, to a chat, as a file in a folder, or into the owner's own hands.
//
// It sends the bytes that the outbox holds and says how certain it is that
// they arrived: delivered, to be tried later, refused for good, or unknown. It
// retries nothing, records nothing and knows nothing of what a message says.
package deliver

import "headsup/internal/workbench"

// The outcomes, as the workbench names them.
const (
	delivered = workbench.Delivered
	later     = workbench.Later
	rejected  = workbench.Rejected
	unknown   = workbench.Unknown
)

// All channels are what the workbench sends by.
var (
	_ workbench.Channel = File{}
	_ workbench.Channel = Mail{}
	_ workbench.Channel = Chat{}
	_ workbench.Channel = Stdout{}
	_ workbench.Channel = Clipboard{}
)
