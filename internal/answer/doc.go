// Package answer says what a reader may answer a document with, and what an
// answer becomes in the book.
//
// A document offers a few answers that take one tap: seen, let's talk, an option
// of a decision, keep, raise or stop, and the reader's dial. What comes back is a
// code or words; Lines turns either into lines of the journal. The package does
// not know how answers travel, who was verified, or what was recorded already.
package answer
