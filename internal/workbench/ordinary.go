package workbench

import (
	"slices"
	"strings"
)

// isOrdinary reports whether a part of a name is a word that texts are full of,
// so that in small letters it is hardly the person: given names, surnames and
// names of groups. Names of months and days are inCalendar's.
func isOrdinary(part string) bool {
	return slices.Contains(strings.Fields(ordinary), strings.ToLower(part))
}

const ordinary = `
amber angel art autumn basil bay bill bliss bob buck buddy carol chance chase chip christian chuck clay cliff colt crystal
daisy dale dawn dean destiny dick don dot drew earl ever faith fern flora frank gale gene ginger glen glory grace grant gray grey
guy harmony heath heather holly honey hope hunter iris ivy jack jasper jay jean jet jewel joy kit lance lane les lily mark max
melody mercy merit miles mercer nick norm olive opal page pansy pat patience pearl peg penny pierce piper poppy prince ray red
reed rich rob robin rocky rod rose ruby rusty sage sandy scarlet sky skip star sterling sue sunny tad terry trace trip tuck van
victor violet wade ward will wren
baker ball banks bell best berry bird bishop black blue bond brook brooks brown bush butcher butler case cash church cook cross
day english farmer field fields fisher ford fox french gold good green hall hand hart hill house hunt king knight lake lamb law
little long lord love major marsh mason mill moon moss north page paper park parks parker pike pool pope post potter power price
rice rivers salmon savage sharp shepherd short silver singer small smart snow south speaker spring steel stone street strong summer
swift tailor taylor turner walker wall waters weaver west white wild winter wise wolf wood woods young
alt braun groß grün jung klein kurz lang neu roth schwarz weiß blanc grand leblanc petit roi blanco cruz rey reyes
board boss central client clients coach core council customer customers data delivery design director engineering finance front
growth head infra lead legal manager marketing office ops partner partners people platform product programme program quality
research sales security sponsor staff support team tech test vendor vendors
`
