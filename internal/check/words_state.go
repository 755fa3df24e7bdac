package check

// stateWords say how something stands, and what changed about it.
func stateWords() []entry {
	return []entry{
		{stateWord, `
			green|amber|yellow|red
			🟢|🟡|🟠|🔴|✅|❌
			on track|plan|schedule|course|time|target|budget
			off track|course|plan
			at risk
			ahead of schedule|plan
			behind schedule|plan|target
			paused
			on hold
			done|finished|completed|complete|ready|live
			stopped|cancelled|canceled|closed
			stable
			healthy
			good|bad|quiet|busy|strong|hard|difficult week|month|quarter|start
			well under way
			under way
			underway
			in progress
			in place
			in production
			up and running
			as planned
			no|little|not change~|news
			nothing [has|is] new|changed|happened
			without a state
			is|are off|shut
			is|are|stand|stands up|in|there|here|through|over|signed|sold|full|booked|settled
			no state yet
			unchanged
			holds
			stays|remains|stands [at|where]
			keeps to
			aims at|for
			due
			moving along|forward|ahead
			going well|fine|strong|smoothly
			goes well|smoothly
			progressing
			progress
			status
			stage
			half done
			nearly|almost done|finished|complete|ready|there
			is|are|looks|look good|fine|well|strong|healthy|quiet|busy|active
			continues to
			remain~|stay~ [..] active|stable|strong|healthy|steady
			halfway
			pilot
			`},
		{repeats, `
			as you|we know|agreed|heard|saw|remember|said|wanted|asked|wished
			as i|we [have|had] wrote|told|said|announced|reported|agreed|wrote|explained|mentioned|warned|promised
			as planned|agreed|before|announced|reported|always|intended|usual|told
			as every week|month|year|quarter|friday|monday|morning
			you know of|about
		`},
		{well, `
			on track|plan|schedule|course|time|target
			right|well|fully|firmly|safely|nicely|exactly on track|plan|schedule|course|time
			going|goes|coming|comes|doing|does|running|runs|moving|moves [very|really|quite|along] well|smoothly|fine|good|nicely|great|splendidly|brilliantly|perfectly|beautifully
			along nicely|well|smoothly
			all well|smoothly|fine|good|great|clear
			in good|great|fine|excellent|best|perfect [of] shape|hands|order|health|form
			out of the woods
			out of danger
			on top of
			couldn't|could not be better
			better than ever
			like clockwork|a dream|a charm
			in the bag
			in hand
			nothing stands in
			back where it|they should
			is|are healthy
			safely on its|their way
			no longer a|any worry|problem|concern|risk|danger
			under control
			without a hitch|problem|problems
			without any problem|problems|trouble
			as it|they should
			no problems|worries|issues|trouble|obstacles|risks|delays
			ahead of schedule|plan|time
			looking good|great|fine
			looks good|great|fine
			good to go
			not|isn't at risk
			has|have recovered
			has|have caught up
			a success
			will make it
			`},
		{through, `
			done and dusted
			wrapped up
			behind us
			went live
			is|are|now through
			has|have been completed|finished
			has|have ended
			crossed|crosses the finish|finishing
			`},
		{changed, `
			now|meanwhile
			newly
			new date|day|deadline|plan|end|target|state|number
			is|are new
			instead
			no longer
			not .. any more
			not .. anymore
			since [then]
			was|were
			change~
			move~ from|to|up|back|out|it
			shift~ [..] to|from
			postpone~|reschedule~
			bring|brought forward
			bring|brought .. forward
			put off
			push~ back|out
			push~ .. back|out
			slip~
			turn~
			went|goes|gone from|to|back
			dropped|fell|rose|up|down from|to
			differ~
			update~
			correct~|correction
			earlier|later than
			extend~
			revised
			again
			back to|on
			improved|worsened|recovered
			used to
			until now
			so far
			became|become|becomes
			not ..|going to make|hold|reach|meet
			`},
		{negates, `
			needn't|mustn't|ain't|no-one
			not|no|never|none|nothing|without|nobody|neither|nor|cannot|zero|hardly
			isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|couldn't|wouldn't|haven't|hasn't|hadn't|shouldn't
			avoid~|prevent~
			free of
			`},
		{person, `
			he|she|they|him|her|them|his|their
			`},
		{dated, `
			end|start|beginning|close|middle|half of the|this|next week|month|quarter|year|day
			end|close of day|business|play
			mid|early|late january|february|march|april|june|july|august|september|october|november|december
			the same day|week|morning
			a week|month from now|today
			within|in the next|a|an|one|two|three hour|hours|day|week
			within|in [the] [next] one|two|three|four|six|ten hours|days|weeks|months
			this time next week|year
			week of
			[the] week after next
			first thing
			lunch|lunchtime
			close of business
			`},
		{event, `
			meeting|meetings|board|committee|audit|visit|call|review|workshop|one-to-one|retro|planning|offsite|conference|launch|release|opening|inspection|
			go-live|cutover|handover|demo|tour|shift|session|interview|hearing|talks|fair|trip|holiday|vacation|leave
			deadline
			sign off
			next sync
			`},
		{lead, `
			by|before|until|till
			no later than
			not later than
			at the latest
			latest
			`},
	}
}
