# Everything is one of these commands. They set up what they need themselves.
#   make run                    PORT=8000 DATA=var
#   make test                   DB=sqlite, or DB=postgresql; ONLY="-k approve" passes options on to pytest

PYTHON ?= python3
DB ?= sqlite
PORTAL = .venv/bin/portal
PREPARE = @command -v $(PYTHON) >/dev/null || { echo "Python is missing: apt install python3 python3-venv"; exit 1; }; $(PYTHON) scripts/prepare.py

.DEFAULT_GOAL := help
.PHONY: help run test check seed shell bench messages lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: ## set up and serve the portal on http://*.localhost:8000, with demonstration accounts
	$(PREPARE) run
	@exec $(PORTAL) serve --prepare

test: ## run every test, in browsers too; DB=postgresql runs those that need a database on PostgreSQL
	$(PREPARE) test $(DB)
	@scripts/test $(DB) $(ONLY)

check: ## format, lint, types, layers, templates, migrations, translations
	$(PREPARE) dev
	@scripts/check

seed: ## fill the database of the data folder with what the portal needs, and with the demonstration
	$(PREPARE) run
	@$(PORTAL) migrate -v 0
	@$(PORTAL) seed

shell: ## a Python shell with the portal's models
	$(PREPARE) run
	@$(PORTAL) shell

bench: ## what is promised of its speed, as ratios of one alternating run, in a table (some ten minutes)
	$(PREPARE) bench
	@PATH=$$PATH:/usr/sbin .venv/bin/python -m bench

messages: ## collect the Vietnamese texts into the English catalogue
	$(PREPARE) dev
	@.venv/bin/python scripts/catalogues.py update

lock: ## lock the newest versions that requirements/*.in allow, with their hashes
	$(PREPARE) dev
	@scripts/lock
