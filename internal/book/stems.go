package book

// StemsThatMatter are the stems of the words that matter in a text, in their
// order.
func StemsThatMatter(text string) (stems []string) {
	for word := range wordsThatMatter(text) {
		stems = append(stems, stem(word))
	}
	return stems
}
