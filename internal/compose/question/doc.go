// Package question is the bank of good questions: about a hundred and fifty,
// each tied to something about the book that makes it worth asking, and to the
// stage of the partnership in which it belongs.
//
// A question goes to one person and says nothing that person may not hear: it
// names projects and goals they may know of, and what the two have between them.
// What is known about people, notes and feedback never stand in one; they are in
// its reason, which is for the owner alone.
package question
