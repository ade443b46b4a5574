# `make` alone lists what there is to make.
SHELL := /bin/bash
export PATH := $(PATH):/opt/swift/usr/bin
PREFIX ?= /usr/local
CHECKS := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Lab

.DEFAULT_GOAL := help
.PHONY: help setup build test lint install clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## install what is missing: Debian packages, the lab's Python
	@Scripts/setup

build: setup ## build palier and the lab's reference server, in release
	swift build -c release $(CHECKS) --product palier
	swift build -c release $(CHECKS) --product palier-reference-server

test: setup ## run every test and check the style
	swift test --parallel --num-workers 2 $(CHECKS)
	$(MAKE) --no-print-directory lint

lint: ## check the style
	swift format lint --strict --recursive --parallel $(SOURCES)

install: setup ## install palier under PREFIX (/usr/local)
	swift build -c release --static-swift-stdlib --product palier
	install -D -m 755 "$$(swift build -c release --static-swift-stdlib --show-bin-path)/palier" "$(DESTDIR)$(PREFIX)/bin/palier"
	install -D -m 644 LICENSE "$(DESTDIR)$(PREFIX)/share/doc/palier/LICENSE"
	install -m 644 README.md README.fr.md CHANGELOG.md "$(DESTDIR)$(PREFIX)/share/doc/palier/"

clean: ## remove what was built; the lab must be stopped
	swift package clean
	rm -rf .venv Lab/run
