//go:build unix

// Package pgtest gives tests a real PostgreSQL: the one that
// HEADSUP_TEST_POSTGRES names, or one of its own that it starts from the
// installed binaries and stops again.
//
// It never falls back to less: without a server the tests fail and say why.
package pgtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// Env names the connection string of a server that is there already.
const Env = "HEADSUP_TEST_POSTGRES"

// Server is a PostgreSQL for the time of a test run.
type Server struct {
	DSN string

	bin, dir string
	as       *syscall.Credential
}

// Start gives a server. Stop must be called in the end.
func Start() (*Server, error) {
	if dsn := os.Getenv(Env); dsn != "" {
		return &Server{DSN: dsn}, nil
	}
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "headsup-pg-")
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin, dir: dir, DSN: "host=" + dir + " user=postgres dbname=postgres sslmode=disable"}
	if err := s.start(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return s, nil
}

// binaries finds the newest installed server.
func binaries() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil {
		return "", err
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		found = append(found, path)
	}
	if len(found) == 0 {
		return "", fmt.Errorf("these tests need a PostgreSQL: install one (apt-get install postgresql) or set %s to the connection string of one", Env)
	}
	version := func(path string) int {
		n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
		return n
	}
	slices.SortFunc(found, func(a, b string) int { return version(b) - version(a) })
	return filepath.Dir(found[0]), nil
}

func (s *Server) start() error {
	if os.Getuid() == 0 {
		// PostgreSQL does not run as root.
		u, err := user.Lookup("postgres")
		if err != nil {
			return fmt.Errorf("start a PostgreSQL as root: %w", err)
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		s.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
		if err := os.Chown(s.dir, uid, gid); err != nil {
			return err
		}
	}
	if err := s.run("initdb", "--pgdata="+s.data(), "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale"); err != nil {
		return err
	}
	// A socket in our own folder and no port: nothing to collide with.
	options := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c max_connections=200", s.dir)
	return s.run("pg_ctl", "start", "--pgdata="+s.data(), "--wait", "--silent", "--log="+filepath.Join(s.dir, "log"), "--options="+options)
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) run(program string, args ...string) error {
	cmd := exec.Command(filepath.Join(s.bin, program), args...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	if program == "pg_ctl" {
		cmd.Stdout, cmd.Stderr = nil, nil // the server inherits them and keeps them open
	}
	if err := cmd.Run(); err != nil {
		log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
		return fmt.Errorf("%s: %w: %s%s", program, err, said.String(), log)
	}
	return nil
}

// Stop stops a server that Start started and removes it; another one is left
// alone.
func (s *Server) Stop() error {
	if s.dir == "" {
		return nil
	}
	err := s.run("pg_ctl", "stop", "--pgdata="+s.data(), "--mode=fast", "--wait", "--silent")
	return errors.Join(err, os.RemoveAll(s.dir))
}
