package check

// peopleWords name groups of people, pass on hearsay, tell what is private, or what is told for
// company.
func peopleWords() []entry {
	return []entry{
		{group, `
			department|finance|legal|marketing|sales|procurement|management|purchasing|accounting|engineering|logistics|reception|payroll|headquarters
			foreman|foremen|accounts|bakery|headmaster|matron|consultants|accountants
			firm|company|centre|center|division|administration|bank|bureau|authority|garage|laboratory|lab|helpdesk|desk
			agency|union|team|teams|board|office|staff|people|folks|guy|guys|boss|bosses|client|clients
			colleague|colleagues|nurse|nurses|architect|architects|mechanic|mechanics|clerk|clerks|intern|interns|secretary|chef|chefs|cook|guard|guards|interns|doctor|doctors
			surgeon|surgeons|pilot|pilots|plumber|electrician|officer|officers|crew|crews|tenant|tenants|deputy|deputies|council|committee|ministry|caretaker|lads
			`},
		{company, `
			daughter|daughters|son|sons|kids|children|grandmother|grandfather|granny|grandpa|grandson|granddaughter|grandchildren|mother|father|mum|dad|parents|sister|brother|uncle|aunt|wife|husband|family|neighbour|neighbor|neighbours|neighbors|dog|cat|goose|geese|hens|birds|bird
			weather|rain|rained|raining|snow|snowed|sunshine|sunny|sunrise|sunset|sky|fog|foggy|storm|wind|frost|leaves|garden|gardens|lake|river|sea|beach|forest|mountain|mountains|village|hills|holiday|holidays|vacation
			tram|bike|bicycle|walk|walked|walking|ride|rode|strolled|wandered
			coffee|tea|lunch|breakfast|dinner|supper|cake|cakes|soup|lentils|biscuits|bread|sandwich|sandwiches|beer|wine|bakery|restaurant|picnic|barbecue|ice-cream|apples|tomatoes|cookies|chocolate|recipe
			chat|chatted|laughed|laugh|story|stories|tale|saying|proverb|poem|song|sang|diary|memories|remember|reminded|remembered|dream|dreamt|dreamed|childhood|youth|novel|movie|museum|football|birthday|wedding|anniversary
			photo|photos|picture|pictures
			long version|story
			`},
		{hearsay, `
			they|people|some|everybody|everyone say|says|talk|talks|think|thinks|whisper
			the sisters|neighbours|girls|boys|ladies|men|women say|says|think|whisper|reckon
			the <group> say|says|think|whisper|reckon
			i|we heard|hear [that|from|a]
			word is|has
			rumour|rumours|rumor|rumors|gossip
			rumour|rumor has
			apparently|supposedly|allegedly|reportedly
			it is said
			is said to
			i gather
			one hears|says
			word has reached|got|it
			the talk in|of the
			people|everyone|everybody|they wonder|wonders|talks|talk
			open secret
			let|lets [it] slip
			going|went|goes around|round about|that
			word|story|stories|talk|name going|went|goes around|round
			a friend|neighbour|neighbor|cousin [..] says|told|knows|heard
			my neighbour|neighbor|cousin|sister|brother|wife|husband|hairdresser|dentist knows|says|told|heard|met|saw
			you'll|you will never guess|believe|have
			never guess who|what
			guess who|what
			have you heard about
			not supposed to know|say|tell
			are said to
			told|telling me|everybody|everyone in confidence
			overheard
			i am|was|i'm told
			somebody|someone [..] told me|us|my
			told|tells me|us in confidence|that
			from what i|we hear|heard
			so they|people say
			story goes
			good authority
			if you know what
			half the .. listened|heard|knows|saw
			had it out
			word in|on|at|around|round [the] .. is
			have you heard
			everybody|everyone knows
			the whole [..] knows|talks
			a little bird
			grapevine
			heard it through
			according to the
			there's|there is talk
			`},
		{confides, `
			between you and me
			between us
			between ourselves
			just between
			don't|do not tell anyone|anybody|him|her|them|it|this
			don't|do not pass|share|repeat|mention|spread this|it|that
			keep this|it to|between yourself|us
			keep this|it to yourself
			you didn't|haven't|never hear|heard|get|got
			not hear|heard it|this|that from
			not from me
			for your ears|eyes
			for you alone|only
			don't|do not quote me
			don't|do not say [you|it|that|this]
			have|had|got it|this|that from me
			strictly|just between
			between the two
			not|never supposed to know|say|tell
			keep this|it|that quiet|secret|private
			shouldn't|should not be telling|saying
			i never said
			behind closed doors
			on the quiet
			off the record
			entre nous
			strictly confidential
			in confidence
			my lips
			`},
		// Love, the family and the home.
		{private, `
			wife|husband|girlfriend|boyfriend|marriage|ex-wife|ex-husband|cousin|nephew|niece|mistress|in-law
			broke|breaking|broken up with
			dating|flirt~
			sleeping|slept with
			in love
			a couple now|again
			seeing each other
			getting|got married
			moved in with
			home life
			private|personal problems|life|reasons|matters|trouble|troubles
			trouble|problems at home
			has a crush
			his|her|their brother|sister|uncle|aunt|parents|boyfriend|girlfriend
			his|her|their son|daughter|kids|children|mother|father|mother-in-law|house|weight|age|looks|love|marriage|health|bank
			affairs|lover|lovers
			seen|spotted [together] with|in|at [a] bar|pub|hotel|casino
			left|leaving his|her|their wife|husband|partner|family
			moved|kicked|thrown out of|by
			had|have|has something going
			living|live|lives|lived apart
			see|sees|seeing someone|somebody
			are an item
			seeing that|a|this man|woman|guy|fellow|lady|girl|boy
			a fling|romance|liaison|mistress|boyfriend|girlfriend|toyboy
			kiss|kissed|kissing|flirted|flirts
			on the rocks
			expecting [a|another|her|their] baby|child|twins
			throws|thrown|kicked him|her|them out
			sleeps|slept|sleeping in his|her|their|the car|office|van
			`},
		// Their post, their pay, and whether they leave.
		{private, `
			disciplinary
			written warning
			passed over
			wants your|my|his|her job|post|chair
			looking|look|looks|searching|hunting for another|a [new] job|position|post|role|employer
			looking|look elsewhere
			another|new job
			job interview|interviews|hunt|hunting|offer
			applied|applying|applies for|to a|another|the [..] job|position|post|role
			about|going|wants|want|plans|planning|means to quit|resign
			about|going|wants|want|plans|planning|means to leave us|the
			be fired|sacked|dismissed
			fired|sacked
			his|her|their salary|pay
			pay rise
			paid more than
			earns more|twice
			in that|the|this job|post|position because|only
			the job|post|position because|through
			nose job
			wants|wanted out
			let go from
			got|gets|has|have|got the|that|this|his|her|their post|job|position|place because|through|thanks
			golf with
			headhunter|headhunted
			thinking of|about leaving|quitting|retiring
			`},
		// Money and the law.
		{private, `
			divorce|divorcing|divorced|separated|separating|affair|pregnant|pregnancy|drinking|drunk|drinks|alcohol|drugs|rehab|therapy|therapist|depressed|depression|cancer|diagnosed|hangover|hungover|gambling|bankrupt
			in debt
			debts
			money troubles|problems|worries
			arrested|prison|jail|custody|burnout|breakdown|pregnant|miscarriage|surgery|operation|hospital
			in court
			split|broke|broken up with
			casino|betting|bets|gambles|lottery|pawnbroker
			loan shark
			owes|owe money
			afford that|such|this|a|the car|house|boat|holidays|flat
			nearly|almost|flat broke
			shoplifting|shoplifter
			police record
			caught stealing|drinking|driving|cheating
			evicted
			`},
		// Their health, their looks, their moods, and whom they do not like.
		{private, `
			jealous
			in a [..] mood
			moody|crying|cried
			in tears
			hates|dislikes|loathes|fancies
			had|has|having a row|fight|quarrel with
			smells|smelled|smelt of
			dyed|botox|facelift
			can't|cannot stand
			don't|do not get on|along
			religion|religious
			sick leave because
			illness|tumour|tumor|addiction|addicted|pills|psychiatrist|psychologist|counselling|wig
			work done on his|her
			cries|weeps|wept|sobbing|sulks|sulking
			can't|cannot|couldn't bear|stand|stomach|abide
			don't|doesn't|no longer|aren't|not speak|speaking|talk|talking|on [to] [any|each|one|speaking]
			hates|hate it here
			on speaking|talking terms
			failed|fails|failing his|her|their driving|exam|exams|finals
			temper|tantrum|tantrums|affair
			`},
	}
}
