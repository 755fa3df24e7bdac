// Package goodwill keeps the bank between the owner and each person: what was
// put in, what was taken out, and what is left as it fades.
//
// Every line of an account names the entry it comes from. The amounts are the
// owner's own estimate, no measurement: they can be set. The package reads a
// book and reports values; it knows neither rules nor documents, nor what should
// be asked of whom.
package goodwill
