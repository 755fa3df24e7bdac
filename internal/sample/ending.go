package sample

import (
	"slices"
	"strings"
)

// ending chooses as many lines of a story as a book may have: the last ones,
// with the lines those name and the ones that brought their people and projects
// in and let them go.
func ending(lines []line, most int) []bool {
	kept := make([]bool, len(lines))
	if most >= len(lines) {
		for i := range kept {
			kept[i] = true
		}
		return kept
	}
	lives := livesIn(lines)
	left := most
	for i := len(lines) - 1; i >= 0 && left > 0; i-- {
		if kept[i] {
			continue
		}
		if needed := rests(lines, kept, lives, i); len(needed) <= left {
			left -= len(needed)
			for _, at := range needed {
				kept[at] = true
			}
		}
	}
	return kept
}

// rests lists a line and all it rests on that is not kept yet.
func rests(lines []line, kept []bool, lives map[string][]int, at int) []int {
	needed := []int{at}
	for next := 0; next < len(needed); next++ {
		i := needed[next]
		on := slices.Clone(lines[i].names)
		for _, name := range namesIn(lines[i].words) {
			on = append(on, lives[name]...)
		}
		for _, j := range on {
			if !kept[j] && !slices.Contains(needed, j) {
				needed = append(needed, j)
			}
		}
	}
	return needed
}

// livesIn finds, for each name, the lines that brought it into the story and
// those that ended it: nobody is to be left in a role they have given up.
func livesIn(lines []line) map[string][]int {
	lives := map[string][]int{}
	for i := range lines {
		words := strings.Fields(lines[i].words)
		switch words[0] {
		case "person", "project", "goal":
			lives[words[1]] = append(lives[words[1]], i)
		case "status":
			if state := words[2]; state == "done" || state == "stopped" {
				lives[words[1]] = append(lives[words[1]], i)
			}
		}
	}
	return lives
}

// namesIn are the names that words speak of, those in tags too.
func namesIn(words string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '\n' || r == ',' || r == ':' }),
		func(word string) bool { return word[0] != '@' && word[0] != '+' })
}
