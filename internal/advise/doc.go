// Package advise says what to do next: rules find what should be told, asked
// or done, each in a file of its own; ranking, bundling and holding back make
// a day's few moves of what they find.
//
// Rules are pure functions of a book and its day. The package does not know
// drafts, formats or faces: a move carries what to do as an Act, which the
// command line prints and the app links.
package advise
