package git

import "strings"

// isBot reports whether a signature is a machine's.
func isBot(s signature) bool {
	name := fold(s.name)
	if strings.HasSuffix(name, "[bot]") || strings.HasSuffix(name, "-bot") || strings.HasSuffix(name, " bot") ||
		strings.Contains(s.email, "[bot]@") || strings.HasSuffix(name, " (bot)") {
		return true
	}
	local, _, _ := strings.Cut(s.email, "@")
	if _, after, ok := strings.Cut(local, "+"); ok { // 12345+name@users.noreply.github.com
		local = after
	}
	return signsAsBot(name) || signsAsBot(local)
}

// signsAsBot reports a machine that signs without saying that it is one.
func signsAsBot(name string) bool {
	switch name {
	case "dependabot", "dependabot-preview", "renovate", "renovatebot", "renovate-bot", "github-actions", "github actions",
		"gitlab-ci", "greenkeeper", "greenkeeperio-bot", "snyk-bot", "semantic-release-bot", "pre-commit-ci", "imgbot",
		"allcontributors", "mergify", "web-flow", "weblate", "hosted weblate", "crowdin", "crowdin-bot", "release-please",
		"release bot", "releasebot", "changeset-bot", "codecov-io", "deepsource-autofix", "pyup-bot", "scala-steward",
		"jenkins", "travis ci", "circleci", "azure-pipelines", "copybara-service", "bors", "k8s-ci-robot",
		"k8s-merge-robot", "openshift-merge-robot", "project-bot", "depfu", "restyled-io", "autofix-ci":
		return true
	}
	return false
}
