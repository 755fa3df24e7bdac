package sample

import (
	"slices"
	"strings"
)

// ending chooses as many lines of a story as a book may have: the last ones,
// with the lines those name and the ones that brought their people and projects
// in.
func ending(lines []line, most int) []bool {
	kept := make([]bool, len(lines))
	if most >= len(lines) {
		for i := range kept {
			kept[i] = true
		}
		return kept
	}
	brought := beginnings(lines)
	left := most
	for i := len(lines) - 1; i >= 0 && left > 0; i-- {
		if kept[i] {
			continue
		}
		if needed := rests(lines, kept, brought, i); len(needed) <= left {
			left -= len(needed)
			for _, at := range needed {
				kept[at] = true
			}
		}
	}
	return kept
}

// rests lists a line and all it rests on that is not kept yet.
func rests(lines []line, kept []bool, brought map[string]int, at int) []int {
	needed := []int{at}
	for next := 0; next < len(needed); next++ {
		i := needed[next]
		on := slices.Clone(lines[i].names)
		for _, name := range namesIn(lines[i].words) {
			if first, ok := brought[name]; ok && first < i {
				on = append(on, first)
			}
		}
		for _, j := range on {
			if !kept[j] && !slices.Contains(needed, j) {
				needed = append(needed, j)
			}
		}
	}
	return needed
}

// beginnings finds the line that brought each name into the story.
func beginnings(lines []line) map[string]int {
	brought := map[string]int{}
	for i := range lines {
		verb, rest, _ := strings.Cut(lines[i].words, " ")
		if verb != "person" && verb != "project" && verb != "goal" {
			continue
		}
		name, _, _ := strings.Cut(rest, " ")
		if _, ok := brought[name]; !ok {
			brought[name] = i
		}
	}
	return brought
}

// namesIn are the names that words speak of, those in tags too.
func namesIn(words string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '\n' || r == ',' || r == ':' }),
		func(word string) bool { return word[0] != '@' && word[0] != '+' })
}
