// Package book folds a journal into a book: people, goals, projects, troubles,
// choices, asks, promises, meetings and tellings, as they stand on one day.
//
// The fold keeps ordered lists and little else. An entry is hung under every
// name it speaks of and under every entry it touches; what a project's state is,
// or whether an issue is open, is read off those lists. So an entry that comes
// late, or an amendment, finds its place without the rest being folded anew.
//
// The package is pure: no clock, no storage, no rules and no prose.
package book
