# Everything the project does, on a machine with Python 3.11+, git and make. `make` alone lists the targets.
PYTHON ?= python3
PORT ?= 8050
HOST ?= 127.0.0.1
WORKERS ?= 2
VENV := .venv
BIN := $(VENV)/bin
SETUP := $(VENV)/.setup
TEST_SETUP := $(VENV)/.test-setup

.DEFAULT_GOAL := help
.PHONY: help setup data static run test lint bench clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@sh scripts/make-venv.sh "$(PYTHON)" "$(VENV)"

$(SETUP): $(BIN)/python requirements.txt
	@echo "Installing requirements.txt"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(TEST_SETUP): $(SETUP) requirements-test.txt
	@echo "Installing requirements-test.txt"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

setup: $(SETUP) ## Make the environment

data: $(SETUP) ## Build the facts, unless nothing changed
	@$(BIN)/python -m etl

static: data # Fonts and compressed copies of everything static, made once
	@$(BIN)/python -m pages._serving

run: static ## Do everything up to the map on the screen (PORT=8050)
	@echo "Yaqaza: http://$(HOST):$(PORT)/map"
	@exec $(BIN)/python -m uvicorn app:server --host $(HOST) --port $(PORT) --workers $(WORKERS) --log-level warning

lint: $(TEST_SETUP) ## ruff, mypy and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: $(TEST_SETUP) lint static ## Do everything up to a verdict
	@sh scripts/find-chromium.sh
	@$(BIN)/pytest

bench: $(TEST_SETUP) static ## Measure the figures of the README
	@sh scripts/find-chromium.sh
	@$(BIN)/python -m benchmarks

clean: ## Remove what was built, keep what was received
	@rm -rf data/build assets/geo assets/fonts $(VENV)
