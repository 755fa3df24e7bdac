// Package mail reads mail that may answer a message: which one it answers, by
// what tap or in what words, who says they wrote it and what the owner's own
// mail server found out about that; and mail that tells of a failed delivery. It
// comes from an IMAP server, which it leaves as it is, or from files.
//
// Mail is a stranger's. What is read of one is bounded in bytes, parts and depth;
// attachments and archives are never opened, nothing is fetched, and nothing of
// it is believed here: package workbench decides what becomes of a reply, and
// this one knows neither the book nor the store.
package mail
