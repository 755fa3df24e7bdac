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
	return bots[name] || bots[local]
}

// bots are the machines that sign without saying that they are one.
var bots = map[string]bool{
	"dependabot": true, "dependabot-preview": true, "renovate": true, "renovatebot": true, "renovate-bot": true, "github-actions": true, "github actions": true,
	"gitlab-ci": true, "greenkeeper": true, "greenkeeperio-bot": true, "snyk-bot": true, "semantic-release-bot": true, "pre-commit-ci": true, "imgbot": true,
	"allcontributors": true, "mergify": true, "web-flow": true, "weblate": true, "hosted weblate": true, "crowdin": true, "crowdin-bot": true,
	"release-please": true, "release bot": true, "releasebot": true, "changeset-bot": true, "codecov-io": true, "deepsource-autofix": true, "pyup-bot": true,
	"scala-steward": true, "jenkins": true, "travis ci": true, "circleci": true, "azure-pipelines": true, "copybara-service": true, "bors": true,
	"k8s-ci-robot": true, "k8s-merge-robot": true, "openshift-merge-robot": true, "project-bot": true, "depfu": true, "restyled-io": true, "autofix-ci": true,
}
