// Package questionnaire is what several people are asked about the owner at once:
// statements to rate from 1 to 5 and open questions, answered behind a link, named
// or anonymous, and what their answers come to.
//
// It keeps the promise of an anonymous one by what it does not keep: of each
// question only how often each mark was given, and the written words in the order
// of the alphabet. Who answered, when, in which order, and which words and marks
// came from one hand cannot be told from that, by anybody.
//
// It does not know how links are made, where answers lie or what day it is.
package questionnaire

// PagePath is where questionnaires are on the owner's server; the token of a link
// follows.
const PagePath = "/q/"
