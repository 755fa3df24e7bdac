package civil

import (
	"time"

	"headsup/internal/fault"
)

// figures reads a date written in figures, 2026-03-05 or 5.3.2026. Figures in
// the shape of a date that does not exist, or in another order, are an error.
func figures(word string) (Day, bool, error) {
	part, size, sep, ok := threeNumbers(word)
	if !ok {
		return 0, false, nil
	}
	yearFirst := size[0] == 4 && size[1] <= 2 && size[2] <= 2
	yearLast := size[0] <= 2 && size[1] <= 2 && size[2] == 4
	switch {
	case LooksISO(word):
		return orNone(dated(part[0], part[1], part[2]))
	case yearLast && sep == '.':
		return orNone(dated(part[2], part[1], part[0]))
	case yearFirst || yearLast:
		return 0, false, fault.New(fault.Misread, "%s is not a way to write a date", word).
			Do("write year, month and day as in 2026-03-05")
	}
	return 0, false, nil
}

// threeNumbers parts a word such as 5.3.2026 into its numbers, of one to four
// figures each, and says how many figures they have and what stands between.
func threeNumbers(word string) (part, size [3]int, sep byte, ok bool) {
	field := 0
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= '0' && c <= '9' && size[field] < 4:
			part[field] = part[field]*10 + int(c-'0')
			size[field]++
		case (c == '-' || c == '.' || c == '/') && (sep == 0 || sep == c) && size[field] > 0 && field < 2:
			sep = c
			field++
		default:
			return part, size, 0, false
		}
	}
	return part, size, sep, size[2] > 0
}

// dated is the day of a date that may not exist.
func dated(year, month, day int) (Day, error) {
	if d, ok := DateOK(year, time.Month(month), day); ok {
		return d, nil
	}
	switch {
	case month < 1 || month > 12:
		return 0, fault.New(fault.Misread, "there is no month %d", month)
	case year < 1 || year > 9999:
		return 0, fault.New(fault.Misread, "there is no year %d", year)
	}
	return 0, fault.New(fault.Misread, "there is no %d %s %d", day, time.Month(month), year)
}

func orNone(day Day, err error) (Day, bool, error) { return day, err == nil, err }
