// Package workbench is what a person does with a book: record a line, look one
// up, bring lines in and take them out, take one back, erase a name. Every
// face of headsup (command line, web, MCP) holds one Workbench and never
// reaches around it.
//
// It knows the store, the grammar, the owner's settings and what day it is for
// the owner. It knows nothing of flags, terminals or HTTP, and it does not
// decide how anything looks.
package workbench
