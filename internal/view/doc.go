// Package view makes the reports people look at out of a book: who is who, how
// the work stands, what serves which goal. One view is one file and one value;
// how it is shown is up to the faces.
//
// The package knows no documents, no formats and no rules.
package view
