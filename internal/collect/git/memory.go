package git

import (
	"encoding/json"
	"sort"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// memory is what collections so far have offered, so that nothing is offered
// twice: each piece of work stays for ever with the key under which it was
// first offered. The caller keeps it between collections without reading it.
//
// While a key's suggestion is undecided, further commits of its item join it.
// Once it was kept or refused, they make a suggestion of their own under a new
// key, and what it stood for is never offered again.
type memory struct {
	Version int                 `json:"v"`
	From    civil.Day           `json:"from"`    // the first day ever collected
	Through civil.Day           `json:"through"` // the last day ever collected
	Keys    map[string][]string `json:"keys"`    // the marks that each key stands for

	of map[mark]string
}

func readMemory(text []byte) (*memory, error) {
	m := &memory{Version: 1, Keys: map[string][]string{}, of: map[mark]string{}}
	if len(text) == 0 {
		return m, nil
	}
	if err := json.Unmarshal(text, m); err != nil {
		return nil, fault.New(fault.Damaged, "what was collected before cannot be read: %w", err).
			Do("collect once without it")
	}
	if m.Version != 1 {
		return nil, fault.New(fault.Newer, "what was collected before was written by a later version").Do("update headsup")
	}
	for key, marks := range m.Keys {
		for _, s := range marks {
			if k, ok := parseMark(s); ok {
				m.of[k] = key
			}
		}
	}
	return m, nil
}

// String is the mark as it is kept: "1a2b3c-9f".
func (k mark) String() string {
	return strconv.FormatInt(k.when, 36) + "." + strconv.FormatUint(uint64(k.what), 36)
}

func parseMark(s string) (mark, bool) {
	when, what, _ := strings.Cut(s, ".")
	a, err := strconv.ParseInt(when, 36, 64)
	b, err2 := strconv.ParseUint(what, 36, 32)
	return mark{when: a, what: uint32(b)}, err == nil && err2 == nil
}

// firstOpen is the first day of what is offered and undecided, so that its
// suggestions can be told anew; none is 0.
func (m *memory) firstOpen(settled func(string) bool, day func(int64) civil.Day) civil.Day {
	var first civil.Day
	for k, key := range m.of {
		if !k.isTag() && !settled(key) {
			if d := day(k.when); first == 0 || d < first {
				first = d
			}
		}
	}
	return first
}

// recall matches reworded commits: of those with a known author's date whose
// known subject is nowhere any more, each new subject of that date takes the
// place of one.
func (m *memory) recall(items []*item) {
	present := map[mark]bool{}
	var fresh []mark
	for _, it := range items {
		for _, p := range it.pieces {
			for _, k := range p.marks() {
				present[k] = true
				if m.of[k] == "" && !k.isTag() {
					fresh = append(fresh, k)
				}
			}
		}
	}
	lost := map[int64][]mark{}
	for k := range m.of {
		if !present[k] {
			lost[k.when] = append(lost[k.when], k)
		}
	}
	for _, k := range fresh {
		if gone := lost[k.when]; len(gone) > 0 {
			sort.Slice(gone, func(i, j int) bool { return gone[i].what < gone[j].what })
			m.put(k, m.of[gone[0]])
			lost[k.when] = gone[1:]
		}
	}
}

// marks are the piece's own and those of what it squashed.
func (p *piece) marks() []mark {
	all := []mark{p.mark}
	for _, a := range p.absorbed {
		all = append(all, a.mark)
	}
	return append(all, p.former...)
}

func (m *memory) put(k mark, key string) {
	if m.of[k] == "" {
		m.of[k] = key
		m.Keys[key] = append(m.Keys[key], k.String())
	}
}

// offer is an item, or the new part of one, under its key.
type offer struct {
	key  string
	item *item
}

// allotment is what allot needs to know of the present.
type allotment struct {
	settled func(key string) bool
	asked   func(civil.Day) bool // the days that new pieces are wanted of
	void    map[mark]bool        // what was taken back
	history *history
	since   int64 // what was written since then would have been read
}

// allot gives each piece its key: the one it was offered under, or for a new
// piece the open key of its item, or a new one, made of the item and the
// author's date of its first new piece. Pieces of settled keys are dropped, new
// pieces outside the span are left for another time. Gone are the open keys
// that stand for nothing any more: all their work was taken back or is told by
// another suggestion. What has merely disappeared, with a branch perhaps, stays.
func (m *memory) allot(items []*item, now allotment) (offers []offer, gone []string) {
	settled := now.settled
	m.recognize(items, now)
	m.recall(items)
	held := map[string]bool{} // the open keys there were
	for _, key := range m.of {
		if !settled(key) {
			held[key] = true
		}
	}
	made := map[string]*item{}
	var keys []string
	hand := func(key string, it *item, p *piece) {
		part := made[key]
		if part == nil {
			part = &item{id: it.id, by: it.by, name: it.name, title: it.title, request: it.request}
			made[key] = part
			keys = append(keys, key)
		}
		part.pieces = append(part.pieces, p)
		for _, k := range p.marks() {
			m.put(k, key)
		}
	}
	for _, it := range items {
		var fresh []*piece
		open := ""
		for _, p := range it.pieces {
			parts, key := m.keyOf(p, settled)
			for _, q := range parts {
				switch k := m.of[q.mark]; {
				case k == "" && key == "":
					if now.asked(q.day) {
						fresh = append(fresh, q)
					}
				case k == "":
					hand(key, it, q)
					open = first(open, key)
				case !settled(k):
					hand(k, it, q)
					open = first(open, k)
				}
			}
		}
		if len(fresh) == 0 {
			continue
		}
		if open == "" {
			open = m.newKey(it, fresh[0])
		}
		for _, p := range fresh {
			hand(open, it, p)
		}
	}
	told := map[mark]bool{}
	for _, key := range keys {
		pieces := made[key].pieces
		if !pieces[0].mark.isTag() {
			sort.SliceStable(pieces, func(a, b int) bool { return pieces[a].mark.when < pieces[b].mark.when })
		}
		for _, p := range pieces {
			for _, k := range p.marks() {
				told[k] = true
			}
		}
		offers = append(offers, offer{key, made[key]})
		delete(held, key)
	}
	for key := range held {
		over := true
		for _, s := range m.Keys[key] {
			k, _ := parseMark(s)
			over = over && (now.void[k] || told[k])
		}
		if over {
			gone = append(gone, key)
			m.drop(key)
		}
	}
	sort.Strings(gone)
	return offers, gone
}

// recognize finds squashes of commits that are gone with their branch but are
// remembered: the squash lists their subjects, or bears the subject of its only
// one behind a request's number.
func (m *memory) recognize(items []*item, now allotment) {
	present := map[mark]bool{}
	for k := range now.void {
		present[k] = true
	}
	for _, it := range items {
		for _, p := range it.pieces {
			for _, k := range p.marks() {
				present[k] = true
			}
		}
	}
	lost := map[uint32][]mark{}
	for k := range m.of {
		if !present[k] && !k.isTag() && k.when >= now.since {
			lost[k.what] = append(lost[k.what], k)
		}
	}
	if len(lost) == 0 {
		return
	}
	for _, it := range items {
		for _, p := range it.pieces {
			if p.at < 0 || m.of[p.mark] != "" {
				continue
			}
			c := &now.history.commits[p.at]
			var subjects []string
			if c.body != nil {
				subjects = c.body.bullets
			}
			if p.subject.request > 0 {
				subjects = append(subjects[:len(subjects):len(subjects)], c.subject)
			}
			for _, s := range subjects {
				what := subjectSum(s)
				for _, k := range lost[what] {
					if k.when <= p.mark.when {
						p.former = append(p.former, k)
					}
				}
				delete(lost, what)
			}
		}
	}
	for _, it := range items {
		for _, p := range it.pieces {
			sort.Slice(p.former, func(a, b int) bool { return p.former[a].when < p.former[b].when })
		}
	}
}

// keyOf decides on a squashed piece: if anything it squashed was kept or
// refused, what it squashed stands for itself and the squash for nothing new;
// otherwise it takes the first key that is known of it.
func (m *memory) keyOf(p *piece, settled func(string) bool) (parts []*piece, key string) {
	for _, k := range p.marks() {
		known := m.of[k]
		if known == "" {
			continue
		}
		if settled(known) {
			m.put(p.mark, known)
			return append([]*piece{p}, p.absorbed...), ""
		}
		key = first(key, known)
	}
	if key != "" {
		m.put(p.mark, key)
	}
	return []*piece{p}, key
}

func (m *memory) newKey(it *item, p *piece) string {
	when := p.day.String()
	if !p.mark.isTag() {
		when = strconv.FormatInt(p.mark.when, 10)
	}
	key := it.id + "@" + when
	for n := 2; m.Keys[key] != nil; n++ {
		key = it.id + "@" + when + "+" + strconv.Itoa(n)
	}
	return key
}

// drop forgets what a key stood for, but not that there was such a key.
func (m *memory) drop(key string) {
	for _, s := range m.Keys[key] {
		if k, ok := parseMark(s); ok && m.of[k] == key {
			delete(m.of, k)
		}
	}
	m.Keys[key] = []string{}
}

// write gives the memory back with the collected span added.
func (m *memory) write(span civil.Span) ([]byte, error) {
	if m.From == 0 || span.From < m.From {
		m.From = span.From
	}
	m.Through = max(m.Through, span.To)
	return json.Marshal(m)
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
