package web

import (
	"slices"
	"strconv"
	"strings"

	"headsup/internal/civil"
)

// counted is a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// about joins what there is to say.
func about(says ...string) string {
	return strings.Join(slices.DeleteFunc(says, func(s string) bool { return s == "" }), ", ")
}

// at is somebody by name; "" nobody.
func at(slug string) string { return worded("@", slug) }

// since and dueOn are days in a sentence; "" where there is none.
func since(day string) string { return worded("since ", day) }
func dueOn(day string) string { return worded("due ", day) }

// short is a day in a table, with its year only where that is not the present one;
// "" where there is none.
func short(day, today civil.Day) string {
	if day.IsZero() {
		return ""
	}
	year, month, date := day.Date()
	said := strconv.Itoa(date) + " " + month.String()[:3]
	if now, _, _ := today.Date(); now != year {
		said += " " + strconv.Itoa(year)
	}
	return said
}

func worded(word, what string) string {
	if what == "" {
		return ""
	}
	return word + what
}

// capital is a text with a capital in front.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
