# `make` alone lists what there is to make.
SHELL := /bin/bash
export PATH := $(PATH):/opt/swift/usr/bin
PREFIX ?= /usr/local
INSTALLED := "$(DESTDIR)$(PREFIX)"
# A folder of its own: what is linked statically does not mix with the other builds.
STATIC := -c release --static-swift-stdlib --scratch-path .build/static
CHECKS := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Lab Benchmarks Fuzz
SECONDS_TO_FUZZ ?= 60

.DEFAULT_GOAL := help
# 'accuracy' takes the machine for itself: run nothing else meanwhile.
.PHONY: accuracy demo help setup build test lint bench settings truth fuzz install clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## install what is missing: Debian packages, the lab's Python
	@Scripts/setup

build: setup ## build palier and the lab's reference server, in release
	swift build -c release $(CHECKS) --product palier
	swift build -c release $(CHECKS) --product palier-reference-server

test: setup ## run every test and check the style
	Scripts/test $(CHECKS)
	$(MAKE) --no-print-directory lint

lint: ## check the style
	swift format lint --strict --recursive --parallel $(SOURCES)

bench: build ## measure the benchmarks beside their peers; Benchmarks/results.json keeps them
	Benchmarks/run
	swift build -c release $(CHECKS) --product palier-truth-server
	Benchmarks/speed

settings: build ## hold generated settings against a document's own, on the lab's MemoList (8 minutes)
	Benchmarks/settings

truth: build ## hold load testers against servers that are known exactly; Docs/load-truth.md (an hour)
	swift build -c release $(CHECKS) --product palier-truth-server
	Benchmarks/truth

fuzz: setup ## fuzz the parsers, SECONDS_TO_FUZZ (60) each
	Scripts/fuzz FuzzDossier $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzHTTP $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzJourney $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzCatalogue $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzAccessLog $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzCompose $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzDatabaseAddress $(SECONDS_TO_FUZZ)
	Scripts/fuzz FuzzAudit $(SECONDS_TO_FUZZ)

demo: build ## answer "can 100 people use it?" on a real site, before and after a change (10 minutes)
	Scripts/demo

accuracy: build ## compare predictions with load tests of the lab (90 minutes)
	Benchmarks/accuracy

install: setup ## install palier, its manual and completions under PREFIX (/usr/local)
	swift build $(STATIC) --product palier
	install -D -s -m 755 "$$(swift build $(STATIC) --show-bin-path)/palier" $(INSTALLED)/bin/palier
	install -d $(INSTALLED)/share/man/man1 $(INSTALLED)/share/man/fr/man1
	$(INSTALLED)/bin/palier man --lang en > $(INSTALLED)/share/man/man1/palier.1
	$(INSTALLED)/bin/palier man --lang fr > $(INSTALLED)/share/man/fr/man1/palier.1
	install -d $(INSTALLED)/share/bash-completion/completions
	$(INSTALLED)/bin/palier completions bash > $(INSTALLED)/share/bash-completion/completions/palier
	install -d $(INSTALLED)/share/doc/palier
	install -m 644 LICENSE CHANGELOG.md README.md README.fr.md Docs/*.md $(INSTALLED)/share/doc/palier

clean: ## remove what was built; the lab must be stopped
	swift package clean
	rm -rf .venv Lab/run
