# The commands of the project. `make help` lists them. Everything else is in deploy/locale/.
PYTHON ?= python3
VENV := .venv/bin
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## set up everything, load the demo comune, serve it
	@$(PYTHON) deploy/locale/avvia.py

dev: ## like run, with Django's development server and reload
	@$(PYTHON) deploy/locale/avvia.py --dev

test: ## set up everything and run all tests (SQLite, PostgreSQL, browser)
	@$(PYTHON) deploy/locale/prova.py $(ARGS)

setup: ## set up for development without running anything
	@$(PYTHON) deploy/locale/prova.py --solo-preparazione

lint: setup ## ruff, import contracts, mypy, templates, scripts, migrations
	@$(PYTHON) deploy/locale/controlla.py

format: setup ## format Python, templates and scripts
	$(VENV)/ruff format .
	$(VENV)/ruff check --fix .

bench: setup ## measure, print a table, write var/bench.json
	@$(PYTHON) deploy/locale/misura.py

manuale: setup ## take again the pictures of the manual, from the demo that make run serves (SITO=http://localhost:8000)
	@$(VENV)/python deploy/locale/schermate.py

lighthouse: ## measure one page of every template in Chromium, write var/lighthouse.json
	@$(PYTHON) deploy/locale/faro.py

lock: ## compile the locks from pyproject.toml (needs uv)
	@$(PYTHON) deploy/locale/blocca.py

clean: ## remove the virtual environment, the built theme and the demo's data
	rm -rf .venv theme/node_modules tests/lighthouse/node_modules theme/static/theme var

.PHONY: help run dev test setup lint format bench lighthouse manuale lock clean
