package check

// vagueWords hide a day, an amount, or whether something is meant.
func vagueWords() []entry {
	return []entry{
		{vagueDate, `
			soon
			shortly
			presently
			as soon as [humanly] possible|feasible|practicable
			as soon as we|i can
			at your [earliest|next] convenience
			any time soon
			in time to come
			once things settle|calm
			within a reasonable time
			when possible
			before you know it
			asap
			sooner or later
			in due course|time
			at some point [..]
			at|on|for|to|until|till a|some|any later|other|further date|day|stage|point|time
			at some stage|time
			at the earliest opportunity|convenience
			in the near|not-too-distant|foreseeable|coming future
			before [too|very] long
			sometime|someday
			one day [soon]
			one of these days
			eventually
			in a [little|short] while|bit|moment
			in a few moments
			when we have a minute|moment
			nearer the time
			after a while
			later on
			later
			a bit|little|while later
			further down the line
			in the course of time
			not too far|long
			in good time
			next up
			down the line|road
			when time allows|permits
			when|as [soon|it] [as] we|i get [around|a]
			when|once we|i|you|he|she|they|somebody find|finds|have|has|get|gets [the|a|some] time|moment|chance
			when things calm|quieten|settle
			when|once the dust settles|settled|has
			get|gets round|around to it|that|this
			in [next] [to] no time
			in the not too|so|very distant|far
			when|once|whenever there is [..] time|moment|room|capacity|money|budget
			when|once|whenever there's [..] time|moment|room|capacity|money|budget
			whenever possible|convenient|the|it|he|she|they|we|i|that|this
			when|once .. lets|allows|permits
			any day|time now
			when the time comes|is
			in the fullness
			once it suits
			by and by
			as and when
			in the weeks|months to come|ahead
			`},
		{vagueDate | weak, `
			in|over the coming|next|following [few] days|weeks|months
			in|within a few|couple|matter [of] days|weeks|months
			`},
		{vagueAmount, `
			significantly|substantially|considerably|dramatically|drastically|vastly|massively|hugely|enormously|markedly|noticeably|tremendously|immensely|sharply
			significant|substantial|considerable|dramatic|drastic|massive|huge|enormous|marked|noticeable|tremendous|big|large|good|great|fair|healthy [..] increase|decrease|reduction|drop|rise|growth|jump|share|amount|number|part|portion|chunk|saving|savings|deal of
			a huge|big|great|vast|massive|enormous difference
			all the difference
			a lot|good|great more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|larger|easier|longer|shorter|quicker|deal
			much|far|way|lots more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|larger|longer|shorter|quicker
			many|plenty more
			a good|great deal|many
			quite a few|lot|bit|number
			a large|huge|big|great|good|growing|vast|small|fair|certain|considerable|substantial|significant|whole number|amount|quantity|part|portion|share|chunk|sum
			way|well|far over|under|above|below|beyond
			way|far down|up
			a fraction of
			considerable|substantial|enormous|tremendous time|money|delay|delays|cost|costs|losses|savings|sums
			through the roof
			soared|rocketed|skyrocketed|plummeted|plunged
			the vast|great|large majority
			much|far|way too high|low|long|late|expensive|big|small|many|much|few|little|slow|short|hot|cold
			a good|fair bit more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|longer|shorter|quicker
			a ton|fortune|bundle|pile of
			up|down|rose|fell|grew|grown|fallen|risen strongly|steeply|clearly|nicely
			the bulk of
			the lion's share
			hardly|scarcely any
			next to nothing
			to a large|great extent
			by a wide margin
			went|go|going|gone|came|come up|down a lot|lot|bit
			<gain> a lot|bit|little
			<gain> quite a lot|bit
			fewer and fewer
			`},
		{vagueAmount | weak, `
			a bit|little more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|larger|easier|longer|shorter|quicker
			a bit|little|touch|tad high|low|late|slow|short|long|expensive|over|above|under|below|behind|ahead|off
			almost|nearly everybody|everyone|nobody|all|half
			somewhat more|less|higher|lower|better|worse|faster|slower
			slightly more|less|higher|lower|better|worse|faster|slower|above|below|over|under
			more and more
			lots|tons|loads|heaps|plenty|masses of
			a lot of
			a large|huge|big|great|good|vast number|amount|part|portion|share of
			many visitors|guests|customers|users|people|patients|clients|members|orders|accounts|errors|complaints|calls|tickets|hours|days
			several|numerous|countless visitors|guests|customers|users|people|patients|clients|members|orders|accounts|errors|complaints|calls|tickets|hours
			hundreds|thousands|dozens|scores of
			a handful|bunch|host of
			`},
		{softener, `
			i|we think|feel|believe|guess|suppose|assume|reckon|imagine
			i'd|we'd|would guess|say|think
			feel~ like|that|we
			i have a|the feeling
			i am|i'm inclined
			i wonder
			in some way|ways|sense
			as far as i know|see|understand
			as far as i can tell|see|judge
			it looks like|as
			one could|might say
			if anything
			or thereabouts
			kind|sort of
			maybe|perhaps|possibly|probably|presumably|potentially|conceivably|supposedly|hopefully|arguably|apparently|seemingly
			might|may
			somewhat
			more or less
			in a way
			to some|a certain extent|degree
			seem~ [to]
			appear~ to
			tend~ to
			turn~ out to
			not [quite|really|so|too|entirely|completely|fully] sure|certain
			unsure
			don't|do not [really|quite|actually] know
			no idea
			or so
			or something
			or whatever
			in my humble opinion
			imho
			just|only wondering|wanted
			wondering
			if [that's|that|it's|it] [is] [not|ok|okay|possible] [too|..] much|trouble|bother|asking
			if you [don't|do not] mind
			if possible
			some|any kind|sort of
			should probably
			at some level
			as it were
			so to speak
			`},
		{softener | weak, `
			a bit|little [of]
			could|would be
			could
			rather|fairly|slightly
			likely
			`},
		{hides, `
			don't|do not [really|quite|actually] know whether|if
			who knows
			hard|difficult|impossible to say|tell|know
			could|might|may or could|might|may not
			i|we could be wrong|mistaken
			not [quite|really|so|too|entirely] sure if|whether|that|about|we|i|it
			should maybe|perhaps|possibly|probably think|consider|look|talk
			maybe|perhaps we|i|you could|should|might|can
			if [that's|that|it's|it] [is] not too much
			nothing definite
			could go either way
			not [at] [all] clear whether|if
			unclear whether|if
			anybody's|anyone's guess
			this may or may
			take it with
			don't quote me
			don't take my word
			`},
	}
}
