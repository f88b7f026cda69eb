# Everything runs from a fresh clone: each target sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
PAGES ?= ../shared/bench
KILLS ?= 1000

.PHONY: help setup demo newsstand test check format lint bench bench-crawl bench-ablation torture peers requirements clean

help:  ## Say what there is.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

setup: .venv/.done  ## Make .venv with everything in it.

.venv/.done: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "wirefeed needs Python 3.11 or later: run make PYTHON=python3.11 setup"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

demo: setup  ## Crawl the bundled newsstand and show what came out.
	@$(BIN)/python -m newsstand.demo

newsstand: setup  ## Open that newsstand until Ctrl-C, to try commands on in another terminal.
	@$(BIN)/python -m newsstand.demo --open

test: setup  ## Run the tests.
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: setup lint test  ## Format, lint, layers, Scrapy lint, types, tests: the whole ceremony.

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/scrapy-lint
	$(BIN)/mypy

format: setup  ## Put the code into shape.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup  ## Measure against the labelled data in PAGES (see docs/benchmarks.md).
	$(BIN)/python -m benchmarks $(PAGES)

bench-crawl: setup  ## Measure whole crawls beside a spider that only downloads (docs/benchmarks.md).
	$(BIN)/python -m benchmarks.crawl $(PAGES)

bench-ablation: setup  ## Measure what each idea of reading earns (see docs/ablation.md).
	$(BIN)/python -m benchmarks.ablation $(PAGES)

torture: setup  ## Kill runs, fill their disk, fuzz their readers; KILLS=1000 PARTS="kills full".
	$(BIN)/python -m benchmarks.torture --kills $(KILLS) $(PARTS)

peers: setup  ## Install trafilatura too, which make bench then measures beside wirefeed.
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint requirements.txt \
		--requirement pyproject.toml --extra bench

requirements: setup  ## Pin everything anew, from the ranges in pyproject.toml.
	$(BIN)/uv pip compile --quiet --extra dev --universal --python-version 3.11 \
		--no-emit-index-url --no-annotate --upgrade pyproject.toml --output-file requirements.txt

clean:  ## Remove what make made, the demo's state too.
	rm -rf .venv demo build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
