package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "print the version",
		Long:    "Prints the version of headsup, the revision it was built from and the toolchain that built it.",
		GroupID: groupOther,
		Args:    noWords,
		RunE: func(*cobra.Command, []string) error {
			v := versionOf(a.Version)
			if a.flags.json {
				return a.printJSON(v)
			}
			a.print("headsup %s", v.Version)
			if v.Revision != "" {
				a.print(" (%s)", v.Revision)
			}
			a.print(" %s %s/%s\n", v.Go, runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}

// version is what the build says of itself.
type version struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Go       string `json:"go"`
}

func versionOf(told string) version {
	v := version{Version: "unreleased", Go: runtime.Version()}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	switch {
	case told != "":
		v.Version = told
	case info.Main.Version != "" && info.Main.Version != "(devel)":
		v.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) > 12 {
			v.Revision = s.Value[:12]
		}
	}
	return v
}
