package questionnaire

// report asks those whom the owner works for: managers, sponsors, those who give
// the work.
func report() []Question {
	return []Question{
		usually(rated("r-no-surprise", "reporting", "Lets me hear things in time, so that I am not caught unprepared.")),
		usually(rated("r-bottom-line", "brevity", "Says first what I need to know, and keeps the rest short.")),
		usually(rated("r-ways-out", "problem-solving", "Comes with ways out and a recommendation, not with the trouble alone.")),
		usually(rated("r-my-goals", "alignment", "Knows what I have to achieve, and works towards it.")),
		usually(rated("r-estimates", "estimating", "Names dates and costs that hold.")),
		usually(rated("r-owns", "ownership", "Sees a thing through to the end without my asking after it.")),
		usually(rated("r-candour", "candour", "Tells me when I am wrong, in a way I can use.")),
		rated("r-takes-word", "coachability", "Takes a plain word well, and acts on it."),
		rated("r-asks", "initiative", "Asks what is unclear at the beginning and not at the end."),
		rated("r-beyond", "influence", "Gets people outside the own team to go along."),
		rated("r-ready", "growth", "Could take over a larger piece of work today."),
		usually(open("r-easier", "", "What could {who} do that would make your own work easier?")),
		usually(open("r-next", "", "What would you need to see from {who} to hand over more?")),
		open("r-surprised", "", "When did {who} last surprise you, for good or for ill?"),
	}
}
