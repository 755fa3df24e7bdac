package check

// failsWords say that something does not do what it should, what nobody misses where it does not,
// and what ends or averts a trouble.
func failsWords() []entry {
	return []entry{
		{fails, `
			won't|doesn't|didn't
			will|does|did not
			isn't|aren't going to
			is|are not going to
			was|were never
			no longer
			`},
		{cannot, `
			can't|cannot|couldn't
			can|could not
			nobody|none
			`},
		{turning, `
			but|yet|however|though|although|except|while|whereas|only|unfortunately
			`},
		{averts, `
			averted|avoided|prevented|explained|settled|sealed
			is|are|was|were over|past|history|gone|empty|behind
			called off
			has|have|had stopped|ceased|ended
			`},
		{befalls, `
			come|came|happen|happened|occur|occurred|appear|appeared|materialise|materialised|materialize|materialized|spread|return|returned|affect|affected|cause|reach
			`},
		{harmless, `
			need~|needs~|require~|matter~|mind|change~|worry~|hurt~|harm~|affect~|touch~|concern~|mean~|depend~|ask~|expect~|count~|care~|include~|apply~|differ~|interfere~|disturb~|bother~|forget~|know~|like|wait~|complain~|regret~|overrun~|notice~|interrupt~|prevent~|stop~
			cost~|miss~|lose~|fail~|break~|leak~|slip~|suffer~|drop~|fall~|delay~|be|been|have|exceed~
			`},
	}
}
