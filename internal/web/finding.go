package web

import (
	"strconv"

	"headsup/internal/check"
	"headsup/internal/render"
)

// finding is one thing that a reader would stumble over.
type finding struct {
	Rule    string
	Where   string // "line 3, column 12"; "" the whole message
	Message string
	Why     string
	Instead string // another wording; "" where none is safe
	Mend    string // what to do about it
	Error   bool   // it changes what the reader believes
}

func findingsOf(found []check.Finding) []finding {
	mend := map[string]string{}
	for _, rule := range check.Rules() {
		mend[rule.Name] = rule.Mend
	}
	var all []finding
	for _, f := range found {
		one := finding{Rule: f.Rule, Message: render.Clean(f.Message), Why: f.Why, Instead: render.Clean(f.Instead), Mend: mend[f.Rule], Error: f.Level == check.Error}
		if f.Line > 0 {
			one.Where = "line " + strconv.Itoa(f.Line) + ", column " + strconv.Itoa(f.Col)
		}
		all = append(all, one)
	}
	return all
}
