# Everything the project does, on a bare machine with python3 (3.11 or later), make and a package registry.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help setup develop demo test slow bench lock clean

help:
	@echo "make demo    set up, then make, check and publish the example case"
	@echo "make test    set up, then run every test, linter, type check and import contract"
	@echo "make setup   the environment in .venv; afterwards .venv/bin/testimonia is the program"
	@echo "make slow    the checks that take minutes: kills, single-byte changes, long inputs"
	@echo "make bench   speed and memory of reading, beside bare spaCy, in one run"

setup: $(VENV)/.ready-runtime
develop: $(VENV)/.ready-development

$(VENV)/.made:
	@echo "making the environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Testimonia needs Python 3.11 or later. Name one with: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready-runtime: requirements/runtime.txt pyproject.toml | $(VENV)/.made
	@echo "installing what the program needs (about a minute the first time)"
	@$(PIP) install --require-hashes -r requirements/runtime.txt
	@$(PIP) install --require-hashes --no-deps -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-development: requirements/development.txt $(VENV)/.ready-runtime
	@echo "installing what the tests need"
	@$(PIP) install --require-hashes -r requirements/development.txt
	@touch $@
