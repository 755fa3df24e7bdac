package check

// setbackWords are what happens to plans through people: they refuse, leave, are ill, do
// not come, want more; what was agreed falls through, and money, time or goods run short.
func setbackWords() []entry {
	return []entry{
		// Somebody says no.
		{trouble, `
			refuse~|refusal|reject~|rejection|declined|declines|veto~|vetoed|boycott~|protest~|dispute~|disputed|appeal~ against
			say|says|said no|nay
			turned|turns|turning|knocked .. down
			turned us|me|it|him|her|them|our away|down
			thrown|throws|tossed|struck out
			voted|vote|went|ruled|decided|found against
			found fault|against
			find fault with
			went|goes|gone|going to [the|a] other|others|another|somebody|someone|competitor|rival
			won't|will not [..] pay|cover|fund|finance|sign|sell|lend|let|release|accept|budge|move|agree
			pulled|pulls|pulling [his|her|their|its|the] offer|bid|out|plug|support|funding
			pulled|pulls the plug
			withdr~|withdrew|withdrawn|withdraws|withdrawal
			backed|backs|backing|cried|cries|bailed|dropped|drops out|off
			called|calls|calling .. off
			closed|shut|stopped|banned|sealed|halted|condemned by the|an|order
			inspector|inspectors|police|authority|authorities|council|town|court|regulator|ministry|insurer|insurers [has|have] closed|shut|stopped|banned|forbade|forbidden|fined|sealed|halted|condemned|refused|blocked
			ban|bans|banned|forbid~|forbade|forbidden|prohibit~|revoke~|suspend~|confiscat~|impound~|condemned|seized
			against the rules|law|code
			thrown out
			sent|send|sends [it|them|us|..] back
			came|come|comes back again|unopened|unsigned|unread
			wants|want|wanted|demands|demand|asked|asks|asking for [his|her|their|the] money|deposit|goods back
			wants|want|wanted|demands|demand [his|her|their|the|its|all] money|deposit|goods back
			gave|give|gives|given .. back the|their contract|keys
			given|gave|went|sold|let|promised to somebody|someone else
			`},
		// They leave, are away or do not come.
		{trouble, `
			resign~|resignation|quit|quits|quitting|walkout
			walked|walks|walking|walk out|off|away
			handed|hands|handing|hand in [his|her|their|the] notice|badge|badges|resignation|keys|papers
			give|gives|gave|given [in] [his|her|their|us] notice
			notice on|from|of
			wants|want|wanted [us] out
			leaving|leaves|left|leave us
			leaving|leaves|leave the|our company|firm|team|house|hospital|school|choir|club
			leave at|by|in the end|next
			wants|want|wanted|going|about|planning|plans to leave|quit
			poached|lured away
			sick|ill|unwell|flu|fever|influenza|infection|infected|quarantine|epidemic|outbreak|norovirus
			stomach bug
			sick|ill leave|note|calls|call
			called|calls|calling|call|phoned|rang in sick|ill
			off|out sick|ill
			no-show|no-shows|absent|absence|absences|absenteeism
			nobody|none came|come|comes|turned|turns|turn|showed|shows|show|answered|answers|replied|replies|knows|knew|applied|applies|bid|signed|signs|wants|wanted|picked|picks|noticed|can|could
			no one came|come|comes|turned|turns|turn|showed|shows|answered|answers|replied|replies|knows|knew|applied|applies|signed|wants|wanted|picked|noticed
			without anybody|anyone|anybody's noticing|knowing|seeing
			never came|come|arrived|showed|turned|appeared|got|left|reached|went|worked|ran|made|started|began|answered|called|replied|returned|paid|signed|sent|happened|delivered|ordered|booked|checked|tested|fitted
			not|never heard|seen from|of|since
			heard nothing
			get|got hold of
			dropped|fallen|fell|drops off the map|radar|face
			out of business
			went|go|goes|going|gone|gone into bust|bankrupt|under|administration|receivership|liquidation|insolvency
			bankrupt|bankruptcy|insolvent|insolvency|receivership|liquidation
			strike|strikes
			lost [us|our] [the] contract|client|customer|bid|tender|case|account
			`},
		// What was counted on is otherwise.
		{trouble, `
			had counted|reckoned|banked|hoped|expected|bargained|promised [on|for|with]
			had been promised
			counted|reckoned|banked on
			not what we|i|was|they
			changed|changes|changing his|her|their|its mind|minds
			moved|moves|shifted the goalposts
			grant|tender|bid|contract|order|prize|licence|license|award|funding|slot|hall|stand was|is|has|have [been] given|awarded|sold|let|gone to
			took|taken|takes|found|finds|accepted|got another|a|an [new] post|job|position|offer
			goes|going|moves|moving to [the|a|another] competitor|rival|shipyard|rivals|competition
			written|wrote|writes|talked|talks|gone|went to the newspaper|newspapers|press|paper|papers|ombudsman|police|lawyer|lawyers|mayor|media
			lawyer|lawyers|solicitor letter|letters
			has|have|had stopped|ceased
			start|starts|started|run|runs|begin|begins|began|open|opens|finish|finishes [..] late
			stop|stopped|stops halfway|midway|dead|suddenly|mid|during
			diverted|rerouted|stranded|marooned
			turned|cut|switched|shut us|them|it|everything off
			let us|them down
			not in it
			put|puts|putting a stop|end to
			puts|put paid to
			they pull|back|drop|bow out
			go|goes|going|went|gone with the|a|another|somebody|someone [other] others|bidder|competitor|rival|else|firm
			push~ [..] to <date>|next|spring|summer|autumn|winter
			is|are|was|were out|off by
			rather not
			second thoughts
			is|are|was|were|remains|remain a|the|my|our|their|another worry|concern|headache|bother|burden|mystery|riddle|puzzle
			have|has none [left]
			is|are closed until|again|because|since
			has|have|had|there's|is nobody|no-one to|who|for|at|left|with
			beyond|past repair|saving|hope|rescue|help
			like flies
			cancel~|cancellation|cancellations|postpone~|scrapped|abort~|abandon~
			called|rained off
			fell|falls|fallen|fall through|flat
			came|comes|come to nothing|grief|naught
			in vain|ruins|tatters|pieces|limbo|jeopardy|doubt|danger|arrears|default
			lapse~|expire~|expired|overdue|outdated
			back to square|zero|the drawing
			from scratch
			all over again
			start|begin|starts|begins|started|began over
			start|begin|starts|begins|started|began again from|at
			had|has|have to [be] scrap~|redo~|redone|stop~|close~|evacuat~|cancel|turn|throw|shut|sack|send|start over|again|away|back|down|the|all|half|out
			had|has|have|must|needs to be .. again|redone|repeated|remade|rebuilt|replaced|recalled|reprinted|thrown|torn|scrapped|destroyed|refunded|cancelled
			has|have|had|must be .. again|redone|repeated|remade|scrapped
			dead end
			deadlock|stalemate|impasse|bottleneck
			went|go|goes|gone|going wrong|awry|sideways|south|downhill|pear-shaped|haywire
			not|isn't|aren't|doesn't|don't|didn't work|working|worked out
			yet to come|arrive|be|start|begin|answer|reply|pay|sign|deliver|send|show|appear
			still|as yet no|nothing|nobody
			still has|have no|not
			still hasn't|haven't|isn't|aren't|doesn't|don't|can't|cannot|won't
			still without|missing|lacking|lacks|stuck|sitting
			not yet been|come|arrived|answered|started|paid|signed|delivered|here|there|ready
			dry|dries|dried|drying up
			setback|setbacks|hitch|snag|glitch|mess|chaos|fiasco|shambles|nightmare|debacle|turmoil|a blow
			trouble|troubles with|in|at|again
			difficulty|difficulties
			`},
		// Law and money.
		{trouble, `
			sue~|sued|suing|lawsuit|fined|fines|penalty|penalties|fraud|bribe~|scandal|breach~

			a fine
			in the red
			owe|owes|owed|owing|debt|debts|arrears|unpaid
			overdrawn|overspent|overran
			used|eaten|swallowed up
			more|dearer|costlier|higher|worse|slower|later|heavier than [we|the|it|what|was|were] [had|have] [ever|originally] planned|expected|agreed|budgeted|promised|foreseen|thought|hoped|have|had|allowed|budget|offer|quote|plan
			more than [we|the] [can] afford
			twice|double|triple|three [times] what|the price|the cost|the budget|as long|as expensive|as much as|as heavy
			extra|additional|surprise|unexpected|unplanned cost|costs|bill|bills|charge|charges|payment|work
			over by
			surcharge|clawback|shortfall|deficit
			wrote|write|written off
			charge~|charged|charges us|me double|extra|more
			want~|ask~|demand~|charge~ .. more from|for|per|a|an|now|than
			cost|costs|costing us|me [..] more|extra|dear|dearly
			in customs
			`},
		// Too little of something.
		{trouble, `
			not .. enough
			nowhere near
			far from enough|ready|done|finished|over|clear
			a long way off|from
			nothing works|comes|came|goes|arrives|arrived|left
			nothing has come|arrived
			no .. left
			came|comes|arrived|arrives|delivered|sent|ran|runs|left|stood|stands without
			half empty
			precious little|few
			shortage|shortages|shortfall|scarce|scarcity
			short of|by|on
			run~|ran out|dry|low|short
			sold out
			not|isn't|aren't|wasn't enough|sufficient|nearly
			lack~
			understaffed|short-handed|short-staffed|undermanned|overworked|overloaded|overbooked|double-booked|overstretched|swamped
			down to [the|our|my|only|just] last|one|two|three|four
			too few|little|many
			barely|scarcely|hardly enough
			deprived|robbed of
			`},
		// Anger and dread.
		{trouble, `
			angry|furious|upset|unhappy|outraged|livid|fuming|annoyed|dissatisfied|disappoint~|fed up
			complain~|complaint|complaints|grievance
			threaten~|threat|threats
			up in arms
			rowing|quarrel~|feud
			at risk of
			in danger
			object|objects|objected to the|our|it
			`},
	}
}
