// Package mailtest gives tests a mail server on loopback: a real one, Exim, and
// a scripted one that breaks off wherever a test wants it to.
//
// Exim is Debian's exim4-daemon-light, run for one connection at a time on a
// folder of the test's own; nothing of the machine's own mail is touched and
// nothing outlives the test. A test fails, and never skips, where it is not
// installed.
package mailtest
