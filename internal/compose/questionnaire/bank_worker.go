package questionnaire

// worker asks those one works beside.
func worker() []Question {
	return []Question{
		usually(rated("w-finishes", "delivery", "Finishes what was promised, or says in good time that it will be later.")),
		usually(rated("w-early-word", "reliability", "Speaks up about trouble while something can still be done about it.")),
		usually(rated("w-clear-writing", "writing", "Writes so that I understand at the first reading and know what is wanted of me.")),
		usually(rated("w-listens", "listening", "Hears me out before answering, and gets right what I meant.")),
		usually(rated("w-shares-credit", "credit", "Names those who did the work when it is praised.")),
		usually(rated("w-priorities", "prioritising", "Works on what matters most, and can say why it does.")),
		usually(rated("w-disagrees", "conflict", "Disagrees openly and kindly, and carries what was decided.")),
		usually(rated("w-improves", "learning", "Changes something after being told what did not work.")),
		rated("w-sound-judgement", "judgement", "Makes choices that still look right some months later."),
		rated("w-explains", "presenting", "Explains difficult things so that people outside the field can follow."),
		rated("w-helps", "helpfulness", "Helps others when it brings nothing in return."),
		rated("w-calm", "composure", "Stays fair and useful when there is pressure."),
		rated("w-meetings", "meetings", "Makes the meetings we share shorter and better."),
		usually(open("w-more", "", "What should {who} do more of, because it helps you?")),
		usually(open("w-otherwise", "", "Which one thing should {who} do differently, starting next week?")),
		open("w-rely", "", "For what would you come to {who} before anybody else?"),
	}
}
