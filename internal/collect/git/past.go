package git

import (
	"strings"
	"sync"
)

// inPast turns a commit's imperative into what was done: "add a cache and
// remove the old one" becomes "added a cache and removed the old one". A text
// that does not begin with a verb it knows stays as it is.
func inPast(s string) string {
	word, rest, _ := strings.Cut(s, " ")
	done, ok := past()[strings.ToLower(word)]
	if !ok || strings.ToUpper(word) == word && len(word) > 1 {
		return s
	}
	if rest == "" {
		return done
	}
	words := strings.Split(rest, " ")
	if isNoun(strings.ToLower(word), words[0]) {
		return s
	}
	for i, w := range words {
		next := i > 0 && strings.HasSuffix(words[i-1], ",") || i > 0 && (words[i-1] == "and" || words[i-1] == "&")
		if d, ok := past()[w]; ok && next && surelyVerb(w) && i+1 < len(words) {
			words[i] = d
		}
	}
	return done + " " + strings.Join(words, " ")
}

// isNoun reports that what follows makes a noun of the word in front: "use of
// weak algorithms", "build is broken", "merge conflict".
func isNoun(word, next string) bool {
	switch next {
	case "of", "is", "are", "was", "were", "should", "must", "can":
		return true
	case "conflict", "conflicts", "related", "candidate", "fixes", "error", "errors", "failure", "failures", "improvements",
		"cleanup", "cleanups", "issue", "issues", "test", "tests", "files", "file", "script", "scripts":
		switch word {
		case "use", "build", "merge", "test", "log", "report", "format", "list", "link", "order", "cache", "load", "set", "start",
			"import", "call", "check", "copy", "display", "filter", "return", "map", "name", "scope", "hash", "open", "free", "stream":
			return true
		}
	}
	return false
}

// isDone reports whether a text begins with a verb in the past tense already.
func isDone(s string) bool {
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	return strings.HasSuffix(word, "ed") && len(word) > 4
}

// surelyVerb reports a verb that behind an "and" is hardly ever a noun.
func surelyVerb(word string) bool {
	switch word {
	case "add", "remove", "avoid", "allow", "ensure", "replace", "rename", "simplify", "improve", "introduce", "enable",
		"disable", "prevent", "deprecate", "delete", "implement", "convert", "clarify", "fix", "refactor", "extract",
		"reduce", "use", "make", "drop", "split":
		return true
	}
	return false
}

// past holds the verbs that commits begin with.
var past = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"accept": "accepted", "account": "accounted", "acknowledge": "acknowledged", "adapt": "adapted", "add": "added",
		"address": "addressed", "adjust": "adjusted", "adopt": "adopted", "align": "aligned", "allow": "allowed", "annotate": "annotated",
		"apply": "applied", "assert": "asserted", "assign": "assigned", "avoid": "avoided", "backport": "backported", "batch": "batched",
		"block": "blocked", "break": "broke", "bring": "brought", "build": "built", "bump": "bumped", "bundle": "bundled",
		"cache": "cached", "calculate": "calculated", "call": "called", "catch": "caught", "change": "changed", "check": "checked",
		"clarify": "clarified", "clean": "cleaned", "cleanup": "cleaned up", "clear": "cleared", "close": "closed", "collapse": "collapsed",
		"collect": "collected", "combine": "combined", "compare": "compared", "compile": "compiled", "complete": "completed",
		"compute": "computed", "configure": "configured", "consider": "considered", "consolidate": "consolidated", "convert": "converted",
		"copy": "copied", "correct": "corrected", "cover": "covered", "create": "created", "deal": "dealt", "decouple": "decoupled",
		"deduplicate": "deduplicated", "defer": "deferred", "define": "defined", "delay": "delayed", "delete": "deleted",
		"deprecate": "deprecated", "describe": "described", "detect": "detected", "disable": "disabled", "disallow": "disallowed",
		"discard": "discarded", "display": "displayed", "document": "documented", "downgrade": "downgraded", "drop": "dropped",
		"emit": "emitted", "enable": "enabled", "encode": "encoded", "enforce": "enforced", "enhance": "enhanced", "ensure": "ensured",
		"escape": "escaped", "exclude": "excluded", "expand": "expanded", "explain": "explained", "expose": "exposed", "extend": "extended",
		"extract": "extracted", "fail": "failed", "filter": "filtered", "finish": "finished", "fix": "fixed", "flush": "flushed",
		"force": "forced", "format": "formatted", "forward": "forwarded", "generalize": "generalized", "generate": "generated",
		"get": "got", "group": "grouped", "guard": "guarded", "handle": "handled", "harden": "hardened", "hide": "hid", "ignore": "ignored",
		"implement": "implemented", "import": "imported", "improve": "improved", "include": "included", "increase": "increased",
		"initialize": "initialized", "inline": "inlined", "insert": "inserted", "install": "installed", "integrate": "integrated",
		"introduce": "introduced", "invalidate": "invalidated", "invoke": "invoked", "isolate": "isolated", "keep": "kept", "launch": "launched",
		"leave": "left", "let": "let", "limit": "limited", "link": "linked", "list": "listed", "load": "loaded", "log": "logged",
		"lower": "lowered", "make": "made", "mark": "marked", "match": "matched", "measure": "measured", "mention": "mentioned",
		"merge": "merged", "migrate": "migrated", "minimize": "minimized", "mock": "mocked", "modernize": "modernized", "move": "moved",
		"narrow": "narrowed", "normalize": "normalized", "omit": "omitted", "optimize": "optimized", "order": "ordered", "overhaul": "overhauled",
		"parse": "parsed", "pass": "passed", "permit": "permitted", "pin": "pinned", "polish": "polished", "port": "ported",
		"prefer": "preferred", "prepare": "prepared", "preserve": "preserved", "prevent": "prevented", "print": "printed",
		"propagate": "propagated", "protect": "protected", "provide": "provided", "prune": "pruned", "publish": "published",
		"put": "put", "quote": "quoted", "raise": "raised", "read": "read", "reduce": "reduced", "refactor": "refactored",
		"refine": "refined", "refresh": "refreshed", "register": "registered", "reject": "rejected", "release": "released",
		"relax": "relaxed", "reload": "reloaded", "remove": "removed", "rename": "renamed", "render": "rendered", "reorder": "reordered",
		"reorganize": "reorganized", "replace": "replaced", "report": "reported", "require": "required", "reset": "reset",
		"resolve": "resolved", "restore": "restored", "restrict": "restricted", "restructure": "restructured", "retry": "retried",
		"return": "returned", "reuse": "reused", "rework": "reworked", "rewrite": "rewrote", "run": "ran", "save": "saved",
		"scan": "scanned", "scrub": "scrubbed", "send": "sent", "separate": "separated", "serialize": "serialized", "serve": "served",
		"set": "set", "setup": "set up", "share": "shared", "ship": "shipped", "shorten": "shortened", "show": "showed",
		"silence": "silenced", "simplify": "simplified", "skip": "skipped", "sort": "sorted", "specify": "specified", "speed": "sped",
		"split": "split", "stabilize": "stabilized", "start": "started", "stop": "stopped", "store": "stored", "streamline": "streamlined",
		"strip": "stripped", "support": "supported", "suppress": "suppressed", "swap": "swapped", "switch": "switched", "sync": "synced",
		"synchronize": "synchronized", "tell": "told", "test": "tested", "throw": "threw", "tighten": "tightened", "track": "tracked",
		"treat": "treated", "trim": "trimmed", "truncate": "truncated", "try": "tried", "turn": "turned", "tweak": "tweaked",
		"undo": "undid", "unify": "unified", "unpin": "unpinned", "update": "updated", "upgrade": "upgraded", "use": "used",
		"ask": "asked", "bail": "bailed", "cap": "capped", "clamp": "clamped", "dedupe": "deduplicated", "derive": "derived", "dump": "dumped",
		"echo": "echoed", "eliminate": "eliminated", "find": "found", "give": "gave", "guess": "guessed", "identify": "identified",
		"increment": "incremented", "infer": "inferred", "join": "joined", "kill": "killed", "look": "looked", "lock": "locked",
		"offer": "offered", "pad": "padded", "pause": "paused", "postpone": "postponed", "prefix": "prefixed", "produce": "produced",
		"prohibit": "prohibited", "promote": "promoted", "prompt": "prompted", "rebuild": "rebuilt", "receive": "received",
		"recover": "recovered", "regenerate": "regenerated", "remember": "remembered", "repair": "repaired", "resize": "resized",
		"resume": "resumed", "reverse": "reversed", "sanitize": "sanitized", "schedule": "scheduled", "speak": "spoke",
		"standardize": "standardized", "suggest": "suggested", "take": "took", "tag": "tagged", "terminate": "terminated",
		"throttle": "throttled", "tidy": "tidied", "toggle": "toggled", "translate": "translated", "trigger": "triggered", "tune": "tuned",
		"unescape": "unescaped", "uninstall": "uninstalled", "unlock": "unlocked", "unset": "unset", "unwrap": "unwrapped",
		"widen": "widened", "reapply": "reapplied", "reinstate": "reinstated", "reword": "reworded",
		"append": "appended", "attach": "attached", "declare": "declared", "deconflict": "deconflicted", "embed": "embedded",
		"evaluate": "evaluated", "follow": "followed", "free": "freed", "hash": "hashed", "hoist": "hoisted", "inject": "injected",
		"intercept": "intercepted", "map": "mapped", "name": "named", "notify": "notified", "open": "opened",
		"override": "overrode", "pick": "picked", "populate": "populated", "preload": "preloaded", "reexport": "re-exported",
		"re-enable": "re-enabled", "re-export": "re-exported", "recognize": "recognized", "redirect": "redirected", "reflect": "reflected",
		"respect": "respected", "revert": "reverted", "rotate": "rotated", "scope": "scoped", "select": "selected", "shrink": "shrank",
		"stream": "streamed", "substitute": "substituted", "surface": "surfaced", "teach": "taught", "transform": "transformed",
		"unblock": "unblocked", "upload": "uploaded", "download": "downloaded",
		"validate": "validated", "verify": "verified", "wait": "waited", "warn": "warned", "whitelist": "whitelisted",
		"wire": "wired", "wrap": "wrapped", "write": "wrote",
	}
})
