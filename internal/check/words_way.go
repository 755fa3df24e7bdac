package check

// wayWords lead out of trouble: options, workarounds, next steps.
func wayWords() []entry {
	return []entry{
		{wayOut, `
			option|options|alternative|alternatives|alternatively
			workaround|workarounds|work-around
			work~ around
			plan b
			instead
			until then|it|they|we|that|the
			meanwhile|meantime
			in the meantime
			next step|steps
			mitigate~|mitigation
			way out|ways
			propose~|suggest~|recommend~
			recommendation
			we|i|they can|could|may
			we|i wait
			either .. or
			other way
			another way
			in reserve
			as a backup|fallback
			plan is to
			my|our plan
			rather than
			new date|plan|one|owner|supplier|vendor
			if .. then
			`},
		{plans, `
			to|will be replaced|repaired|fixed|rescheduled|moved
			fix|fixes|fixed|fixing|repair~|replace~|rented|borrow~|hire~|outsource~|renegotiate~|escalate~|retry|rollback|revert~
			roll~ back
			look~ into|for|at
			investigate~
			working on
			in progress
			asked|asking
			talk~ to|with
			rearrange~|reschedule~|postpone~
			catch up
			so [that] we|i
			ways to
			due|planned|scheduled|expected now|on|for|by|in|next
			now due|planned|scheduled|expected
			will|shall|going|plan~|intend~|expect~|aim~|starts|begins|comes|follows|scheduled|planned
			i'll|we'll|he'll|she'll|they'll|it'll
			next week|month|sprint|quarter
			tomorrow
			on monday|tuesday|wednesday|thursday|friday
			now|currently|already work~|test~|check~|look~|prepare~
			are|am|is working|looking|trying|talking|preparing|testing|checking|searching|negotiating
			`},
	}
}
