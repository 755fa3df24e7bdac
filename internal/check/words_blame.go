package check

// blameWords judge people or make something their fault. What is one only of people wants
// one of them right in front.
func blameWords() []entry {
	return []entry{
		{faults, `
			his|her|their|whose|your fault
			at fault
			responsible for the delay|mess|failure|trouble|loss|chaos|problem
			is|are|was|were the reason
			know|knows|known better
			caused by the|his|her|their
			got it wrong
			made a mistake
			lied|lies to
			amateur|amateurs|idiot|idiots|stubborn|crook|crooks|liar|liars|fool|fools|disgrace|coward|clown|clowns
			let|lets|left us|me|everybody|everyone hanging|hang|waiting|stranded
			let|lets|left us|me in the lurch
			nobody in|at|from .. cares|bothers|listens|answers|reads|thinks|replies
			promise~ [..] .. can't|cannot|couldn't keep
			costs|cost us dearly
			delays us
			can't|cannot|couldn't plan|organise|organize|count|write|manage|cope
			not do|done his|her|their|its job|homework|part|work|duty
			didn't do his|her|their|its job|homework|part|work|duty
			^ if .. had [not]
			^ had .. not
			too slow|lazy|careless|sloppy|arrogant|stupid
			fault of
			to blame
			blame~
			guilty of
			screw~|mess~|cock~|muck~|bungle~ up
			botch~|bungle~
			mess~|screw~|muck~ it|this|that|things|everything|us|the [..] up
			drop~ the ball
			let us|me|everyone|everybody down
			let the [..] down
			incompetent|clueless|unprofessional|negligent|arrogant
			incompetence|carelessness|laziness|sloppiness
			should [really|at|least|simply|surely|well] have|never [..] told|known|checked|asked|done|sent|seen|said|noticed|warned|ordered|planned|finished|answered|read|delivered|come
			ought to have
			out of his|her|their depth
			made|makes a mess
			his|her|their [own] mistake|mistakes|failure|negligence|carelessness
			can't|cannot be trusted|relied
			can not be trusted|relied
			wast~ our|my|everybody's|everyone's
			drag|drags|dragged|dragging his|her|their feet|heels
			once again forgot|failed|missed|refused|ignored
			could have been avoided if
			could|can|can't|couldn't [not] be bothered
			could|couldn't|can't|cannot [not] care less
			cheat|cheats|crook|fraud|cowboy|cowboys|joker|jokers|slacker|slackers|bungler|bunglers|layabout|layabouts|dilettantes|weakling|nitwit|numbskull|blockhead
			weak|weakest link
			carelessness|sloppiness|laziness|incompetence|negligence|stupidity|ignorance|arrogance|indifference|stubbornness|vanity|dawdling|bungling|forgetfulness|unreliability|inattention|slackness|inability|meddling
			not fit|suited|qualified|made|up for|to [the|this|that|his|her|their] job|post|task|work|role
			not cut out for
			unfit|unsuited for
			over his|her|their head|heads
			have|has it in him|her|them
			all talk
			nothing but excuses|talk|trouble
			to be thanked for
			only|nobody [but|to] himself|herself|themselves to thank|blame
			took|takes|taking its|his|her|their sweet|own time
			been|was|were|is|are asleep
			slept in|late
			overslept
			overtaxed|overstrained|overburdened with|by
			not|doesn't|didn't|don't have a|the clue|idea|faintest|foggiest
			fault|blame|responsibility lies|lie with
			it's|it [is|was] always|again|only .. who
			everything|anything|all he|she|they touch|touches|do|does|make|makes
			rather .. than work|working|listen|listening|think|thinking|read|answer|help|decide
			do|does|did|act|acts as he|she|they please|pleases|like|likes|want|wants
			rules [..] for others|other
			typical of|for
			this|that is what happens when|if|with
			as long as .. runs|run|leads|lead|is|are|sits|manages|manage
			is|are|was|were all on him|her|them
			last person i|we|anybody|anyone
			told [..] hundred|thousand|dozen|ten|twenty times
			never [even] seen|held|touched|run|set|read a|an|the
			should|ought never have been given|hired|promoted|allowed|made|put|asked|trusted
			asleep at the
			dithering|moaning|whining|scheming|meddling|nitpicking|fussiness|pedantry|greed
			pedant|pedants|know-all|know-it-all|busybody|bully|bullies|coward|egoist|egoists|hypocrite|hypocrites|dreamer|dreamers|chatterbox|slowcoach|snail|snails|loser|losers|dunce|moron|morons|imbecile|charlatan|charlatans|quack|quacks|swindler|swindlers|thief|thieves|wimp|brat|diva|dinosaur|has-been|bureaucrat|bureaucrats
			no use|good|help at|whatsoever
			been no|little use|help|good
			would|they'd|he'd|she'd rather look|chat|talk|sit|sleep|play|smoke|drink|stand|complain|watch|gossip
			let|lets|left it|them|this|that|everything|us lie|lying|sit|sitting|slide|rot|drift|pile|slip
			as it|they|he|she always do|does
			as it|they|he|she do|does with|to|about everything|everyone|all|always
			two left hands|feet
			head in the|his|her clouds|sand|phone
			all thumbs
			is|are|was|were a shambles|joke|disgrace|nightmare|farce
			bright|brilliant|clever|great idea to
			anybody|anyone but|else
			had it not|only been for
			it weren't|wasn't for
			how|what they|he|she are|is like|always
			the dregs
			he|she all day|morning
			last minute|moment again
			never [once] been on|in|there|ready
			left|leaves|leave it|everything|all to the last
			in the wrong job|place|trade
			speed of a|the
			fiddled|fiddles|fooled|fools|messed|messes|mucked about|around
			made it|things|everything|matters worse
			us|me for a ride
			every single|blessed time
			scatterbrained|forgetful|unpunctual|lackadaisical|slapdash|slipshod|bone-idle|work-shy|pig-headed|stuck-up|big-headed|muddle-headed|absent-minded|two-faced|self-important|inept|clumsy|feckless|dozy|gormless|incapable|unteachable
			promised .. .. and|but [..] [did] not|nothing|didn't|never
			let|lets|letting us|me down
			don't|doesn't|didn't|never|not lift a finger
			as you|we|one would|might|could|can|must expect
			lazy|sloppy|careless|slow|late|clueless|thoughtless|unreliable|vague|helpless as ever|always|usual
			treats|treat us|everyone|everybody|people|me like
			no business being|running|doing|in
			dirt|work|mess|rest to others
			lazy|idle|sloppy|careless|useless|clueless people|lot|bunch|gang|crowd
			keeps|kept|keep none|no|nothing
			finishes|finish|finished nothing
			as little as
			did|does|do nothing but
			lift~ a|no finger
			hides|hide|hid|hiding behind
			pass~ the buck
			making|makes|made|inventing|invents excuses
			can't|cannot|couldn't even
			couldn't|can't|cannot|can't|could [not] boil|mend|organise|organize|hold|tie|hang|count|spell|pour|sweep|hammer|read|draw|run|find|carry|tell|cook|fix|add a|an|to|two|up|his|her|their [own]
			know|knows|knew|understand|understands|understood nothing|little [about|of]
			not interested in
			other things on his|her|their mind
			looked|looks|look the other way
			a blind eye
			learns|learn|learned|learnt nothing
			won't|wouldn't|doesn't|don't|never listen|learn|admit|own
			own up
			was|were|been warned
			got|gets|get his|her|their sums|dates|facts|numbers|figures|measurements|measures wrong
			what [do] you get|expect when|with|from|of|for
			with|under a|an better|competent|proper|decent|capable|different|real|good
			delay|problem|trouble|mess|reason|cause|culprit has a name
			left|leaves|leave us to
			not [in] [the] least|slightest interested|bothered|prepared
			talks|talk a lot
			hadn't|hasn't|haven't bothered
			no|any excuse
			excuse|excuses
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
			hopeless|useless|terrible|bad|good|poor at|with
			hide|hides|hid
			botched|bungled|fumbled|muddled|ruined|spoiled|wrecked|mangled
			it was|is|wasn't [..] who|that <trouble>|let|left|put|sent|chose|took|told|dropped|pressed
			mixed|mixes|messed|mess|muddled up
			is|was|are|were always|forever|constantly|never|once|again late|sick|away|on|busy|ready|there
			has|have|had no business|sense|feeling|talent|grip
			simply|just|clearly does|do|did not|nothing
			simply|just|clearly doesn't|don't|isn't|aren't
			and|but did|does|do nothing
			makes|make promises
			`},
	}
}
