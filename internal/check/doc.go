// Package check reads a draft as its reader would and says what it should have
// been told before it went out: where the bottom line is missing, where bad
// news is buried, where something is asked without a day, where a number stands
// that the book does not have.
//
// It knows the book, what the reader last heard, and English; it does not know
// delivery, files or formats. A draft is a text: plain, Markdown, or a mail
// with its headers. In a language that it does not read it is silent about
// words, and counts and compares only what needs none.
//
// Every rule is one file with the question it asks of the draft. What language
// they share stands in lists, words_….go, made of everyday English. Where a
// rule is in doubt it says nothing: a reader who was warned wrongly twice does
// not look the third time.
package check
