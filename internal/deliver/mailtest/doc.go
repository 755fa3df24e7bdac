// Package mailtest gives tests a mail server on loopback: a real one, Exim, and
// a scripted one that breaks off wherever a test wants it to; and Dovecot, which
// serves the user's mailbox by IMAP.
//
// Exim is Debian's exim4-daemon-light, run for one connection at a time on a
// folder of the test's own; Dovecot is its dovecot-imapd, run on another. Nothing of the machine's own mail is touched and
// nothing outlives the test. A test fails, and never skips, where one of them
// is not installed.
package mailtest
