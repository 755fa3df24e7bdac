package journal

import (
	"slices"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// value checks a tag's value and gives it its canonical form. An empty value is
// always good: it takes back what the tag said before. Dates in plain speech
// count from the line's own day.
func (r Reader) value(t *Token, on civil.Day) error {
	text := strings.TrimSpace(t.Text)
	if text == "" {
		t.Text = ""
		return nil
	}
	spec := t.Tag.Spec()
	var err error
	switch spec.Value {
	case ValueText:
		return nil
	case ValueWord:
		text, err = oneOf(t, text, spec.Words)
	case ValueYes:
		text, err = oneOf(t, text, []string{"yes", "no"})
	case ValueDate:
		text, err = r.dateValue(t, text, on)
	case ValueSpan:
		var span civil.Span
		if span, err = civil.ParseSpan(text, on, r.Lang); err == nil {
			text = span.String()
		}
	case ValuePeriod:
		var period civil.Period
		if period, err = civil.ParsePeriod(text); err == nil {
			text = period.String()
		}
	case ValueCadence:
		var cadence civil.Cadence
		if cadence, err = civil.ParseCadence(text); err == nil {
			text = cadence.String()
		}
	case ValueWeekdays:
		var days civil.Weekdays
		if days, err = civil.ParseWeekdays(text); err == nil {
			text = days.String()
		}
	case ValueZone:
		_, err = civil.ParseZone(text)
	case ValueRate:
		text, err = number(t, strings.TrimSuffix(text, "/week"), 1, 99)
		text += "/week"
	case ValueNumber:
		text, err = number(t, text, 1, 99)
	case ValueScore:
		text, err = number(t, text, 1, 5)
	case ValueDecimal:
		if h, bad := strconv.ParseFloat(strings.TrimSuffix(text, "h"), 64); bad != nil || h < 0 || h > 10000 {
			err = wants(t, "a number of hours such as 2.5")
		} else {
			text = strconv.FormatFloat(h, 'f', -1, 64)
		}
	case ValueEmail:
		if name, host, ok := strings.Cut(text, "@"); !ok || name == "" || host == "" || strings.ContainsAny(text, " \t,;<>()\"\\") || strings.Contains(host, "@") {
			err = wants(t, "an address such as dana@example.com")
		}
	case ValuePerson:
		text, err = slugs(t, text, "@", 1)
	case ValuePeople:
		text, err = slugs(t, text, "@", 0)
	case ValueProject:
		text, err = slugs(t, text, "+", 1)
	case ValueTarget:
		text, err = target(t, text)
	}
	if err != nil {
		return named(t, err)
	}
	t.Text = text
	return nil
}

// named puts the tag in front of a fault that speaks of its value alone.
func named(t *Token, err error) error {
	f, ok := err.(*fault.Error)
	if ok && !strings.HasPrefix(f.What, "`") {
		f.What = "`" + t.Key() + ":` " + f.What
	}
	return err
}

func wants(t *Token, what string) *fault.Error {
	return fault.New(fault.Misread, "`%s:%s` is not understood", t.Key(), shorten(t.Text)).Do("it takes %s", what)
}

func oneOf(t *Token, text string, words []string) (string, error) {
	word := strings.ToLower(text)
	if slices.Contains(words, word) {
		return word, nil
	}
	wrong := wants(t, "one of "+among(words))
	if near := Nearest(word, words); near != "" {
		wrong.Next = "did you mean `" + t.Key() + ":" + near + "`?"
	}
	return "", wrong
}

func (r Reader) dateValue(t *Token, text string, on civil.Day) (string, error) {
	words := strings.Fields(text)
	day, used, ok, err := civil.Phrase(words, on, r.Lang)
	if err != nil {
		return "", err
	}
	if !ok || used != len(words) {
		return "", wants(t, "a date such as 2026-03-05, fri, 2w or \"end of month\"")
	}
	return day.String(), nil
}

func number(t *Token, text string, least, most int) (string, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		return "", wants(t, "a whole number from "+strconv.Itoa(least)+" to "+strconv.Itoa(most))
	}
	return strconv.Itoa(n), nil
}

// slugs reads names separated by commas, with or without their sigil; most 0
// is any number of them.
func slugs(t *Token, text, sigil string, most int) (string, error) {
	var out []string
	for name := range strings.SplitSeq(text, ",") {
		slug := Slug(strings.TrimPrefix(strings.TrimSpace(name), sigil))
		if !IsSlug(slug) {
			example := "a name such as " + sigil + "dana"
			if sigil == "+" {
				example = "a name such as +churn"
			}
			return "", wants(t, example)
		}
		out = append(out, sigil+slug)
	}
	if most > 0 && len(out) > most {
		return "", wants(t, "one name")
	}
	return strings.Join(out, ","), nil
}

// target reads a target and gives atmost: and atleast: their one spelling.
func target(t *Token, text string) (string, error) {
	side := ""
	for _, sign := range []struct{ written, means string }{{"<=", "<"}, {">=", ">"}, {"≤", "<"}, {"≥", ">"}, {"<", "<"}, {">", ">"}} {
		if rest, ok := strings.CutPrefix(text, sign.written); ok {
			side, text = sign.means, strings.TrimSpace(rest)
			break
		}
	}
	if !strings.ContainsAny(text, "0123456789") {
		return "", wants(t, "a value with a digit, such as <250ms")
	}
	switch t.Tag {
	case Atmost:
		t.Tag, side = Target, "<"
	case Atleast:
		t.Tag, side = Target, ">"
	}
	return side + text, nil
}
