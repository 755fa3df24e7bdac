# make lists what there is.
SHELL := /bin/bash
GO ?= go
BIN := bin/headsup
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS := -s -w -X main.version=$(VERSION)

.DEFAULT_GOAL := help
.PHONY: help build run test check bench profile soak attack cover fmt pages man clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# HTTP/1 is enough for one browser on this machine and for chats; HTTP/2 weighs half a megabyte.
# What is inlined into the code of the pages, of the commands and of the bank of questions, all of
# it gone through once, weighs a whole one.
# What the linker wrote lies in memory page by page until it is read anew; a copy, as whoever
# installs the program makes one, lies in larger pieces, and a look takes a sixth less.
INLINED_NOWHERE := internal/web internal/cli internal/compose/question

build: ## build bin/headsup
	CGO_ENABLED=0 $(GO) build -trimpath -tags nethttpomithttp2 $(INLINED_NOWHERE:%=-gcflags=headsup/%=-l) -ldflags '$(LDFLAGS)' -o $(BIN).linked ./cmd/headsup
	@cp $(BIN).linked $(BIN).copied && mv -f $(BIN).copied $(BIN) && rm $(BIN).linked

run: build ## build, fill a sample book and show its day
	@scripts/run

test: ## install what the tests need, start it, run everything
	@scripts/test

check: test ## what CI runs

bench: build ## measure against the budgets, within one run
	@scripts/bench

profile: ## measure anew what the compiler is to make fast
	$(GO) run -trimpath ./bench/profile cmd/headsup/default.pgo

soak: ## live through a day of use, and see that nothing leaks
	$(GO) run ./scripts/soak

attack: build ## attack the pages with other people's tools
	@scripts/attack

cover: ## how much the tests cover
	$(GO) test -coverprofile=cover.out ./... && $(GO) tool cover -func=cover.out | tail -1

fmt: ## format the code
	gofmt -w $$(git ls-files '*.go')

pages: ## generate the code of the browser's pages
	$(GO) tool templ fmt internal/web
	$(GO) tool templ generate -path internal/web

man: build ## write the man pages to bin/man
	$(BIN) man bin/man

clean: ## remove what was built
	rm -rf bin cover.out
