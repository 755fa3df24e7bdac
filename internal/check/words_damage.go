package check

// damageWords are what happens to things: they break, wear, leak, burn, spoil, fall,
// fall silent, get lost.
func damageWords() []entry {
	return []entry{
		// Things break, bend and come apart.
		{trouble, `
			crack~|splinter~|shatter~|crumble~|collapse~|buckle~|fracture~|rupture~|smash~|shear~|fray~|warp~|sag~|dent~|dented|chipped|cracked
			split|splits open|down|apart|along
			snapped|snaps|burst|bursts|torn|tore|tears|ripped|rips|punctured|puncture|bent|broken|shattered|wrecked|wreck|ruined|ruin|destroyed|demolished|mangled|crushed|squashed
			blew|blown|blows up|over|off|away|out|apart
			blew|blown a fuse|gasket|tyre|tire
			tipped|tips|toppled|topples|keeled|knocked|rolled over
			tumbled|toppled|capsized|overturned|derailed|skidded|sank|sunken
			come|comes|came|coming loose|apart|undone|unstuck|unglued
			fell|fallen|falls|falling off|apart|over|out|in|through
			gave|given|gives way|out
			caved in
			peel~|flak~ [off]
			holes in
			a hole in|through
			on its side|back|knees
			drove|drives|ran|went|crashed|slid|rolled|backed into|through [the|a|our] wall|door|fence|gate|ditch|window|post|pillar|rack|racks|barrier
			slid off|into
			hit [a|the|our] wall|gate|post|pillar|fence|bridge|ceiling|pipe|cable|car|tree|bus
			collide~|collision
			`},
		// They wear and spoil.
		{trouble, `
			rust~|rusted|corrode~|rot|rots|rotted|rotting|rotten|decay~|mouldy|moldy|mould|mold|mildew|stale|rancid|curdled|curdles|tainted|contaminat~|contamination|infested|vermin|rats|mice|cockroaches|moths|woodworm|lice|bedbugs|legionella|salmonella
			spoilt|spoiled|perished|wilted|withered|soured|sour|off-colour|discoloured|discolored|faded|stain~|smudg~|smear~|blurred|blurry|illegible|scratched|scuffed|blister~
			past [its|their|the] date|best
			is|are|was|were|came|gets|got|looks|look|feels [still|already|again|quite|very|so|all|rather] damp|wet|mouldy|filthy|dirty|icy|slippery|crooked|uneven|loose|blunt|stiff|brittle|foggy|noisy|shaky|patchy|flaky|erratic|unstable|sluggish|exhausted|limp|soggy|lumpy|burnt|raw
			went|gone|going|goes off|bad|sour|stale|mouldy|rancid|soft|flat|wrong|astray
			worn [out|down|through|thin]
			wear|wears|wearing thin|out
			turned|turns|gone|went to|into vinegar|ice|mud|dust|jelly|stone|powder|pulp
			beetles|maggots|worms|bugs|ants|wasps|weevils|mites
			shrank|shrunk in
			tested|tests positive
			positive for
			glass|metal|plastic|wire|hair|bits|pieces|insects|stones|splinters|shards in it|them
			`},
		// Water, fire, heat and cold go where they should not.
		{trouble, `
			leak|leaks|leaked|leaking|leaky|leakage|drip~|seep~|flood|floods|flooded|flooding|overflow~|overflowed|soak~|soaked|sodden|drench~|waterlogged|spill~|spilt|gush~
			under water
			lets|letting|let in water|rain|air|cold|draught
			lets|letting|let the rain|water|cold|wind|snow|damp in
			down|into the drain|drains|sink|gutter|sewer
			for|in|into the bin|skip|dustbin|rubbish
			burn|burns|burning|burned|burnt [down|out|through|itself|up]
			smoke|smokes|smoked|smoking|smoulder~|scorch~|singe~|explode~|explosion|blaze|sparks|sparking
			in smoke|flames
			overheat~|overheats|melted|melts|melting|freeze~ over|up|solid
			froze|frozen
			a|the|another|small|electrical fire in|at|on|broke
			caught|catches|on fire
			short-circuit~|electrocuted|shock from
			hot|cold|warm|black|red|wet|damp|soft|sticky to the touch
			no|without power|water|heating|heat|electricity|light|signal|network|internet|reception|phone|phones|gas|steam|air|cooling
			has|have|is|are without [any] power|water|heating|electricity|cover
			`},
		// Machines stop, stutter and make noises.
		{trouble, `
			jammed|jamming|clog~|clogged|stall|stalls|stalled|seize~|stutter~|flicker~|misfire~|malfunction~|crash~|wobble~|rattle~|squeal~|screech~|whine|whines|whined|whining|grinding|rumbling|shake~ violently
			noise|noises in|from|again|like
			grinding|strange|odd|funny|awful|loud|same|bad|burnt|burning noise|noises|smell|sound
			smell|smells|smelled|smelt like|bad|badly|burnt|funny|off|foul|rotten
			smell|smells|smelled|smelt of gas|smoke|burning|burnt|rot|mould|damp|oil|petrol|chlorine|drains|rubber|fuel|fire|sewage
			stink~|stank|reek~
			packed|packs|packing up|in
			conk~ out
			cut|cuts|cutting|shut|shuts|shutting|switched|switches|turned|turns [itself|themselves] off|out|down in|during|every|whenever|again|by
			shuts|shut|switches|switched|turns|turned itself|themselves off|down
			on strike
			is|are|was|were|been|be out of|again|since|until
			out of action|order|service|use|stock|date|sync|line|reach|hand|bounds|tune|true|alignment|control|touch|step|place|shape|balance|paper|fuel|film|ink|parts|material
			down since|again|until
			is|are|was|were|went|gone|goes|been down|offline|dark|dead|blank|silent|black|haywire|unreachable
			off line
			as good as dead
			timed|times|timing out
			hang|hangs|hung up|itself
			eats|ate|swallow~|chew~ up|every|cards|coins|money|paper|tickets|film
			swallow~
			spit~|spits|spat out
			blank labels|pages|sheets|screen|screens|tickets|forms
			at a standstill|halt
			ground|grinds|came|comes to a halt|standstill|stop
			knock~|knocked out|offline
			kick~|throw~|lock~ [us|me|everybody|everyone|people|staff|them] [all] out|off
			`},
		// Data, papers and goods get lost, mixed up or are the wrong ones.
		{trouble, `
			garble~|corrupted|corrupts|corrupt|wiped|wipes|erased|overwrote|overwritten
			deleted by|everything|all|half|the|our
			lost|lose|loses|losing
			loss|losses of
			missing|mislaid|vanish~|disappear~|evaporat~
			gone missing|astray|walkabout
			is|are gone
			is|are|was|were all|simply|just|suddenly gone
			nowhere to be|in
			without|no [a] trace|sign of
			stolen|stole|theft|burglary|burgled|robbed|break-in|looted|vandal~|sabotage
			broke|broken|breaks into
			mixed|mixes|muddled up
			wrong|wrongly|incorrect|faulty|defective|defect|defects|fault|faults|flaw|flaws|flawed|error|errors|bug in
			mistake|mistakes|blunder|typo|typos|misprint
			upside down
			back to front
			the other|wrong way round|around|up
			went|sent|charged|billed|booked|paid|printed|counted|invoiced [out|us|them] twice
			last year's|month's|week's questions|numbers|prices|version|figures|list|forms
			is|are|was|were|stand|stands|ran|runs empty
			contradict~|clash~
			somewhere|anywhere between
			stuck|stranded|trapped|wedged
			sit|sits|sitting|lie|lies|lying|stand|stands|standing|waits|held|hold|holding|holds|kept in|at [the] port|customs|border|harbour|rain|sun
			`},
		// Nature and mishaps.
		{trouble, `
			accident|accidents|mishap|mishaps|incident|incidents|disaster|catastrophe|emergency|storm|lightning|hail|landslide|earthquake|avalanche|flood
			hazard|hazardous|dangerous|unsafe|toxic|poison~
			a tree fell
			alarm|alarms [..] off
			evacuat~
			die|dies|died|dying|bleed~|vomit~|cough~|choke~|faint~
			fell|falls|fallen|falling down|off|from [the|a|our] stairs|ladder|roof|scaffold|scaffolding|ramp|steps|chair|bike|wall|truck|lorry
			forced open
			injur~|injury|injuries|wound~|hurt|hurts|ambulance|fainted
			broke|breaks|broken|sprained|cut|burnt|burned his|her|their|a|an arm|leg|wrist|ankle|foot|hand|hands|finger|fingers|back|hip|rib|ribs|face|himself|herself|themselves
			cut|cuts [through] the|a|our fibre|fiber|cable|cables|line|wire|pipe|power|water
			`},
	}
}
