# Works with GNU make 3.81 (macOS) and later. `make` alone lists what there is.

VENV ?= .venv
# Those that the suite ran on, then any other.
PYTHONS ?= python3.13 python3.12 python3.11 python3 python
python = $(VENV)/bin/python
pip = $(python) -m pip --quiet --disable-pip-version-check

# With more threads these small matrices are slower, by up to 18 times.
export OPENBLAS_NUM_THREADS = 1

# What is imported is compiled once, not by every server and command that a test starts.
export PYTHONDONTWRITEBYTECODE =

ifdef CATALOG
export SHORTLIST_CATALOG = $(CATALOG)
endif

.PHONY: help run test test-all fix lock bench load fuzz mutants cluster wheel clean venv runtime dev

help:
	@sed -n 's/^## /  /p' Makefile

## make run    open the dashboard on 127.0.0.1:8501; CATALOG=file shows another catalog
run: runtime
	$(python) -m streamlit run app.py

tests = $(python) -m pytest -n auto --dist loadfile --no-loadscope-reorder

## make test   check everything: style, types, tests, browser tests, the catalog
test: dev
	$(python) tests/browser/chromium.py
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	@echo "$(python) -m mypy, beside the tests"; $(python) -m mypy >$(VENV)/types.txt 2>&1 & types=$$!; \
	echo "$(tests)"; $(tests); tests=$$?; \
	wait $$types; types=$$?; cat $(VENV)/types.txt; test $$tests = 0 && test $$types = 0
	$(python) -m shortlist check

## make test-all  the same tests on every Python from 3.11 to 3.14 that is here, each in an environment of its own
test-all:
	@for version in 3.11 3.12 3.13 3.14; do \
		name=python$$version; \
		$$name $(complete) 2>/dev/null || { echo "$$name is not here: not tried"; continue; }; \
		$(MAKE) --no-print-directory test PYTHONS=$$name VENV=.venv-$$version || exit 1; \
	done

## make fix    format the code and mend what can be mended by itself
fix: dev
	$(python) -m ruff check --fix .
	$(python) -m ruff format .

## make bench  measure how fast a slider reaches the chart
bench: dev
	$(python) benchmarks/rerun.py

## make load   visit by hundreds: errors, waiting, memory, open files (about eight minutes)
load: dev
	$(python) benchmarks/visitors.py
	$(python) benchmarks/neighbours.py

## make fuzz   read 100,000 spoilt catalogs: none may end in anything but words
fuzz: dev
	$(python) tests/hostile/fuzz.py

## make mutants  put faults into rooms and see that their tests find them; ROOM=ranking SAMPLE=150 tries so many of one
mutants: dev
	$(pip) install mutmut==3.8.1
	$(python) benchmarks/mutants.py $(ROOM) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED))

## make cluster  kill one of three servers behind nginx, and see that nobody loses a weight
cluster: dev
	$(python) benchmarks/cluster.py

## make wheel  build dist/*.whl, which holds everything: pip install it, then `shortlist run`
wheel: venv
	rm -rf build
	$(pip) wheel --no-deps --wheel-dir dist .

compile = $(python) -m uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-find-links --custom-compile-command "make lock"

## make lock   pin the newest allowed version of every package
lock: venv
	$(pip) install uv
	$(compile) --extra dev --output-file requirements-dev.txt
	$(compile) --constraint requirements-dev.txt --output-file requirements.txt

## make clean  remove .venv and what the tools leave behind
clean:
	rm -rf .venv .venv-3.* .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist ./*.egg-info test-results
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

# Installs a list of packages unless the environment already holds exactly that list: each half by a pip of its
# own, for one keeps one core busy. A list is whole, so pip need not ask what its packages need.
install = cmp -s $(1) $(VENV)/$(1) || { echo "Installing $(1) into $(VENV)"; \
	awk '/^[A-Za-z0-9]/ { half = !half } { print > ("$(VENV)/half" (half + 0) ".txt") }' $(1); \
	$(call half,0,$(2)) & first=$$!; $(call half,1,$(2)); second=$$?; \
	wait $$first && test $$second = 0 && cp $(1) $(VENV)/$(1); }
half = $(pip) install $(2) --no-deps --require-hashes -r $(VENV)/half$(1).txt

# Installs the project itself, whatever is in the lists: Streamlit serves the board of an installed package only.
project = cmp -s pyproject.toml $(VENV)/pyproject.toml || { echo "Installing the project into $(VENV)"; \
	$(pip) install --no-deps --no-build-isolation --editable . && cp pyproject.toml $(VENV)/pyproject.toml; }

runtime: venv
	@$(call install,requirements.txt)
	@$(project)

dev: venv
	@$(call install,requirements-dev.txt,--no-compile)
	@$(project)

recent = -c 'import sys; sys.exit(sys.version_info < (3, 11))'
complete = -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'

# Prefers a Python that can make environments; Debian keeps that part in a package of its own.
venv:
	@$(pip) --version >/dev/null 2>&1 && $(python) $(recent) && exit; \
	for name in $(PYTHONS); do $$name $(complete) 2>/dev/null && exec $$name -m venv $(VENV); done; \
	for name in $(PYTHONS); do $$name $(recent) 2>/dev/null && found=$$name && break; done; \
	test "$$found" || { echo "Python 3.11 or newer is missing: install it, then run make again." >&2; exit 1; }; \
	package=$$($$found -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq $$package && exec $$found -m venv $(VENV); fi; \
	echo "$$found cannot make environments: install it (on Debian: sudo apt-get install $$package)." >&2; exit 1
