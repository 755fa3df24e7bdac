package git

import "strings"

// isBot reports whether a signature is a machine's.
func isBot(s signature) bool {
	name := fold(s.name)
	if strings.HasSuffix(name, "[bot]") || strings.HasSuffix(name, "-bot") || strings.HasSuffix(name, " bot") ||
		strings.Contains(s.email, "[bot]@") || strings.HasSuffix(name, " (bot)") {
		return true
	}
	for _, bot := range bots {
		if name == bot || strings.HasPrefix(s.email, bot+"@") || strings.HasSuffix(s.email, "+"+bot+"@users.noreply.github.com") {
			return true
		}
	}
	return false
}

// bots are the machines that sign without saying that they are one.
var bots = [...]string{
	"dependabot", "dependabot-preview", "renovate", "renovatebot", "renovate-bot", "github-actions", "github actions",
	"gitlab-ci", "greenkeeper", "greenkeeperio-bot", "snyk-bot", "semantic-release-bot", "pre-commit-ci", "imgbot",
	"allcontributors", "mergify", "web-flow", "weblate", "hosted weblate", "crowdin", "crowdin-bot",
	"release-please", "release bot", "releasebot", "changeset-bot", "codecov-io", "deepsource-autofix", "pyup-bot",
	"scala-steward", "jenkins", "travis ci", "circleci", "azure-pipelines", "copybara-service", "bors",
	"k8s-ci-robot", "k8s-merge-robot", "openshift-merge-robot", "project-bot", "depfu", "restyled-io", "autofix-ci",
}
