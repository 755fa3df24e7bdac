package sample

// What the people of a sample book write about: the planning team of a freight
// company. Nothing in these words may read as a name, a tag or a number sign.

type called struct{ slug, name string }

var names = []called{
	{"dana", "Dana Osei"}, {"raj", "Raj Patel"}, {"ines", "Inês Duarte"}, {"tomas", "Tomáš Lind"}, {"ana", "Ana Ruiz"},
	{"bo", "Bo Wikander"}, {"kim", "Kim Aalto"}, {"petra", "Petra Šimić"}, {"łukasz", "Łukasz Nowak"}, {"zoë", "Zoë Bakker"},
	{"ngozi", "Ngozi Eze"}, {"søren", "Søren Friis"}, {"maya", "Maya Cohen"}, {"hugo", "Hugo Lefèvre"}, {"aiko", "Aiko Mori"},
	{"omar", "Omar Haddad"}, {"elif", "Elif Kaya"}, {"nils", "Nils Ek"}, {"rosa", "Rosa Ferrer"}, {"jonas", "Jonas Weiß"},
	{"priya", "Priya Nair"}, {"leo", "Leo Marchetti"}, {"mei", "Mei Tan"}, {"karl", "Karl Brandt"}, {"ada", "Ada Nwosu"},
	{"ivo", "Ivo Horvat"}, {"sara", "Sara Lindqvist"}, {"dev", "Dev Malhotra"}, {"nora", "Nora Byrne"}, {"paolo", "Paolo Greco"},
	{"freya", "Freya Holm"}, {"amir", "Amir Farahani"}, {"julia", "Julia Wójcik"}, {"ben", "Ben Adeyemi"}, {"tess", "Tess de Vries"},
	{"goran", "Goran Ilić"}, {"lena", "Lena Hartmann"}, {"sami", "Sami Virtanen"}, {"clara", "Clara Muñoz"}, {"yusuf", "Yusuf Demir"},
	{"greta", "Greta Olsen"}, {"tariq", "Tariq Aziz"}, {"alice", "Alice Moreau"}, {"viktor", "Viktor Petrov"}, {"hana", "Hana Kim"},
	{"simon", "Simon Clarke"}, {"marta", "Marta Sousa"}, {"felix", "Felix Bauer"}, {"lucia", "Lucía Ortega"}, {"erik", "Erik Sandberg"},
	{"nadia", "Nadia Rahman"}, {"oscar", "Oscar Lund"}, {"emma", "Emma Fischer"}, {"pavel", "Pavel Dvořák"}, {"ruth", "Ruth Mensah"},
	{"theo", "Theo Papadakis"}, {"wanda", "Wanda Zielińska"}, {"ravi", "Ravi Shankar"}, {"liv", "Liv Johansen"}, {"gil", "Gil Ben-Ami"},
	{"mona", "Mona Khalil"}, {"andré", "André Rocha"}, {"signe", "Signe Dahl"}, {"chen", "Chen Wei"}, {"olga", "Olga Ivanova"},
	{"max", "Max Keller"}, {"dina", "Dina Saleh"}, {"rui", "Rui Tavares"}, {"else", "Else Nygård"}, {"jun", "Jun Takeda"},
}

var firms = []called{
	{"halden", "Halden Freight"}, {"norpak", "Norpak"}, {"brixa", "Brixa Retail"}, {"selmer", "Selmer & Søn"}, {"tavira", "Tavira Foods"},
	{"ostra", "Ostra Chemicals"}, {"lumen", "Lumen Optics"}, {"kestrel", "Kestrel Parts"}, {"amara", "Amara Textiles"}, {"vireo", "Vireo Health"},
}

var codenames = []string{
	"atlas", "beacon", "cedar", "delta", "elm", "fjord", "garnet", "harbor", "iris", "juniper", "kelp", "larch", "mistral",
	"nimbus", "otter", "pebble", "quarry", "rowan", "sable", "tundra", "umber", "vega", "willow", "yarrow", "zephyr", "åre",
	"basalt", "condor", "dune", "ember", "falcon", "glacier", "heron", "indigo", "jasper", "koi", "lotus", "maple", "nectar",
	"opal", "plover", "quill", "reed", "slate", "thistle", "ursa", "violet", "wren", "yew", "zinnia",
}

var titles = []string{
	"Move all depots to the new planning engine", "One timetable for road and rail", "Customs papers without retyping",
	"A dashboard for late arrivals", "Prices that follow the fuel", "Driver rosters a month ahead", "Night runs without a pager",
	"Fewer empty miles", "A forecast that depots believe", "Returns booked by the customer", "The old scanner off the ramps",
	"Claims settled in a week", "Slots at the harbour by phone", "Load plans that fit at the first try",
	"Temperature logs for the cold chain", "The carrier portal", "One address for each customer", "Pallets counted by camera",
	"Quarter-end in two days", "Route changes while driving", "Electric vans for Malmö", "A spare plan for strike days",
}

var whys = []string{
	"every late lorry costs a call and an apology", "the old way needs two people who leave in spring",
	"three customers named it when they renewed", "the auditors asked twice", "depots keep lists of their own beside it",
	"the vendor stops mending it at the year's end",
}

var aimTitles = []string{
	"Arrive on time, whatever the weather", "Twice the freight with the same planners", "Fewer reasons to call us",
	"A margin that survives the winter", "No night call that a machine could take", "Customers who stay a third year",
	"Every depot on one plan", "Half the empty miles",
}

// series are what projects are measured by: first value, target, unit, and
// which side of the target is good.
var series = []struct {
	name, unit, side string
	first, target    int
}{
	{"late-arrivals", "%", "<", 14, 5}, {"depots-moved", "", ">", 2, 38}, {"planning-time", "min", "<", 95, 30},
	{"empty-miles", "%", "<", 31, 20}, {"papers-retyped", "", "<", 420, 40}, {"answer-time", "h", "<", 30, 6},
	{"forecast-error", "%", "<", 24, 10}, {"claims-open", "", "<", 310, 60}, {"first-fit", "%", ">", 58, 90}, {"p95", "ms", "<", 900, 250},
}

var did = []string{
	"Wrote", "Reviewed", "Tested", "Fixed", "Measured", "Rehearsed", "Drew up", "Compared", "Cleaned up", "Went through",
	"Documented", "Moved", "Priced", "Untangled", "Set up", "Took apart", "Checked", "Shortened",
}

var things = []string{
	"the import of customs papers", "the night run", "the price tables", "the roster for the holidays", "the slot requests",
	"the load plans", "the switch-over list", "the letters to carriers", "the address book", "the forecast of last week",
	"the alarm thresholds", "the hand scanner trial", "the claims backlog", "the fuel surcharge", "the cold chain report",
	"the tests for the timetable", "the queue at the ramp", "the contract with the tyre firm", "the training slides", "the spare plan",
}

var places = []string{
	"for Rotterdam", "for the depot in Kraków", "with the Malmö team", "for São Paulo", "before the freeze", "after two tries",
	"in three languages", "with the people from accounting", "for Göteborg and Ålesund", "on the train", "against last year's figures",
	"until it held for an hour", "for the two smallest customers", "without touching the old engine", "in one afternoon",
	"with a list of what is left", "for the Zürich ramp", "together with support",
}

var results = []string{
	"Depot Kraków plans its week without a call", "All papers for Norway go through at the first try", "The night run ends before four",
	"Late arrivals are under ten percent for a month", "The first hundred drivers have their roster a month ahead",
	"The old scanner is off in Malmö", "Claims older than a month are gone", "The forecast was right to a pallet",
	"Two carriers agreed to the new slots", "A whole week without a pager", "The harbour takes our slots by machine",
}

var impacts = []string{
	"nine hours a week back for each planner", "4,300 euro a month less in fines", "complaints down by a third",
	"the largest customer stays another year", "no night call in four weeks", "quarter-end is two days shorter",
	"120 tonnes less on empty roads", "drivers know their weekends",
}

var troubles = []string{
	"The vendor slips two weeks", "The ramp in Kraków floods when it rains", "Two of five planners are ill",
	"The new engine doubles loads for split orders", "The carrier wants the old price back", "The tests fail every third night",
	"Customs changed a form without a word", "The scanner firm was sold", "The forecast misses the holidays",
	"Data of one depot is a year old", "The strike may last past Friday", "Nobody owns the address book any more",
}

var ways = []string{
	"wait", "switch to the second vendor", "move the small depots first", "do it by hand for a week", "ask the harbour for more time",
	"borrow two people from Malmö", "split the release in two", "leave the smallest country out for now", "pay for the express way",
}

var choices = []string{
	"Which vendor for the scanners", "Which depots move first", "Whether the old engine runs through the winter", "How many vans we lease",
	"Who answers at night", "What we tell carriers about prices", "Whether the pilot goes on", "One timetable or two",
}

var wants = []string{
	"a one-page plan for the audit", "the figures for the board by depot", "what a strike day costs us", "a list of what the vendor owes us",
	"who is on call over the holidays", "a shorter version for the directors", "somebody to speak to Norpak", "the risks in one place",
	"what we would stop if we had to", "a date we can tell the customers",
}

var subjects = []string{
	"planning", "presenting", "delegation", "listening", "negotiation", "writing", "estimating", "running meetings",
}

var opinions = []string{
	"clear and early, keep it", "too long, the point came on page two", "good that we were asked before", "I heard of it from others first",
	"the figures were right and the story was not", "calm when it mattered", "let others finish their sentences", "the best week so far",
}

var worries = []string{
	"the audit in spring", "two people leaving at once", "customers who compare us with the cheapest", "a winter like the last one",
	"a board that wants one number", "the night shift at the harbour", "fines for late papers", "a vendor nobody else can replace",
}

var talks = []string{
	"how the week went", "what stands in the way", "the plan for the quarter", "who could take the night run", "what could stop",
	"the hand-over of the depot", "holidays and who covers", "the next step", "a walk around the ramp", "what the customers say",
}

var minutes = []string{
	"Reads it on the train, so the first line must do.", "Asked twice who owns the address book.",
	"Agreed: nothing new before the freeze.", "They would rather hear it a week too early.", "The ramp can take two more lorries a night.",
	"Wants one number a month, not ten.", "Did not know that Kraków plans by hand. Now they do.", "We look at it again in two weeks.",
	"Said that nobody upstairs knows the night team.", "Offered a room, two screens and a day of help.", "“Tell me before the board does.”",
}

var musings = []string{
	"Ask how the other team did it", "The quiet ones see the trouble first", "Next time the letter goes out before the call",
	"Too many meetings on Tuesdays", "The harbour people like to be visited", "Write the hand-over while it is fresh",
	"Nobody reads the second page", "Für den Winter früher planen", "Kaffee mit Köln war gut", "Penser à remercier l'équipe de nuit",
}
