package render

import (
	"strconv"
	"strings"
)

// cite is the list of entries behind a line, "[#12 #15]", or nothing when it
// was not asked for or there are none.
func (o Options) cite(entries []int64) string {
	if !o.Cite || len(entries) == 0 {
		return ""
	}
	numbers := make([]string, 0, len(entries))
	for _, seq := range entries {
		numbers = append(numbers, "#"+strconv.FormatInt(seq, 10))
	}
	return "[" + strings.Join(numbers, " ") + "]"
}

// more counts the lines that were ranked out: "+4 more".
func more(n int) string { return "+" + strconv.Itoa(n) + " more" }
