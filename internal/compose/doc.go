// Package compose writes documents: an update, a heads-up, a win note, each for
// one reader on one day, in the order and at the length that reader likes.
//
// A document is written from a View, which holds copies of what this reader
// may hear and nothing else; notes, what is known about people and private
// projects never enter one. The package does not know formats or delivery.
package compose
