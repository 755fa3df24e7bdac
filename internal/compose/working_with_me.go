package compose

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// MeView is what the owner shares of themselves, beside what the reader told of
// their own ways. Of View it has the day, the owner and the reader alone.
type MeView struct {
	View
	Mine  []Trait // by topic, the newest of each first
	Yours []Trait // told by the reader when asked; what was only observed stays out
}

// Trait is one thing somebody says of themselves.
type Trait struct {
	Entry int64
	Topic string
	Text  string
}

// shared are the topics of the owner's that are for others to read, with their
// headings. What they want to grow in is theirs alone.
var shared = [...][2]string{
	{"focus", "When I work best"},
	{"absorb", "How I take things in"},
	{"drivers", "What drives me"},
	{"setbacks", "What throws me, and how I get back"},
	{"strengths", "What I am good at"},
	{"duties", "What I look after"},
}

// headYours is the heading of what the reader told of themselves.
const headYours = "Your ways, as you told me"

func writeWorkingWithMe(b *book.Book, reader *book.Person, _ Scope) (Document, error) {
	v := MeFor(b, reader)
	if len(v.Mine) == 0 {
		return Document{}, fault.New(fault.Misread, "the book knows nothing of yourself to share").
			Do("tell it").By("headsup me focus mornings until eleven; likewise absorb, drivers, setbacks")
	}
	return WorkingWithMe(v), nil
}

// MeFor copies what the owner shares of themselves, and what the reader told of
// their ways and their style when they were asked.
func MeFor(b *book.Book, reader *book.Person) MeView {
	v := MeView{View: viewOf(b, reader)}
	for _, topic := range shared {
		for it := range b.Newest(journal.Me) {
			if it.Kind == topic[0] && it.Ended() == nil {
				v.Mine = append(v.Mine, Trait{it.Seq, topic[0], b.Sentence(it)})
			}
		}
	}
	for fact := range reader.Facts() {
		source, _ := fact.Tag(journal.Source)
		if (fact.Kind == "ways" || fact.Kind == "style") && source == "asked" && fact.Ended() == nil {
			v.Yours = append(v.Yours, Trait{fact.Seq, fact.Kind, b.Sentence(fact)})
		}
	}
	return v
}

// WorkingWithMe is one page on how to work with the owner, beside the reader's own
// ways.
func WorkingWithMe(v MeView) Document {
	d := v.letter("working-with-me", "Working with me")
	if v.Owner != "" {
		d.Title = "Working with " + v.Owner
	}
	first := v.Mine[0]
	d.Bottom = []int64{first.Entry}
	d.once = append(d.once, Line{Entries: d.Bottom})
	d.Contract = "For information. No reply needed; correct me where I have your ways wrong."
	if len(v.Yours) == 0 {
		d.Contract = "For information. No reply needed; I would be glad to read the same of you."
	}
	var parts []part
	var headings []string
	for i, topic := range shared {
		headings = append(headings, topic[1])
		nth := 0
		for _, t := range v.Mine {
			switch {
			case t == first && t.Topic == topic[0]:
				d.BottomLine = topic[1] + ": " + clause(t.Text) + "."
			case t.Topic == topic[0]:
				parts = append(parts, part{topic[1], trait(t), 95 - 5*i - 20*min(nth, 2)})
				nth++
			}
		}
	}
	for i, t := range v.Yours {
		parts = append(parts, part{headYours, trait(t), max(88-10*i, 40)})
	}
	d.fit(parts, append(headings, headYours), v.Reader.Words)
	return d
}

func trait(t Trait) Line { return Line{Text: sentence(clause(t.Text)), Entries: []int64{t.Entry}} }
