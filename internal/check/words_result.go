package check

// resultWords say that something was reached, done or changed, and what for.
func resultWords() []entry {
	return []entry{
		{result | gain, `
			fell|fallen|falls|dropped|rose|risen|rises|grew|grown|grows|doubled|halved|tripled
			cut|cuts .. from|by|to|in
			down|up from|to|by
			reduce~|increase~|improve~|save~|earn~|gain~|raise~
			i|we|i've|we've|has|have cut
			reached|reaches
			won|win
			bring|brings|brought|got|get|gets [..] down|up|in|back
			got|brought us
			got|get|have|has|received|won the|a|our|an permit|contract|order|orders|approval|grant|licence|license|money|go-ahead|yes|deal|offer|bid|tender|answer
			achieve~
			quicker|faster|shorter|cheaper|fewer|smoother|better than|now|since
			so|much|far|even|way [much] quicker|faster|shorter|cheaper|fewer|smoother|better
			freed|frees
			triumph|record
			paid|pays off|for
			never been|had lower|higher|better|faster|shorter|so|such|fewer
			down to
			is|are|was|were a [great|big|real|huge] success|triumph|hit
			`},
		{result, `
			hit|beat
			ship~|launch~|release~|deliver~|publish~|merge~|deploy~
			finish~|complete~
			sign~
			pass~
			approve~|accept~|adopt~|ratify~
			close~|open~
			go|goes|went|gone|is|are|now live
			land~|stabilize~|stabilise~
			decide~|agreed|chose|chosen
			elect~|appoint~|award~|join~|welcom~
			start~|began|begun|kicked
			support~
			move~ to|from|into|of
			introduce~|implement~|build|built|create~|add~|establish~|develop~|migrat~
			is|are ready
			receive~|secure~|attract~
			passed|succeed~|success
			met .. target|goal|date|deadline
			hired
			continu~|maintain~|focus~
			work~ on
			working on
			plan~|aim~
			propose~
			host~|held|hold|organize~|organise~
			prepare~
			update~|upgrade~
			fix|fixed|resolve~
			provide~|offer~|enable~|allow~
			use~
			`},
		{finished, `
			attend~|visit~
			sort~|tidi~|clean~
			clean~ up
			reorganise~|reorganize~|rearrange~|rename~|restructure~|archive~|relocate~|redesign~|rework~|rewrite~|rewrote|rewritten|repaint~|relabel~
			put .. in|into order
			put .. in|into [a|the] [..] order|place
			set up
			finish~|complete~|conclude~|wrap~
			replace~|introduce~|install~|switch~|migrate~|upgrade~|convert~|merge~
			update~|revise~|refresh~
			roll~ out
			held|ran|gave|made|wrote|written|drew|built|done
			took place
			hold|took place
			prepare~|draft~|print~|document~
			join~ in
			train~|presented
			moved|migrated|tidied|sorted|shifted|transferred|copied|filed|scanned|labelled|labeled|numbered|listed
			take~|took part in
			met
			changed
			translate~|digitise~|digitize~|laminate~|catalogue~|repair~|renumber~|refurbish~|reprint~
			created
			ordered|bought
			painted|renewed|renovate~
			hung|typed|retyped|glued|stapled|polished|swept|dusted|washed|varnished|oiled|sharpened|watered|planted|framed|bound|stamped|sewn|ironed|folded|stacked|swapped|rotated|straightened|aligned|alphabetised|alphabetized|tagged|retitled|decorated|furnished
			redone|redrawn|redrew|reformatted|reshuffled|repacked|regrouped|rehung|replanted|retouched|revamped|remade|restocked|relaid|reset
			is|are now in|on|at|behind|beside|under|by|called|named
			now live|lives|sit|sits|hang|hangs|stand|stands|lie|lies in|on|at|by|under
			got|received|given [a|an] new
			laid|reversed|inverted|reordered
			read the
			sat in on
			spent .. at|on|in
			agreed on|upon a|the
			have|has a new
			is|are drawn|printed|typed|painted|framed|hung
			went to|through the|a|an|all
			gave the|our|all|every|each|it .. [a|an] new|coat
			brought|typed|hung|put|taken|took up|down [to]
			had|have|has a|an|our|another|the|all [first|second|quarterly|yearly|annual|monthly|weekly|long|big] visit|meeting|workshop|training|session|talk|tour|retreat|team-building|webinar|kick-off|discussion
			had the|our|all .. cleaned|painted|washed|moved|changed|checked|photographed|framed
			designed|chosen|named|renamed|printed|photographed|documented|recorded|noted|mapped|sketched
			set|put
			`},
		{pastime, `
			attend~|visit~|chat~|walk~|wander~|listen~|laugh~|wonder~|travel~|stroll~
			met|meet|talk|talked|talks|sit|sat|went|drove|drew|ate|took|spoke|gave|watched|looked|joined|showed|saw
			start~|began|begun|finish~|ended [off] with|by
			used to
			`},
		{shares, `
			with|without [the|much|a] [lot] [of] help|support|work of|from
			together with
			with me
			and me|i
			helped me|us
			did|made|wrote|rewrote|built|rebuilt|drew|found|ran|tested|checked|measured|relabelled|relabeled|sorted all|most|half|both
			did .. of the work
			was|were joint|shared
			`},
		{effect, `
			so|so that
			because|since|therefore|hence|thus
			which|this|that means|saves|gives|frees|lets|makes|cuts|keeps|allows|brings|helps|avoids|prevents|takes|reduces
			meaning
			means
			save~|saving|free~|earn~|cost~|reduce~|cut|cuts|avoid~|prevent~|allow~|enable~|gain~|lower~|shorten~|speed~|help~|protect~
			to|in order to make|keep|let|give|avoid|prevent|reduce|save|cut|help|allow|improve|get|meet|be|have|reach|find|see|stop|free|serve|support|ensure
			customer|customers|client|clients|user|users|patient|patients|guest|guests|member|members|tenant|tenants|student|students|pupil|pupils|passenger|passengers|visitor|visitors|driver|drivers|supplier|suppliers|staff|people|everybody|everyone|nobody
			money|cost|costs|price|budget|revenue|margin|sales|turnover|profit|bill
			a|an|one|half|whole|per|each|every|of [whole|half] minute|hour|day|week|month|time
			hours|minutes|days|weeks|months|sooner|earlier|faster|quicker|slower|late|later|longer|shorter|delay~|waiting|wait
			risk|risks|safe|safer|safety|security|compliance|audit|penalty
			goal|goals|target|targets|quality|error|errors|fault|faults|complaint|complaints|churn|capacity|performance|reliability
			more|fewer|less|better|easier|worse|cheaper|smaller|larger|higher|fresher|simpler|stronger
			now|again
			instead of
			no longer|need
			without
			can|could
			per|percent|%
			on time|track
			effect|impact|result|benefit
			`},
	}
}
