package civil

var french = vocabulary{
	tag: "fr",
	weekdays: [7]string{
		"dim|dimanche", "lun|lundi", "mar|mardi", "mer|mercredi",
		"jeu|jeudi", "ven|vendredi", "sam|samedi",
	},
	months: [12]string{
		"janv|janvier", "fev|fevr|fevrier", "mars", "avr|avril", "mai", "juin",
		"juil|juillet", "aout", "sept|septembre", "oct|octobre", "nov|novembre", "dec|decembre",
	},
	units: [5]string{
		"jour|jours|j|d", "semaine|semaines|sem|w", "mois|m", "trimestre|trimestres|q",
		"an|ans|annee|annees|l'annee|l'an|y",
	},
	numbers: [12]string{
		"un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
	},
	ordinal: "er",
	forms: []form{
		{"aujourd'hui", daysAway, 0, 0},
		{"hier", daysAway, -1, 0},
		{"demain", daysAway, 1, 0},
		{"avant-hier", daysAway, -2, 0},
		{"apres-demain", daysAway, 2, 0},
		{"<weekday>", coming, 0, 0},
		{"ce <weekday>", inWeek, 0, 0},
		{"<weekday> prochain", inWeek, 1, 0},
		{"<weekday> dernier|passe", latest, 0, 0},
		{"dans <period>", away, 1, 0},
		{"d'ici [a] <period>", away, 1, 0},
		{"<figures>", away, 1, 0},
		{"il y a <period>", away, -1, 0},
		{"[au] debut du|de [la|cette] <part>", start, 0, 0},
		{"[au] debut du|de [la] <part> prochain|prochaine", start, 1, 0},
		{"[au] debut du|de [la] <part> dernier|derniere|passe|passee", start, -1, 0},
		{"[a] [la] fin du|de [ce|cet|la|cette] <part>", end, 0, 0},
		{"[a] [la] fin du|de [la] <part> prochain|prochaine", end, 1, 0},
		{"[a] [la] fin du|de [la] <part> dernier|derniere|passe|passee", end, -1, 0},
		{"[au] debut [de] <month> [<year>]", monthStart, 0, 0},
		{"[a] [la] fin [de] <month> [<year>]", monthEnd, 0, 0},
		{"[a] [la] fin d'annee", end, 0, Years},
		{"ce|cet|cette <part>", whole, 0, 0},
		{"[le|la] <part> prochain|prochaine", whole, 1, 0},
		{"[le|la] <part> dernier|derniere|passe|passee", whole, -1, 0},
		{"[le] [<weekday,>] [le] <day> <month> [<year>]", monthDay, 0, 0},
	},
}
