package check

// lists are all lists of the lexicon. They hold everyday English and no names:
// a test holds each of them against texts that they were not made from.
func lists() []entry {
	var all []entry
	for _, of := range [][]entry{stateWords(), troubleWords(), damageWords(), setbackWords(), directionWords(), failsWords(), resultWords(), askWords(), wayWords(), vagueWords(), blameWords(), peopleWords()} {
		all = append(all, of...)
	}
	return all
}
