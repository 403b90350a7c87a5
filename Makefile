# Everything the project does, on a bare machine with python3 (3.11 or later), make and a package registry.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Twice quiet leaves errors alone: what a machine's own pip settings warn about says nothing about this project.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
DEMO := build/demo
TAKEN := src/testimonia/web/static/taken

.PHONY: help setup develop demo test slow bench lock texts clean

help:
	@echo "make demo    set up, then make, check and publish the example case"
	@echo "make test    set up, then run every test, linter, type check and import contract"
	@echo "make setup   the environment in .venv; afterwards .venv/bin/testimonia is the program"
	@echo "make slow    the checks that take minutes: kills, single-byte changes, long inputs"
	@echo "make bench   speed and memory of reading and of time networks, beside bare spaCy, dateparser, networkx and rensa"
	@echo "make develop the environment with what the tests need"
	@echo "make texts   the words of the workbench in one catalogue, for translators"
	@echo "make lock    write the locked requirements again after a change in pyproject.toml"
	@echo "make clean   remove what was made here: the environment, the demo, every cache"

setup: $(VENV)/.ready-runtime $(TAKEN)/htmx-2.min.js
develop: $(VENV)/.ready-development $(TAKEN)/htmx-2.min.js

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

# What the browser needs beside our own scripts comes out of a registry package, pinned by its hash.
$(TAKEN)/htmx-2.min.js: requirements/browser.txt | $(VENV)/.ready-runtime
	@rm -rf build/browser && mkdir -p build/browser $(TAKEN)
	@$(PIP) download --no-deps --require-hashes -r requirements/browser.txt -d build/browser
	@$(BIN)/python -m zipfile -e build/browser/*.whl build/browser
	@cp build/browser/django_htmx/static/django_htmx/htmx-2.min.js $@

$(VENV)/.ready-development: requirements/development.txt $(VENV)/.ready-runtime
	@echo "installing what the tests need"
	@$(PIP) install --require-hashes -r requirements/development.txt
	@touch $@

test: develop
	@echo "ruff: rules" && $(BIN)/ruff check --quiet
	@echo "ruff: format" && $(BIN)/ruff format --check --quiet
	@echo "mypy: types" && $(BIN)/mypy --no-error-summary
	@echo "import-linter: doors open one way" && $(BIN)/lint-imports --no-logo
	@echo "pytest" && $(BIN)/pytest -n auto --dist worksteal

slow: develop
	@$(BIN)/pytest -m slow --timeout=3600

bench: develop
	@$(BIN)/python bench/read_speed.py
	@$(BIN)/python bench/times_speed.py
	@$(BIN)/python bench/network_speed.py
	@$(BIN)/python bench/chronology_speed.py
	@$(BIN)/python bench/compare_speed.py
	@$(BIN)/python bench/copies_speed.py
	@$(BIN)/python bench/workbench_speed.py

# The demo is made from nothing each time, as a new user would make it.
demo: setup
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/testimonia new $(DEMO)/barracks-four
	$(BIN)/testimonia add $(DEMO)/barracks-four examples/barracks-four/sources
	$(BIN)/testimonia read $(DEMO)/barracks-four
	$(BIN)/testimonia check $(DEMO)/barracks-four || [ $$? -eq 1 ]
	$(BIN)/testimonia publish $(DEMO)/barracks-four -o $(DEMO)/dossier
	@echo && echo "Open the dossier in a browser: $(CURDIR)/$(DEMO)/dossier/dossier.html"

# uv alone resolves for every platform at once; it lives in a place of its own and is not part of the program.
lock:
	@$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip --disable-pip-version-check -qq install "uv>=0.9,<1"
	@for part in "runtime pyproject.toml" "development pyproject.toml --group dev" "build requirements/build.in"; do \
		set -- $$part; name=$$1; shift; echo "locking requirements/$$name.txt"; \
		build/lock/bin/uv pip compile "$$@" --quiet --universal --python-version 3.11 --generate-hashes \
			--no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements/$$name.txt || exit $$?; \
	done

clean:
	rm -rf $(VENV) $(TAKEN) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# The words of the workbench, taken out of its templates into one catalogue from which translations are made.
texts: develop
	@printf '[jinja2: templates/**.jinja]\ntrimmed = true\n' > build/texts.cfg
	@$(BIN)/pybabel -q extract -F build/texts.cfg --no-location --sort-output --omit-header -o src/testimonia/web/locale/workbench.pot src/testimonia/web
