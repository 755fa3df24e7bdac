package check

// troubleWords are slips, losses, failures and overruns, and what ends them.
func troubleWords() []entry {
	return []entry{
		{trouble, `
			delay~|overdue
			slip~
			day|days|week|weeks|month|months|hours|quarter late|behind|overdue
			is|are|was|were|be|been|run~|running|arrive~|came|comes|deliver~ [very|too|so|still|already|about|..] late
			late [again] with|on
			late by
			too late
			behind schedule|plan|target|budget
			fall~|fell|falling|fallen|lag~|are|is|getting behind
			postpone~
			push~ back|out
			put off
			will|would|to|may miss
			miss~ <date>
			miss~ [..] deadline|deadlines|date|dates|target|targets|milestone|milestones|window|goal
			missed
			won't|cannot|can't|not [be] [able] [going] [to] make|meet|reach|hit|hold|keep|finish|deliver|manage [it|the|our|its|..]
			won't|cannot|can't|not [be] [able] [to] be ready|done|finished|complete|completed
			not ready|finished|arrived|delivered|come
			did|do|does|has|have|is|are not come|arrive|arrived|work|pass|start|hold|appear|happened
			didn't|doesn't|don't|hasn't|haven't come|arrive|arrived|work|pass|start|hold|appear|turn
			fail~|failure|failures
			broke|broken|breakdown
			breaks|break|breaking down
			crash~
			outage|outages|downtime
			down since
			overrun|overruns|overspend|overspent
			over [the] budget
			above budget
			cost~ more than
			more expensive than
			lost
			loss|losses of
			losing|lose
			cancelled|canceled|withdrew|withdrawn|terminated
			pulled out
			reject~|refuse~
			turned down
			complain~|complaint|complaints
			sent|send .. back
			stuck|stalled
			blocked
			shortage|shortages|shortfall|deficit
			short of
			short by
			more|dearer|higher|worse than planned|expected|agreed|budgeted|promised|foreseen|thought|hoped
			won't|cannot|can't|not come|arrive|hold|happen|open|start|work|deliver
			won't|cannot|can't|not be here|there|in|back|up [in|on|before|until|by] <date>
			won't|cannot|can't|not be here|there|in|back|up in|on time
			turn~|sent|send back|away
			not|won't|can't|cannot .. by|before|until <date>
			won't|can't|cannot|doesn't|don't|didn't|isn't|aren't|wouldn't|couldn't <function>
			will|can|do|does|did|would|could not <function>
			never turned|showed|came|arrived|answered|worked|started|called|replied
			found fault with
			people|hands|staff|drivers|nurses|men|women|cooks short
			is|are|was|were [..] too warm|cold|hot|wet|dry|loud|narrow|wide|steep|high|low|dark|weak|soft|thin|thick|few
			turn~ .. loan|offer|bid|request|application|us|me|plan|idea down
			tears|rips|leaks|squeaks|rattles|smokes|sparks
			up in arms
			go|goes|going|went bust|bankrupt|under
			end of its|their life|useful
			on its|their last legs
			<function> neither|no longer
			doesn't|don't|didn't have the|enough right|proper|necessary|needed
			gave|given|giving up the ghost
			packed|packs up|in
			conked|conks out
			has|have|had died
			on the blink
			fell|fallen|falling|falls over|off|through|out of
			burnt|burned out|down
			a dent|crack|hole|fault|leak|fracture
			scratched|dented|bent|snapped|rusted|rusty|mouldy|moldy|rotten|soaked|frozen|warped|worn
			went|gone|goes off|bad|sour|wrong|astray
			got|get|gets lost|stuck|worse|damaged|stolen
			mixed up
			came|come|comes back with [..] questions|complaints|remarks|corrections|objections|errors|faults|damage|scratches
			no sign|trace of
			nowhere to be
			no show|power|water|heating|signal|network|connection
			fogged|fallen|dropped out
			called|calls|calling in sick
			off sick
			walked|walks|walking away|off
			ripped|rips off
			overheats|overheated|overheating|froze|freezes up
			double-booked|overbooked
			bounced|bounces
			infected|infested|mould|mold|rats|mice
			evacuated|closed down
			fire alarm
			power cut|cuts|failure
			sold out
			went|goes|gone|going dark|dead|down|black|silent|blank
			smell|smells|smelled|smelt [of] gas|smoke|burnt|burning|burned
			too late for
			stands|stand|stood still
			dead|faulty|defective
			has|have|had|must to be .. again|redone|repeated
			has|have|had|must be .. again|redone|repeated
			all over again
			from scratch
			slid
			slides to|into|past|by|back|further
			stop|stops|stopped|stopping giving|paying|buying|ordering|delivering|supplying|supporting|working|coming
			crack|cracks|cracked
			shut|shuts|shut down
			unhappy|angry|furious
			bankrupt|insolvent|bankruptcy
			gone bust
			out of business
			closed|closes down
			nobody answers|replies|knows
			vanished|disappeared
			torn|burst|jammed|spoiled|spoilt|flooded|corrupted
			fell through|ill|sick|apart
			let|lets us down
			backs|backed out
			struck|strikes
			unavailable|understaffed|overdrawn|expired|vetoed|hacked|halted
			out of order|date|use
			no longer available|works|work|possible
			stopped working
			at a standstill|halt
			cannot|can't|couldn't be used|opened|reached|had|met|kept|held|saved|repaired|fixed|found|delivered|sold|read
			doesn't|don't fit|work|hold|add
			do|does not fit|work|hold|add
			cost|costs more
			too small|expensive|short|weak|old|heavy for|to
			walked out
			lawsuit|sued|fined
			fell|fallen|falls behind
			did not|never show|turn|answer
			overloaded|overbooked|overworked
			threaten~ to
			in danger
			drop~ out
			pulls out
			run~|ran out of
			ran out
			out of stock|order|action|service
			resign~
			handed|hand|hands in [his|her|their] notice
			gave|given|gives [his|her|their] notice
			injure~|accident|accidents
			breach~
			leak~
			damage~
			flood~
			a fire
			caught fire
			fire in|at|broke
			strike
			recall~
			stolen
			missing
			lack~
			wrong
			mistake
			worse
			worsen~
			in trouble
			problem|problems
			setback|setbacks
			red
			off track
			🔴|❌
			not make it
			will not|never make
			penalty|penalties|fine of
			defect|defects
			bug in
			exceed~ .. budget|limit|cost|costs
			`},
		{function, `
			start|go|run|work|cool|heat|open|close|lock|fit|print|read|charge|load|boot|turn|spin|drive|respond|connect|sync|fire|seal|dry|hold|light|ring|answer|arrive|come|appear|deliver|
			pass|pay|ship|grow|sell|balance|add|match|compile|build|install|save|send|receive|recognise|recognize|accept|scan|move|lift|stop|brake|steer|fly|float|flush|drain|burn|stick|set|harden|reach|cover
			`},
		{sad, `
			unfortunately|sadly|regrettably|alas
			i am|i'm sorry to
			bad news
			raise~|increase~ the|its|their price|prices|rent|fee|fees|rates|premium|premiums
			price|prices|cost|costs|rent|fees|premium|premiums went|go|goes|gone|going up
			`},
		{solved, `
			fixed|solved|resolved|repaired|recovered|restored|addressed|corrected|patched|mended|sealed|plugged|cleared|cleaned|unblocked|retrieved|rectified|cured|rebuilt|reprinted|reinstalled|passed
			in its|their place|stead
			dry|fine|well|whole|clean|right|open|here|complete|safe again
			take|takes|took|takes|taking his|her|their|my place|tasks|shift|calls|work
			steps|step|stepped|sits|sit|stands|stand|stood|fills|fill|filled in for
			covers|cover|covering for|the|his|her|their
			has|have his|her|their tasks|work|calls
			fix|fixes|fixing|solving|resolving|repairing|recovering|restoring|addressing|correcting|patching
			back to normal|green|plan
			my mistake
			i was|am wrong|mistaken
			back on track
			caught up
			made up for
			no longer
			works|working|running again
			closed
			replaced
			mitigate~
			improve~|reduce~
			avoid~|prevent~
			down|fell|fall|dropped|cut from
			`},
		{need, `
			we|i need|lack
			we|i are|am missing|lacking
			short of
			need|needs [..] help|people|staff|money|budget|time|support|approval|decision|hands
			help needed|wanted
			i|we|i'd|we'd [would] like|want|wish|hope|propose|suggest to
			not enough
			understaffed
			too few
			`},
		{choice, `
			either we|i|you|they|he|she|the [..] or
			two|three|four|several|both ways|options|choices|possibilities|alternatives
			there are|is two|three|four|several [..] offers|candidates|variants|suppliers|routes|roads|paths|doors|dates|plans|proposals|models|quotes|bids|places|sites
			option|variant a|b|one|two
			^ either .. .. .. or
			can|could|may|might either
			two|three|four [..] doors|roads|paths|exits out|open|are|here
			plan b
			or do|should|shall we
			^ or we|you|i|they
			whether to
			which way|option
			which of the two|three|four|options|ways
			question|choice|decision is whether|between
			we can|could .. or
			or we|i can|could|may|will
			the first .. the second
			on the one hand
			`},
		{several, `
			which one
			two|three|four|several firms|companies|suppliers|people|offers|candidates|quotes|bids|places|sites|models|variants|dates|routes|plans|providers|vendors|rooms|halls
			one way .. .. the other
			one .. .. the other
			alternatively
			a|an .. one and a|an
			have the .. or the
			choose|decide|pick between
			plan|option|way one|two
			two|three|four|several roads|paths|choices|things [we|you] [could|can]
			repaired|bought|leased|rented or replaced|leased|rented|bought
			`},
		{recommends, `
			recommend~|recommendation
			i|we suggest|propose|advise|favour|favor|prefer|vote
			i'd|we'd|would suggest|propose|prefer|go|choose|take|pick|keep|buy|rent|hire|order|stay|rather|wait|use|leave|book
			i|we go|stay with|for
			i'm|we're for|against
			i|we am|are for|against
			my|our pick
			my|our preference|proposal|suggestion|advice|choice|favourite|favorite|vote
			i|we would go|choose|take|pick|not
			i|we say
			i|we would say
			i'd|we'd say
			for me it's|it
			my|our money|heart is|on
			personally
			leaning
			would be my|our
			i'd|we'd [rather|still|also|probably] do|say|start|lean|keep|close|open|repair|replace|try|have|send|begin|ask|move|change|stick|print|lay|dry|drop|skip|give|put|let|accept|sign|make|run|cut
			worth the|it
			i|we would|'d do|take|choose|prefer
			i|we [still|also] want|like the
			i|we vote|plead|argue for
			is|are enough
			in favour|favor of
			makes sense
			i|we lean|tend to|towards
			best is|way|option
			better option|choice|way
			makes more sense
			is|are the better|best|right
			`},
		{announces, `
			all|everything [..] but|except|bar|apart one|two|three|the|for|from
			exception|exceptions
			two|three|one things
			date|dates|day|deadline|deadlines .. .. .. moved|changed|slipped|shifted
			less good|rosy|well|nice|cheerful|bright|pleasant
			good and bad news
			good news and
			bad news
			not all
			with one exception
			concern|concerns|risk|risks|trouble|problem|problems|issue|issues|setback|warning|unfortunately|sorry|worried
			need~
			mixed
			amber|yellow|red
			`},
	}
}
