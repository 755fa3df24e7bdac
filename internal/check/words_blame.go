package check

// blameWords judge people or make something their fault. What is one only of people wants
// one of them right in front.
func blameWords() []entry {
	return []entry{
		// Whose fault it is, in so many words, and what one may expect of them.
		{faults, `
			his|her|their|whose|your fault
			at fault
			responsible for the delay|mess|failure|trouble|loss|chaos|problem
			is|are|was|were the reason
			caused by the|his|her|their
			costs|cost us dearly
			delays us
			fault of
			to blame
			blame~
			guilty of
			his|her|their [own] mistake|mistakes|failure|negligence|carelessness
			to be thanked for
			only|nobody [but|to] himself|herself|themselves to thank|blame
			fault|blame|responsibility lies|lie with
			it's|it [is|was] always|again|only .. who
			typical of|for
			this|that is what happens when|if|with
			is|are|was|were all on him|her|them
			as it|they|he|she do|does with|to|about everything|everyone|all|always
			how|what they|he|she are|is like|always
			as you|we|one would|might|could|can|must expect
			what [do] you get|expect when|with|from|of|for
			delay|problem|trouble|mess|reason|cause|culprit has a name
			no|any excuse
			excuse|excuses
			`},
		// What they are.
		{faults, `
			amateur|amateurs|idiot|idiots|stubborn|crook|crooks|liar|liars|fool|fools|disgrace|coward|clown|clowns
			too slow|lazy|careless|sloppy|arrogant|stupid
			incompetent|clueless|unprofessional|negligent|arrogant
			incompetence|carelessness|laziness|sloppiness
			they|he|she never|rarely|seldom|hardly .. anything|properly|enough|right|themselves|himself|herself
			sloppy|shoddy|slovenly|botched|lousy|slapdash|half-hearted job|work|workmanship
			cheat|cheats|crook|fraud|cowboy|cowboys|joker|jokers|slacker|slackers|bungler|bunglers|layabout|layabouts|dilettantes|weakling|nitwit|numbskull|blockhead
			weak|weakest link
			carelessness|sloppiness|laziness|incompetence|negligence|stupidity|ignorance|arrogance|indifference|stubbornness|vanity|dawdling|bungling|forgetfulness|unreliability|inattention|slackness|inability|meddling
			all talk
			nothing but excuses|talk|trouble
			dithering|moaning|whining|scheming|meddling|nitpicking|fussiness|pedantry|greed
			pedant|pedants|know-all|know-it-all|busybody|bully|bullies|coward|egoist|egoists|hypocrite|hypocrites|dreamer|dreamers|chatterbox|slowcoach|snail|snails|loser|losers|dunce|moron|morons|imbecile|charlatan|charlatans|quack|quacks|swindler|swindlers|thief|thieves|wimp|brat|diva|dinosaur|has-been|bureaucrat|bureaucrats
			no use|good|help at|whatsoever
			been no|little use|help|good
			two left hands|feet
			head in the|his|her clouds|sand|phone
			all thumbs
			is|are|was|were a shambles|joke|disgrace|nightmare|farce
			the dregs
			in the wrong job|trade
			speed of a snail|glacier|tortoise|slug
			scatterbrained|forgetful|unpunctual|lackadaisical|slapdash|slipshod|bone-idle|work-shy|pig-headed|stuck-up|big-headed|muddle-headed|absent-minded|two-faced|self-important|inept|clumsy|feckless|dozy|gormless|incapable|unteachable
			lazy|sloppy|careless|slow|late|clueless|thoughtless|unreliable|vague|helpless as ever|always|usual
			lazy|idle|sloppy|careless|useless|clueless people|lot|bunch|gang|crowd
			`},
		// What they cannot, do not know or are not made for.
		{faults, `
			know|knows|known better
			promise~ [..] .. can't|cannot|couldn't keep
			can't|cannot|couldn't plan|organise|organize|count|write|manage|cope
			out of his|her|their depth
			can't|cannot be trusted|relied
			could|can|can't|couldn't [not] be bothered
			could|couldn't|can't|cannot [not] care less
			not fit|suited|qualified|made|up for|to [the|this|that|his|her|their] job|post|task|work|role
			not cut out for
			unfit|unsuited for
			over his|her|their head|heads
			have|has it in him|her|them
			overtaxed|overstrained|overburdened with|by
			not|doesn't|didn't|don't have a|the clue|idea|faintest|foggiest
			can't|cannot|couldn't even
			couldn't|can't|cannot|can't|could [not] boil|read|mend|organise|organize|hold|tie|spell|pour|sweep|hammer|count|cook|add a|an|two|up|his|her|their [own]
			know|knows|knew|understand|understands|understood nothing|little [about|of]
			not interested in us|it|anything|anybody
			learns|learn|learned|learnt nothing
			won't|wouldn't|doesn't|don't|never listen|learn|admit|own
			not [in] [the] least|slightest interested|bothered|prepared
			`},
		// What they do, or leave undone.
		{faults, `
			got it wrong
			made a mistake
			lied|lies to
			let|lets|left us|me|everybody|everyone hanging|hang|waiting|stranded
			let|lets|left us|me in the lurch
			nobody in|at|from .. cares|bothers|listens|answers|reads|thinks|replies
			not do|done his|her|their|its job|homework|part|work|duty
			didn't do his|her|their|its job|homework|part|work|duty
			screw~|mess~|cock~|muck~|bungle~ up
			botch~|bungle~
			mess~|screw~|muck~ it|this|that|things|everything|us|the [..] up
			drop~ the ball
			let us|me|everyone|everybody down
			let the [..] down
			made|makes a mess
			can not be trusted|relied
			wast~ our|my|everybody's|everyone's
			drag|drags|dragged|dragging his|her|their feet|heels
			once again forgot|failed|missed|refused|ignored
			took|takes|taking its|his|her|their sweet|own time
			been|was|were|is|are asleep
			slept in|late
			overslept
			everything|anything|all he|she|they touch|touches
			do|does|did|act|acts as he|she|they please|pleases|like|likes|want|wants
			rules [..] for others|other
			told [..] hundred|thousand|dozen|ten|twenty times
			never [even] seen|held|touched|run|set|read a|an|the
			asleep at the
			let|lets|left it|them|this|that|everything|us lie|lying|sit|sitting|slide|rot|drift|pile|slip
			bright idea to
			he|she all day|morning
			last minute|moment again
			never [once] been on time
			left|leaves|leave it|everything|all to the last
			fiddled|fiddles|fooled|fools|messed|messes|mucked about|around
			made it|things|everything|matters worse
			us|me for a ride
			promised .. .. and|but [..] [did] not|nothing|didn't|never
			let|lets|letting us|me down
			don't|doesn't|didn't|never|not lift a finger
			treats|treat us|everyone|everybody|people|me like
			no business being|running|doing|in
			dirt|mess to others
			keeps|kept|keep none|nothing
			finishes|finish|finished nothing
			as little as
			did|does|do nothing but
			lift~ a|no finger
			hides|hide|hid|hiding behind
			pass~ the buck
			making|makes|made|inventing|invents excuses
			other things on his|her|their mind
			looked|looks|look the other way
			a blind eye
			own up
			was|were|been warned twice|often|before|and
			got|gets|get his|her|their sums|dates|facts|numbers|figures|measurements|measures wrong
			hadn't|hasn't|haven't bothered
			`},
		// What would be with others, and what they should have done.
		{faults, `
			^ if .. had [not]
			^ had .. not
			should [really|at|least|simply|surely|well] have|never [..] told|known|checked|asked|done|sent|seen|said|noticed|warned|ordered|planned|finished|answered|read|delivered|come
			ought to have
			could have been avoided if
			rather .. than work|working|listen|listening|think|thinking|read|answer|help|decide
			as long as .. runs|run|leads|lead|is|are|sits|manages|manage
			last person i|we|anybody|anyone
			should|ought never have been given|hired|promoted|allowed|made|put|asked|trusted
			would|they'd|he'd|she'd rather look|chat|talk|sit|sleep|play|smoke|drink|stand|complain|watch|gossip
			with|by anybody|anyone but
			had it not|only been for
			it weren't|wasn't for
			with|under a|an better|competent|proper|decent|capable|different|real|good
			`},
		{faults | weak, `
			fault
			doing
			never|rarely|seldom|hardly [ever] reads|answers|replies|listens|does|keeps|delivers|checks|comes|tells|shows|thinks|helps|cares|bothers|gets|reply|answer|listen|deliver|keep|read|check|tell|do|care|bother|sends|send|finishes|finish|understands|understood
			always forgets|late|forget|breaks|break|complains|complain|misses|miss
			simply|just|again|once|clearly|obviously|apparently [again|..] forgot|overlooked|ignored|failed|refused|refuses|ignores|sat|didn't|couldn't
			because .. thought|believed|preferred
			because .. did|has|have|was|were|could not
			because .. didn't|forgot|failed|never|refused|overlooked|hasn't|couldn't|wouldn't
			if .. had [not|only|just|ever|really] done|told|sent|read|checked|ordered|asked|planned|listened|delivered|kept|said|looked|known|paid|answered|called|finished|warned|thought|tested|signed|been|bothered|paid
			forgot|forgets [again|about|to|the|it|us|our|this|that]
			failed to
			neglected|neglects|omitted [to]
			didn't|doesn't|don't [even|really|just|..] bother|care|listen|understand|think|pay|read|answer
			did|does|do not [even] bother|care|listen|understand|think|pay|read|answer
			has|have|had no idea|clue
			sat|sits|sitting on it|this|the|our|them
			slept|sleeps on|through it|this|the|our
			slept|sleeps|sleep through
			if .. had not
			if .. hadn't
			if .. didn't|doesn't sleep|dawdle|forget|waste|spend|play|smoke|chat|gossip|oversleep|hide|sulk
			if .. listened|cared|bothered|answered|tried|learned|learnt|stopped|read|checked|kept|knew|thought|worked
			had .. done|told|sent|read|checked|ordered|asked|planned|listened|delivered|kept|looked|known|answered|called|finished|warned|thought|tested|signed|bothered|paid
			not up to it|this|the
			not doing his|her|their
			too slow|lazy|busy|proud|soft|timid|weak|vain|shy|polite|nice|afraid|scared|comfortable|clever|important|good|grand to
			is|was|comes|came [all|mostly|largely] down to
			it's|it who|that broke|lost|forgot|caused|delayed|ruined|missed|messed|spoiled|held
			it's|it [is|was] .. who|that broke|lost|forgot|caused|delayed|ruined|missed|messed|spoiled|held
			is|are|was|were|be|being [so|too|simply|just|very|quite|rather|a|bit|always] lazy|sloppy|careless|useless|hopeless|unreliable|stupid|dumb|ignorant|disorganised|disorganized|unhelpful|unwilling|slow|chaotic
			ruin~|sabotage~
			ignored|ignores our|my|the|us|every|all
			lost|loses the|our|my|track|interest|control
			blocks|blocked|blocking us|me|everything
			complain|complains about everything|anything
			promised|promises [..] and|but [..] didn't|never|hasn't|haven't|doesn't
			never tries|try|learns|learn|works|work|shows|says|say|warns|warn|asks|ask
			keeps forgetting|missing|ignoring|changing|breaking|complaining
			overlooked
			hopeless|useless|terrible|bad|poor at|with
			hide|hides|hid
			botched|bungled|fumbled|muddled|ruined|spoiled|wrecked|mangled
			it was|is|wasn't [..] who|that <trouble>|let|left|put|sent|chose|took|told|dropped|pressed
			mixed|mixes|messed|mess|muddled up
			is|was|are|were always|forever|constantly late|sick|away|busy
			has|have|had no business|sense|feeling|talent|grip
			simply|just|clearly does|do|did not|nothing
			simply|just|clearly doesn't|don't|isn't|aren't
			and|but did|does|do nothing
			makes|make promises
			`},
	}
}
