package check

// directionWords say that something goes up or down, and which things are wanted and
// which are not, so that a rule can tell whether it is good news.
func directionWords() []entry {
	return []entry{
		{rises, `
			rose|risen|rising|grew|grown|growing|doubled|tripled|trebled|climb~|jumped|soar~|increase~|mounting|mount|piling|shot|spiked|spikes|multiplied|swelled|surged|surges
			went|gone|goes|going|is|are|was|were up
			pile~|piled up
			higher|more|longer|growing
			up by|from
			above|over last|plan|budget|target|limit
			`},
		{falls, `
			fell|fallen|falls|falling|dropped|drops|dropping|shrank|shrunk|shrinks|shrinking|sank|sunk|sinks|sinking|slump~|plunge~|plummeted|plummets|decline~|decrease~|halved|dwindle~|dipped|dips|tumbled|thinned|thinning|waned
			went|gone|goes|going|is|are|was|were|came|come|comes down
			down by|from|to
			below|under|behind last|plan|budget|target
			lower|fewer|less
			dry|dries|dried up
			`},
		{wanted, `
			order|orders|sales|turnover|revenue|income|takings|booking|bookings|reservation|reservations|member|members|membership|subscriber|subscribers|subscriptions|visitor|visitors|guests|customers|volunteers|applicants|applications|donation|donations|donors
			attendance|output|yield|yields|margin|margins|profit|profits|enrolment|enrolments|enrollment|pupils|footfall|staff|grades|coverage|uptime|quality|morale|trust|reserves|capacity|speed|accuracy|pressure|deliveries|crew|satisfaction|occupancy
			cooks|nurses|drivers|welders|packers|hands|teachers|doctors|cleaners|waiters|helpers|players|singers|tutors|trainers|carers
			`},
		{unwanted, `
			complaint|complaints|error|errors|fault|faults|mistakes|cost|costs|price|prices|rent|rents|fee|fees|bill|bills|premium|premiums|wait|waits|waiting|queue|queues|delay|delays|scrap|waste|loss|losses|absence|absences|sickness|sick|leave|accidents|incidents|injuries
			cancellations|returns|refunds|no-shows|churn|dropouts|debts|arrears|overtime|backlog|damage|damages|infections|downtime|outages|breakages|breakdowns|thefts|noise|defects|rejects|absenteeism|shortages|overruns|fines|risk|risks|temperature|temperatures|crashes|failures
			`},
	}
}
