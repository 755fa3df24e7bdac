package book

// Lack is something that makes a project or a goal clear, and that it has not.
type Lack string

// What may be lacking. A project belongs to whoever leads it, else to the owner;
// a goal may have nobody.
const (
	LacksGoal    Lack = "goal"  // a project's
	LacksOwner   Lack = "owner" // a goal's
	LacksDate    Lack = "date"
	LacksMeasure Lack = "measure"
	LacksWhy     Lack = "why"
)

// Lacks are what a project or a goal has not, in the order of the constants.
func (p *Project) Lacks() (lacks []Lack) {
	lack := func(missing bool, what Lack) {
		if missing {
			lacks = append(lacks, what)
		}
	}
	lack(!p.IsGoal && p.Goal == "", LacksGoal)
	lack(p.IsGoal && p.Owner == "" && !p.Mine(), LacksOwner)
	lack(p.By().IsZero(), LacksDate)
	lack(p.Measure == "", LacksMeasure)
	lack(p.Why == "", LacksWhy)
	return lacks
}
