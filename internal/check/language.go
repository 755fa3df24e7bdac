package check

// The commonest words of a language are a good sign of it: every second word of
// a longer text is one of them. Words that two of these languages share are
// left out.
const (
	englishSigns = "the and of to is are was that this with for it you we have has had not be by from at which will would can could your our their they there what been or if but do does did an as i my"
	foreignSigns = "der die und ist nicht das ein eine mit für auf den dem zu im wir sie ich es auch wird werden haben " +
		"le la les et des une est pas pour dans que qui nous vous sur avec sont ce cette " +
		"el los las y del que por para con una se está nosotros pero como lo " +
		"il di che gli della sono het een van niet zijn voor og det som ikke på att är och"
)

// isEnglish reports whether a text is to be read as English. A text of a few
// words that are in no list ("Yes, Thursday.") is taken for it.
func isEnglish(sentences []sentence, lex *lexicon) bool {
	english, foreign := 0, 0
	for i := range sentences {
		for _, w := range sentences[i].words {
			switch {
			case lex.english[w.low]:
				english++
			case lex.foreign[w.low]:
				foreign++
			}
		}
	}
	return english >= foreign*2 || foreign == 0
}
