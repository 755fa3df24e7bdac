package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/store"
)

// few is how many numbers or ids one statement asks for at most.
const few = 500

// errEnough ends a query whose reader has seen enough.
var errEnough = errors.New("enough")

// Read yields the chosen lines by number.
func (s *Store) Read(ctx context.Context, book string, q store.Query) iter.Seq2[store.Line, error] {
	return func(yield func(store.Line, error) bool) {
		err := s.view(ctx, book, func(tx Tx, b bookRow) error {
			return readLines(tx, b, q, func(l store.Line) error {
				if !yield(l, nil) {
					return errEnough
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(store.Line{}, err)
		}
	}
}

// readLines calls each with the chosen lines by number. Which index serves is
// decided here and not by the engine, whose guess may be a walk through a
// million lines: a + before a column keeps its index out of it.
func readLines(tx Tx, b bookRow, q store.Query, each func(store.Line) error) error {
	book := b.nr
	for _, verb := range q.Verbs {
		if store.CheckTexts(verb) != nil {
			return fmt.Errorf("read lines of the verb %q: that is no text", verb)
		}
	}
	switch {
	case len(q.Seqs) > 0:
		seqs := slices.Clone(q.Seqs)
		slices.Sort(seqs)
		seqs = slices.Compact(seqs)
		for some := range slices.Chunk(seqs, few) {
			w := newWhere(book, q)
			keys := make([]any, len(some))
			for i, seq := range some {
				keys[i] = at(book, seq)
			}
			w.and("at IN (" + w.args(keys...) + ")")
			w.residue("+book", "+day", "+verb", "+id")
			if err := w.query(tx, " ORDER BY at", each); err != nil {
				return err
			}
		}
		return nil

	case len(q.IDs) > 0:
		var lines []store.Line
		for some := range slices.Chunk(slices.Clone(q.IDs), few) {
			w := newWhere(book, q)
			w.q.IDs = some
			w.residue("book", "+day", "+verb", "id")
			if err := w.query(tx, "", gather(&lines)); err != nil {
				return err
			}
		}
		return inOrder(lines, each)

	case q.After > 0 || q.From.IsZero() && len(q.Verbs) == 0:
		w := newWhere(book, q)
		w.and(fmt.Sprintf("at > %s AND at < %s", w.args(at(book, q.After)), w.args(at(book+1, 0))))
		w.residue("", "+day", "+verb", "+id")
		return w.query(tx, " ORDER BY at", each)

	case !q.From.IsZero():
		first, n, err := spread(tx, book, q)
		if err != nil || n == 0 {
			return err
		}
		if b.head.Seq-first < 2*n {
			// Days and numbers mostly run together: a walk from the first line
			// that counts takes half of what looking up each one does.
			w := newWhere(book, q)
			w.and(fmt.Sprintf("at >= %s AND at < %s", w.args(at(book, first)), w.args(at(book+1, 0))))
			w.residue("", "+day", "+verb", "")
			return w.query(tx, " ORDER BY at", each)
		}
		// Sorting here costs a third less than having SQLite carry the texts
		// through its sorter.
		var lines []store.Line
		w := newWhere(book, q)
		w.residue("book", "day", "+verb", "+id")
		if err := w.query(tx, "", gather(&lines)); err != nil {
			return err
		}
		return inOrder(lines, each)

	default:
		// The keys alone are sorted, and the lines then fetched in file order.
		w := newWhere(book, q)
		w.and("at IN (SELECT at FROM line WHERE ")
		w.residue("book", "", "verb", "")
		w.and(")")
		w.residue("", "+day", "", "+id")
		return w.query(tx, " ORDER BY at", each)
	}
}

// spread is the lowest number among the lines of a query's days, and how many
// there are: the index alone tells.
func spread(tx Tx, book int64, q store.Query) (first, n int64, err error) {
	w := newWhere(book, store.Query{From: q.From, To: q.To})
	w.residue("book", "day", "", "")
	err = tx.Query("SELECT MIN(at), COUNT(*) FROM line WHERE "+w.sql.String(), func(row Row) error {
		if n = row.Int(1); n > 0 {
			first = row.Int(0) - at(book, 0)
		}
		return nil
	}, w.values...)
	return first, n, err
}

// gather collects lines that come in no order.
func gather(lines *[]store.Line) func(store.Line) error {
	return func(l store.Line) error { *lines = append(*lines, l); return nil }
}

// inOrder hands over gathered lines by number, each once.
func inOrder(lines []store.Line, each func(store.Line) error) error {
	slices.SortFunc(lines, func(a, b store.Line) int { return int(a.Seq - b.Seq) })
	last := int64(0)
	for _, l := range lines {
		if l.Seq == last {
			continue
		}
		last = l.Seq
		if err := each(l); err != nil {
			return err
		}
	}
	return nil
}

// where builds the condition of one SELECT on the lines.
type where struct {
	q      store.Query
	book   int64
	sql    strings.Builder
	values []any
}

func newWhere(book int64, q store.Query) *where { return &where{book: book, q: q} }

// args adds values and returns their placeholders.
func (w *where) args(values ...any) string {
	w.values = append(w.values, values...)
	return list(len(w.values)-len(values)+1, len(values))
}

// and adds a condition; brackets join without the word.
func (w *where) and(condition string) {
	sql := w.sql.String()
	if sql != "" && condition != ")" && !strings.HasSuffix(sql, "WHERE ") {
		w.sql.WriteString(" AND ")
	}
	w.sql.WriteString(condition)
}

// residue adds the query's own conditions on those columns that are named.
func (w *where) residue(book, day, verb, id string) {
	if book != "" {
		w.and(book + " = " + w.args(w.book))
	}
	if day != "" && !w.q.From.IsZero() {
		w.and(day + " >= " + w.args(int64(w.q.From)))
	}
	if day != "" && !w.q.To.IsZero() {
		w.and(day + " <= " + w.args(int64(w.q.To)))
	}
	if verb != "" && len(w.q.Verbs) > 0 {
		w.and(fmt.Sprintf("%s IN (%s)", verb, w.args(anys(w.q.Verbs)...)))
	}
	if id != "" && len(w.q.IDs) > 0 {
		ids := make([]any, len(w.q.IDs))
		for i := range ids {
			ids[i] = w.q.IDs[i][:]
		}
		w.and(fmt.Sprintf("%s IN (%s)", id, w.args(ids...)))
	}
}

func anys[T any](from []T) []any {
	to := make([]any, len(from))
	for i, v := range from {
		to[i] = v
	}
	return to
}

const lineColumns = "at, id, day, recorded, verb, body"

// query asks and decodes; Match and After are seen to here.
func (w *where) query(tx Tx, order string, each func(store.Line) error) error {
	verbs := verbNames{}
	return tx.Query("SELECT "+lineColumns+" FROM line WHERE "+w.sql.String()+order, func(row Row) error {
		seq := row.Int(0) - at(w.book, 0)
		if seq <= w.q.After {
			return nil
		}
		text := row.Bytes(5)
		if w.q.Match != nil && !w.q.Match(text) {
			return nil
		}
		return each(verbs.line(row, seq, text))
	}, w.values...)
}

// verbNames keeps one string for each verb, where every row would make its own.
type verbNames map[string]string

func (v verbNames) line(row Row, seq int64, text []byte) store.Line {
	l := store.Line{Seq: seq, On: civil.Day(row.Int(2)), Recorded: instant(row.Int(3)), Text: string(text)}
	copy(l.ID[:], row.Bytes(1))
	raw := row.Bytes(4)
	name, ok := v[string(raw)]
	if !ok {
		name = string(raw)
		v[name] = name
	}
	l.Verb = name
	return l
}
