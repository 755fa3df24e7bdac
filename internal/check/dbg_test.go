package check
import ("fmt";"os";"testing";"math/bits")
var clsNames = []string{"state","trouble","solved","result","gain","finished","effect","need","choice","recommends","wayOut","plans","request","question","invites","nothing","byDefault","softener","hides","vagueDate","vagueAmount","hearsay","confides","private","faults","changed","polite","dated","event","announces","negates","verb","person","lead","command","proposes","bulk","weak","group"}
func TestDbgTmp(t *testing.T) {
	b,_ := os.ReadFile(os.Getenv("F"))
	lex := newLexicon()
	d := read(string(b), lex, Case{}.day())
	for i := range d.sentences { s := &d.sentences[i]
		fmt.Printf("%d b%d/%d greet=%v asks=%v:", s.line(), s.block, d.blocks[s.block].shape, s.greeting, s.asks)
		for _,w := range s.words { fmt.Printf(" %s", w.text); if w.after!=0 {fmt.Printf("%q", w.after)} }
		fmt.Println()
		for _,m := range s.marks { 
			for c:=m.class; c!=0; c&=c-1 { n:=bits.TrailingZeros64(uint64(c)); if clsNames[n]=="verb"||false {continue}; fmt.Printf("   %s=%q", clsNames[n], s.said(m)) } }
		fmt.Println()
	}
}
