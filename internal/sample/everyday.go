package sample

import (
	"strconv"
	"strings"
)

// everyday is one line of a day's work: something that passes. It names who is
// there and what is under way.
func everyday(c *chance, sc *scene) string {
	if len(sc.open) == 0 {
		return logged(c, sc, "")
	}
	w := pick(c, sc.open)
	on := " +" + w.slug
	switch n := c.below(100); {
	case n < 54:
		return logged(c, sc, on)
	case n < 63:
		return w.metric(c, sc.day, c.below(2))
	case n < 71:
		return met(c, sc)
	case n < 76:
		return told(c, sc, on)
	case n < 80:
		return won(c, sc, on)
	case n < 84:
		return "thanks @" + pick(c, sc.everyone).slug + " for " + pick(c, things) + " " + pick(c, places)
	case n < 87:
		return "feedback @" + pick(c, sc.everyone).slug + " " + pick(c, opinions) + about(c) + " score:" + number(c, 2, 5)
	case n < 89:
		return "gave @" + pick(c, sc.everyone).slug + " " + pick(c, opinions) + about(c)
	case n < 90:
		return "alloc" + on + " " + at(w.lead) + " " + number(c, 2, 9) + "0%"
	}
	return note(c, on)
}

func number(c *chance, least, most int) string { return strconv.Itoa(c.between(least, most)) }

// quoted is a tag's value, in quotes only where it needs them.
func quoted(value string) string {
	if strings.Contains(value, " ") {
		return `"` + value + `"`
	}
	return value
}

func about(c *chance) string { return " about:" + quoted(pick(c, subjects)) }

func logged(c *chance, sc *scene, on string) string {
	line := "log " + pick(c, did) + " " + pick(c, things) + " " + pick(c, places)
	switch n := c.below(10); {
	case n < 2:
		line += ", " + number(c, 12, 900) + " of " + number(c, 900, 4200) + " through"
	case n < 4:
		line += " with @" + pick(c, sc.everyone).slug
	case n < 5:
		line += " and " + pick(c, things) + " beside it"
	}
	if !c.percent(8) {
		line += on
	}
	if c.percent(40) {
		line += " hours:" + number(c, 1, 7)
	}
	if c.percent(6) {
		line += " skill:" + quoted(pick(c, subjects))
	}
	return line
}

func met(c *chance, sc *scene) string {
	who, kind := pick(c, sc.everyone), pick(c, []string{"coffee", "lunch", "call", "1:1", "1:1", "1:1", "other"})
	if who.role == "skip-level" {
		kind = "skip-level"
	}
	line := "met @" + who.slug + " " + kind + " " + pick(c, talks)
	for range c.below(4) {
		line += "\n    " + pick(c, minutes)
	}
	return line
}

func told(c *chance, sc *scene, on string) string {
	who := "@core"
	if c.percent(80) {
		who = "@" + pick(c, sc.everyone).slug
	}
	return "told " + who + " where we are with " + pick(c, things) + on + " via:" + pick(c, []string{"chat", "chat", "call", "email"})
}

func won(c *chance, sc *scene, on string) string {
	line := "win " + pick(c, results) + on
	if len(sc.reports) > 0 && c.percent(60) {
		line += " @" + pick(c, sc.reports).slug
	}
	if c.percent(50) {
		line += " @" + pick(c, sc.peers).slug
	}
	if c.percent(70) {
		line += " impact:" + quoted(pick(c, impacts))
	}
	return line
}

func note(c *chance, on string) string {
	line := "note " + pick(c, musings)
	if c.percent(30) {
		line += on
	}
	for range c.below(3) {
		line += "\n    " + pick(c, minutes)
	}
	return line
}
