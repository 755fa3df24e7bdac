package check_test
import ("bufio";"fmt";"os";"strings";"testing";"headsup/internal/check")
func TestDumpTmp(t *testing.T) {
	f, _ := os.Open("../../../shared/data/messages/email_intent_train.tsv")
	sc := bufio.NewScanner(f); sc.Buffer(nil, 1<<20)
	o,_ := os.Create("/tmp/chk/pred.tsv")
	for sc.Scan() {
		label, text, ok := strings.Cut(sc.Text(), "\t")
		if !ok || label == "is_request" { continue }
		fmt.Fprintf(o,"%s\t%v\t%s\n",label,check.Requests(text),text)
	}
}
