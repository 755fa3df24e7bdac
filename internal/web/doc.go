// Package web is headsup in the browser, for its owner alone: a page is filled
// with what a view says, put into a struct and rendered, one file per page.
//
// Whatever a page records is a line of the journal's grammar, sent to the page
// itself: the capture bar's, and those that its buttons hold ready. What is no
// line, a message sent or canceled, is an act of its own (routes.go). The pages are
// complete without a script, and there is none.
//
// The package knows the workbench and how to keep strangers out. It does not
// know where the book lies, what time it is or who listens: that is handed in.
package web
