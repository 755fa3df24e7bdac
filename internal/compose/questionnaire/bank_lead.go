package questionnaire

// lead asks those who are led.
func lead() []Question {
	return []Question{
		usually(rated("l-direction", "direction", "Makes clear what we are here for and what comes first.")),
		usually(rated("l-shields", "shielding", "Keeps needless work and noise away from us.")),
		usually(rated("l-roadblocks", "unblocking", "Gets what stands in our way out of the way, and soon.")),
		usually(rated("l-trusts", "delegating", "Leaves me to decide what is mine to decide.")),
		usually(rated("l-says-so", "feedback", "Tells me plainly what was good and what was not, soon after it happened.")),
		usually(rated("l-safe", "safety", "Can be told bad news without my paying for it.")),
		usually(rated("l-carries-up", "representing", "Sees to it that those above know what we did, and who did it.")),
		usually(rated("l-grows", "developing", "Takes an interest in where I want to go, and gives me work that leads there.")),
		rated("l-decides", "deciding", "Decides when a decision is due, and explains it."),
		rated("l-fair", "fairness", "Measures everybody in the team by the same rule."),
		rated("l-load", "planning", "Sees when it is too much for one of us and does something about it."),
		rated("l-time", "availability", "Has time for me when it matters."),
		usually(open("l-stop", "", "What should {who} stop doing, so that you can work better?")),
		usually(open("l-unseen", "", "What does {who} not see about how the team is doing?")),
		open("l-keep", "", "What would you miss if somebody else led the team?"),
	}
}
