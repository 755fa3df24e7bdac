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
			in|within the near|not-too-distant|foreseeable|nearest|coming future
			bit by bit
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
			`},
		{vagueDate | weak, `
			in the weeks|months|days [to] come|ahead
			when|once|as soon as one|someone|somebody|something is|are|gets|has|comes
			when|once|as [soon] [as] we|i|it|they|he|she are|am|is|feel|feels through|done|ready|free|able|back|finished|like
			when|once|whenever there is|are [a|an] less|more|fewer|enough|gap|slot|lull|opening
			when|once|whenever there's [a|an] less|more|fewer|enough|gap|slot|lull|opening
			as we go [along]
			in|within a reasonable|decent|suitable time|period|span
			as soon as it|that makes|becomes|is|gets
			still|yet to be fixed|agreed|decided|set|named|announced|confirmed|determined
			date|day|point|time to be fixed|agreed|decided|set|named|announced|confirmed
			take|takes a|some while|time
			one time or
			before the winter|year|summer|season gets|is
			one of these|those days|weeks|months|evenings|mornings
			any moment|minute|week|month [now]
			at a|an|the suitable|convenient|proper|opportune|right|appropriate|given|better|good|quiet moment|time|point
			in the [next|very] [little|short] while
			imminently|momentarily
			some time|day
			another time|day
			in the natural|normal|usual course
			in the course of things|events
			ere long
			before [much|very|too] longer
			in the near|short|medium|long|longer term|run
			in the offing|pipeline
			round|around the corner
			on the horizon
			in their|its|our|his|her own [good|sweet] time
			at the next opportunity
			when the opportunity|occasion|moment arises|comes
			as quickly|fast|early as [we|he|she|they|i|it|possible] [can|could]
			in a few|couple [of] weeks'|days'|months' time
			not so|too|very distant future
			when|once|as [soon] [as] everybody|everyone|people|things|all [of] .. ready|free|back|happy|agreed|agree|there|done|has|have|had
			when|once|whenever time|weather|spring|summer|autumn|winter is|gets|allows|permits|comes|turns
			once|whenever he|she|they|somebody|someone|we is|are|feel|feels
			when|once|as [soon] [as] the weather|time|season|mood|dust|wind|ground|cellar|money|budget|opportunity is|allows|permits|lets|suits|turns|comes|settles|dries
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
			a good|fair few
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
			a pretty|small|tidy penny|fortune|sum
			an arm and
			an|a awful|terrible|whole|fair lot
			precious little|few
			[a] good|long way down|up
			than ever [before]
			that many|much
			right down|up
			hardly|scarcely|barely a|an
			sizeable|sizable|hefty|tidy|decent|handsome|vast|ample|goodly|respectable part|number|amount|share|sum|portion|chunk|increase|drop|saving|savings|reduction|difference|growth|gain|gains|profit|proportion|percentage
			a multiple|multiples of
			several|many times over|more|faster|higher|quicker|the|as
			no end
			by leaps and bounds
			like a stone
			by far|miles
			by [a] good|wide|large|comfortable|big|huge|clear|fair|healthy|long margin|way|deal|chunk|bit
			miles|streets|leagues|heaps|tons|loads|oceans|worlds more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|larger|easier|longer|shorter|quicker
			most customers|clients|users|guests|patients|visitors|members|pupils|students|staff|people|orders|calls|errors|complaints|products|pallets|accounts|boxes
			to a large|great|considerable|certain degree
			so much|many more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|bigger|smaller|larger|easier|longer|shorter|quicker
			[a] whole lot
			dwindled|ballooned|mushroomed|swollen|skyrocketed|evaporated|exploded|multiplied|snowballed|nosedived|shrunk|shrank
			next to no|none|nothing
			practically|virtually|almost|nearly nothing|no|none|disappeared|vanished|gone|doubled|halved|tripled|zero
			tiny|small|mere fraction
			the majority|greater part of
			to a minimum|trickle|fraction
			savings|difference|gap|increase|drop|effect|improvement|growth|demand|interest is|are|was|were [really|quite|simply|just] huge|enormous|massive|big|considerable|remarkable|impressive|substantial|tremendous|vast|overwhelming
			serious|good|real|big money
			steeply|drastically|appreciably|perceptibly|visibly|measurably|exponentially|immeasurably|heavily
			hardly|barely|scarcely anybody|anyone|anything|any|ever
			nearly|almost|practically|virtually all|every|everybody|everyone|everything
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
			in a sense|manner
			not|isn't [entirely|quite|altogether] impossible|inconceivable|unlikely|unthinkable
			may|might|could [well] be wrong|mistaken|right
			to my mind
			feel~|look~|sound~ [to] [me] as|like [if]
			somehow
			my hunch|gut|feeling|guess|impression|sense
			for what it's|it is worth
			a hundred percent
			could [well] be that
			there's|there is a|some|every chance|possibility
			i dare say
			an idea to
			at a guess
			in principle|theory
			if at all
			if you happen
			let's say
			i'd|i would venture|tend|be
			would tend
			from where i
			i mean
			if i am|i'm not mistaken
			one might|could
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
			not sure this|it|that is the right
			don't|do not [even] know if i|it's|it|we
			don't|do not want to be [a] nuisance|bother|pest|pushy|difficult|rude
			don't|do not mean|want to push|press|pry|bother|interfere
			if that's|that|it|it's|this [is] an option|allowed|possible [at|or]
			hard|difficult to judge|tell|say|know
			i can't|cannot [really|honestly] say|tell|judge whether|if
			take it with
			don't quote me
			don't take my word
			`},
	}
}
