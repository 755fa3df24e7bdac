package journal

// Nearest is the word that was probably meant: the one at the smallest edit
// distance (insertions, deletions, changes and swapped neighbours), or "" if
// all are too far off.
func Nearest(word string, among []string) string {
	best, least := "", 1+len(word)/3
	for _, candidate := range among {
		if d := distance(word, candidate, least); d < least || d == least && best == "" && d < len(candidate) {
			best, least = candidate, d
		}
	}
	return best
}

// distance is the optimal string alignment distance of two short words, cut
// off past limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func nearestVerb(word string) string {
	var names []string
	for _, v := range Verbs() {
		names = append(names, v.String())
	}
	return Nearest(word, names)
}

func nearestTag(key string) string {
	var names []string
	for _, t := range Tags() {
		if t.Spec().Counts {
			names = append(names, t.String()+"1")
		} else {
			names = append(names, t.String())
		}
	}
	return Nearest(key, names)
}
