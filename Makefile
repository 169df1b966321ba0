# `make run` and `make test` are all a newcomer needs; each sets up what it lacks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8010
REQUIREMENTS := requirements.txt requirements-dev.txt

.PHONY: help install install-dev run test test-fast lint types lock eval clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

install: $(VENV)/.installed ## .venv with the `pincite` command in it

install-dev: $(VENV)/.installed-dev ## the same, with what the tests need

$(VENV)/.installed: requirements.txt pyproject.toml tools/make-venv
	tools/make-venv $(VENV) $(PYTHON) requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt pyproject.toml tools/make-venv
	tools/make-venv $(VENV) $(PYTHON) requirements-dev.txt
	@touch $@ $(VENV)/.installed

run: install ## the chat in a browser, on http://127.0.0.1:8010
	$(BIN)/pincite serve --port $(PORT)

test: install-dev ## every test; those that need a browser or ../shared skip, saying so, where it is missing
	$(BIN)/python -m pytest -n auto --dist loadfile

test-fast: install-dev ## without the slow and the browser tests
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow and not browser"

lint: install-dev ## ruff, ruff format and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: install-dev ## compile the hashed requirements anew from pyproject.toml
	$(BIN)/python tools/lock.py

clean: ## forget the virtual environment and every cache
	rm -rf $(VENV) .tools .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist *.egg-info
