package check

// askWords ask the reader for something, as a courtesy or in earnest, or say
// that nothing is asked.
func askWords() []entry {
	return []entry{
		{request, `
			^ i|we [also|still|now|really|urgently|would|will|shall] need a|an|one|another|more|some|two|three|four|five|six|the|your|somebody|someone|approval|help|money|access|permission
			it would|might|could be good|great|nice|helpful|useful|best if|to
			your word|view|thoughts|say|vote on
			^ give|send|tell|call|get|bring|show|lend me|us a|your|the|an
			please|pls|then|so|and|or|just|also give|send|tell|call|get|bring|show|lend me|us a|your|the|an
			^ tell|ask|call|write me|us by|on|before|which|what|whether|if|when|how
			i'd|we'd like to borrow|use|order|request|ask
			i|we would like to borrow|use|order|request|ask
			i|we ask for|you|that
			i ask
			wondering|wonder if|whether you|we
			would be great|good|helpful if you
			it'd|would|would|might help [a] [lot] if you
			i'd|we'd be glad|grateful|happy|thankful|obliged of|for|if
			i|we would be glad|grateful|happy|thankful|obliged of|for|if
			your decision|approval|answer|ok|okay|signature|input|go-ahead|choice|word|yes|consent|agreement .. .. is needed|required|wanted
			^ do give|call|tell|send|take|make|come|let|have|ask|write|speak|talk
			^ mind checking|looking|sending|calling|asking|reading|telling|giving|coming
			please
			pls|plz
			kindly <verb>
			can|could|would|will you|u [please|kindly|perhaps|maybe|also|then|just|..] <verb>
			can|could|may i|we get|have|ask|use|borrow|take|see|meet|talk|schedule|set|arrange|discuss|count|request|bring|come|speak|book|spend|order|go|move|start|hire|send
			would|are|will you [be|please|..] able|willing|available|free|interested|ok|okay|open|happy|prepared|kind
			i|we [would|'d|do|also|just|only|really|still|will|..] need .. you|your [to]
			i|we [will|'ll|also|still|now] need [a|an|the|your|some|one|..] decision|answer|approval|ok|okay|go-ahead|word|yes|signature|input|help|support|confirmation|reply|response|feedback|budget|choice
			i|we|i'd|we'd [would] like|want|love you|your [to]
			i|we|i'd [would|do|am] [really] appreciate|grateful|thankful
			would be appreciated|helpful|great|good|grateful|nice if
			i|we [would|must|have|want] [to] ask [you|for|that|your]
			ask~ you|for your
			asking you|for
			need .. from you
			decision|answer|help|approval|input|ok|okay|word|signature|support needed|required|wanted|requested [from|by]
			needed from you
			needs|need|awaits|await|wants|want|waits|waiting [for] your
			for your decision|approval|signature|review|action
			waiting for you|your
			your decision|approval|answer|ok|okay|signature|input|advice|opinion|help|call|go-ahead|choice|view|word|yes|feedback|support|consent|agreement [..] by|on|before|until|is|would|needed
			up|over to you
			it is your call
			my|our question|questions|ask|request|wish [is|to|for|..]
			question|ask|request for you
			one|two|three|a question|thing|things|decision|favour|favor|request|answer|ask from|for|of you
			one favour|favor|question|request|ask
			you decide|choose|sign|approve|confirm
			you [..] to confirm|approve|decide|sign|choose|answer
			decide|choose|answer|reply|approve|confirm|sign by|before|until
			^ ok|okay for|with|to
			you ok|okay for|with|to
			ok|okay for|with|to you
			yes or no
			let me|us know|have [by|if|whether|what|when|which|who|how]
			give|drop me|us a call|ring|buzz|shout
			^ get|come back to|with
			^ make|be sure
			please say yes|no
			can|could|would|will your|somebody|someone|anybody|anyone
			need|needs|want|wants you to
			^ have|take a look
			rely|count on you
			^ somebody should
			is for you to
			your turn
			decision|answer|question|choice|call|rest is|lies|rests with|for you
			decision|question|choice|task for|from you
			decision|answer|question|choice [that] is yours
			yours to
			may i ask
			i am|i'm asking
			would|could|might help [me|us] [..] if you
			we|i could|can|might do with|use a|an|one|two|three|four|some|more|another|your|somebody|someone
			^ get the|them|us|him|her|somebody|someone .. to|going|moving
			would|it'd mean a|the lot|world|much
			might i borrow|have|ask|take|use|get|bring|keep|order|book|suggest
			had better be you
			^ put in a [good|kind] word
			hope|hoping [that] you can|could|will|would [perhaps|maybe|possibly|also|..] find|get|help|give|lend|send|talk|speak|sign|agree|let|make|support|spare|put|convince|persuade|say|free|ask|call|look|check|tell|join|bring
			i'd|we'd need|require a|an|one|two|three|four|some|more|your|you|another
			i|we would need|require a|an|one|two|three|four|some|more|your|you|another
			on|up|down to you to
			do me|us a [small|great|big] favour|favor|service
			^ say yes|no|ok|okay to
			spare|grant|lend|back|support me|us a|an|one|two|your|on|in|with
			leave it to you to
			beg|urge|implore you
			a word|line|nudge|push|call|signature|mail|sign|yes|no from you
			need|needs somebody|someone to tell|ask|call|talk|push|speak|sign|decide|put
			see to it|that
			^ step|jump|chip in
			want|wants|like you to
			invite you
			`},
		{question | proposes, `
			should|could|shall we|i
			we should|could|might|ought
			would it be|help|work
			would|does|is .. work|ok|okay|fine|suit|possible|suitable [for|with] [you]
			is|are .. ok|okay|fine|possible [for|with]
			do|did|have|has|are|were|is|will|would|can|could|should|don't you
			do|would you want|like|need|have|mind|know|think|agree|prefer|object
			what|when|where|which|how|who|why do|did|are|is|would|should|can|will|about|were|was [..] you|we|your|i
			what do you think
			how about
			what about
			why don't you|we
			any chance|objection|objections
			is there a|any chance|way|possibility
			do|shall|should|can|could|may|must we|i|he|she|they
			would|do|does it be possible
			`},
		{proposes, `
			you should|must|need|have|ought to
			you should|must|shall|need
			let|lets|let's discuss|talk|meet|schedule|plan|get|set|do|see|try|make|go|have|keep|call|connect
			give|send|tell|call|get|bring|show|email|e-mail|mail|phone|ring|contact|remind|forward|lend|help|inform|notify|page me|us|them|him|her|it|this|that
			thoughts
			agreed
			wondering|wonder if|whether
			hope|hoping you|that you can|could|will|would
			want~ to check|ask|know|meet|talk|hear
			look~ forward to hearing|your
			look over|at this
			suggest~ you|that you
			expect you|your
			invite|invited you|to
			join us|me
			don't|do not forget|hesitate|share|send|tell
			would|will be [very|most|really|much|greatly] appreciated|helpful|useful
			i|we|i'd|we'd [would] like|want|love to discuss|meet|talk|schedule|set|get|have|borrow|see|ask|know|hear|use|order|invite|request|arrange|speak
			we|i can|could|should|shall|may|might|must|will|need|have|ought|want|'ll [to] [..] discuss|meet|talk|speak|chat|call|review|schedule|connect|catch|visit|coordinate|sit
			we'll|i'll|we'd|i'd|i've|they'll [..] discuss|meet|talk|speak|chat|call|schedule|connect|sit
			need|needs|have|has to discuss|meet|talk|speak|schedule|get|agree
			like|love|want|wanted|prefer to discuss|meet|talk|speak|chat|join|schedule
			call|see|meet|visit|phone you|u|ya [..] <date>
			talk to|with you
			glad|happy|pleased|available|free|delighted to discuss|meet|talk|join|help|attend|come
			for us to discuss|meet|talk
			to discuss this|these|it|further|with|how|the
			i|we shall be|call|join|meet|see|send
			works for me|us
			<date> is|are|works|looks|sounds good|fine|great|best|ok|okay|for
			if <date> works|suits
			lunch|dinner|coffee|drinks|breakfast with|together|on|at|tomorrow|next|this
			get|got|getting together
			set|setting up a
			we need|have to <verb>
			we can|could|should [..] <verb>
			suggest~ that|a|we
			would be [..] good|great|useful|helpful to|if
			you|u able|available|free
			you will|would|should be able
			your input|thoughts|comments|advice|opinion|views|feedback
			an|the invitation
			retweet
			`},
		{bulk, `
			unsubscribe|opt-out|inbox|newsletter|spam|retweeted|coupon|coupons
			opt out
			address book
			no longer want|wish|receive|interested
			click here|above|below
			click [on] [the|this] [..] link|button
			ensure delivery|that|you
			stop receiving
			continue receiving
			sent to you because
			mailing list
			gift card|cards
			free trial|shipping|gift
			in your browser
			view this|it online|in
			all rights reserved
			do not reply
			`},
		{command, `
			^ <verb>
			^ also|then|so|and|now|just|but|again|next|first|hey|hi|ok|okay <verb>
			`},
		{invites, `
			if you|there|anybody|anyone [..] question|questions|comments|doubts|concerns|queries|issues|wish|like|want|prefer
			any [further|other|more] question|questions|comments|queries
			let me|us know if|should [..] question|questions|anything|more|any|you
			let me|us know if you need|want|have|would|wish
			feel free
			don't|do not hesitate
			happy|glad|pleased to
			please [do] find .. attached|enclosed|below|here
			please [do] see|note|be|bear|accept|excuse|forgive|enjoy|feel|ignore|disregard|don't
			please [..] attached|enclosed|below
			look~ forward to
			hope you|this|all
			^ have a good|nice|great|lovely|pleasant|wonderful|safe
			thank you|for
			thanks
			enjoy
			take care
			see attached|below|you|above
			as you know|can|may|will|see|saw|said|asked|agreed|wanted|requested|decided|and
			you will like|love|see|find|be|get|have|hear|remember|know|notice
			you can|may see|find|read|imagine|look|ignore|skip|stop|relax
			you and i|we
			don't ask|worry|laugh|know
			let me tell|explain|give|start|begin|say
			you know|see|remember|asked|wanted|said|told|mentioned
			do not you
			can you believe|imagine
			have|did|do you [ever|already|also] heard|hear|see|seen|notice|noticed|know|remember
			guess what
			`},
		{nothing, `
			you [..] needn't|mustn't
			needn't do|worry|act|answer|reply|decide
			neither|none|nothing|not [..] need|needs|require|requires you|anything|action
			you [..] need not
			no action for you
			nothing [else] [is] for you
			ask nothing
			leave it to me
			no worries
			nothing on|at your side|end
			under control
			i have|i've got it
			without you
			not your problem|concern
			needs|need nothing
			needs|need no [further|more|other] help|answer|action|reply|decision|input|reaction|approval|support|attention|money|word|yes|ok|intervention|change|changes|response|signature|push|reminder|steps
			without your help
			not .. waiting for you
			you are not needed
			no decisions
			nothing [is|to] needed|required|wanted|asked|expected|do|decide|approve|sign|answer|for|from
			nothing [..] from|for|of you
			nothing open
			nothing|none .. to do|decide|sign|say|answer|read|report
			^ nothing|none [more|else|new|further] today|now|yet|here|else|further|<date>
			from|for|of you nothing|none|no
			your|you [part|side|turn|task|action|share|end|job|move|to-do] nothing|none
			i|we have|had|ask|want|need no|nothing question|questions|request|requests|wish|wishes|favour|favor|decision|decisions|action|today|this|from|of|for
			no request|requests|wishes|favours|favors [today|now|from|of|this|for]
			nothing i|we need|want|ask|expect
			nothing [that] you need|have|must|can|should
			carry|carrying on
			all [is] quiet|well
			sit|lean back
			you may|can rest|relax|sleep|ignore|file
			no part for you
			already taken|taking care
			only for|so you know
			nothing to do|decide|worry|add
			nothing i|we need|want|ask
			no action|decision|reply|answer|response|help|need|input|support|feedback|questions|ask|asks [..] needed|required|necessary|wanted|expected|from|of|for|this|at|to
			no action|reply|response|help|asks|ask
			no need to|for
			no help|input needed
			need|needed|wanted|ask|asks|help|action|required|requests|questions [needed|from|of|for] [you] [today|now|..] nothing|none
			don't|doesn't need|require|want|have [..] anything|you|your|action|help|to
			do|does not need|require|want|have [..] anything|you|your|action|help|to
			you need|have [to] do|not nothing|to
			you don't|do not need|have
			need nothing
			needs no action|decision|answer|reply|help
			for [your] information|info [only]
			fyi
			just so [that] you know
			for your information|records
			just|only to let you know
			just|only keep|keeping you posted|informed
			no|not reply|answer needed
			be aware
			all under control
			you can relax|ignore
			`},
		{byDefault, `
			unless you|i|we|anybody|anyone|somebody|nobody|told
			if i|we don't hear
			if i|we do not hear
			if [i|we] hear nothing
			if nobody|no one object~|says
			^ should i|we [not] hear
			^ should you|nobody|anyone|anybody|they [not] object|disagree|answer|say|mind|want|prefer
			if you're|i'm|we're silent|quiet
			if you are silent|quiet
			silence means
			no answer|word|reply|objection means
			not hearing from
			no word|answer|reply by
			if you don't object|answer|say|mind
			if you do not object|answer|say|mind
			without a|an [further] word|answer|reply|objection
			otherwise i|we
			else i|we
			by default
			failing that
			`},
		{verb, `
			call|send|let|make|give|check|review|confirm|respond|reply|contact|visit|click|join|schedule|forward|email|e-mail|mail|meet|talk|provide|add|include|ask|tell|help|get|take|set|sign|submit|return|complete|
			print|update|remember|remind|advise|consider|come|bring|try|use|fill|follow|go|read|look|register|download|log|login|enter|open|choose|select|pick|order|buy|book|arrange|verify|proceed|change|approve|decide|
			speak|share|explain|show|write|put|start|begin|find|fix|work|put|coordinate|discuss|prepare|attend|plan|pass|keep|hold|stop|wait|finish|turn|cancel|move|copy|cc|attach|test|install|upgrade|
			do|be|have|see|answer|say|push|step|support|release|free|lend|leave|stay|accept|agree|chase|clarify|comment|consult|reach|raise|request|reserve|reset|resend|save|spend|sort|tag|nominate|appoint|assign|
			participate|rsvp|vote|watch|invite|inform|notify|handle|ensure|edit|draft|drop|pay|sell|rate|activate|claim|sit|fax|phone|page|ship|stick|treat|grant|get|draw|run|let's|lets
			`},
		{polite, `
			hope|hoping you|this|that|all|everything|your|it
			i|we hope|trust you|this|that|all|your
			trust you
			thanks|thank [again|so|very] [much] for|you
			nice|lovely|great|beautiful|good|terrible|awful weather|weekend|talking|seeing
			nice|lovely|great|good to see|hear|meet|talk
			happy new|monday|tuesday|wednesday|thursday|friday|birthday|holidays
			how are|was|is you|your|things|life|the
			have a [..] week|weekend|day|evening|time|one
			enjoy the|your
			long time no
			sorry for the|my|being
			good to see|hear
			see|talk|speak|meet you [on|at|in|all] <date>|soon|there|then|around|later
			talk|speak to you [on|at|in] <date>|soon|then|later
			until|till then|tomorrow
			congratulations|congrats
			merry christmas
			welcome back
			`},
	}
}
