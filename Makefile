# Every target sets itself up: it needs Python 3.11 or newer, git and make, and nothing else.
PYTHON ?= python3
PIP := python -m pip --disable-pip-version-check --quiet

DEMO := .venv-demo
TEST := .venv-test

# A plugin whose dependencies are large says `heavy = true` under [tool.emoomni] in its
# pyproject.toml, and is then tested in an environment of its own.
PLUGIN_FILES := $(sort $(wildcard plugins/*/pyproject.toml))
HEAVY_FILES := $(if $(PLUGIN_FILES),$(shell grep -l '^heavy = true' $(PLUGIN_FILES)))
LIGHT_FILES := $(filter-out $(HEAVY_FILES),$(PLUGIN_FILES))
HEAVY := $(patsubst plugins/%/pyproject.toml,%,$(HEAVY_FILES))
LIGHT := $(patsubst plugins/%/pyproject.toml,%,$(LIGHT_FILES))
LIGHT_DIRS := $(LIGHT:%=./plugins/%)
LIGHT_PACKAGES := $(foreach name,$(LIGHT),plugins/$(name)/$(subst -,_,$(name)))
LIGHT_TESTS := $(wildcard $(LIGHT_DIRS:%=%/tests))
DEMO_PLUGINS := $(filter emoomni-lite emoomni-espeak,$(LIGHT))
DEMO_DIRS := emoomni_sdk $(DEMO_PLUGINS:%=plugins/%)
DEMO_SOURCES := $(shell find $(DEMO_DIRS) -name '*.py' -not -path '*/tests/*' 2>/dev/null)

# A plugin's own dependency group `test`, where it has one.
test_group = $(if $(shell grep '^test = \[' $(1)),--group $(1):test)

space := $(subst ,, )
colons = $(subst $(space),:,$(strip $(1)))

# Not an intermediate file that make may delete.
.PRECIOUS: .venv-%/.ready

.PHONY: help demo test test-slow test-plugins acceptance lint docs bench clean python

help:
	@echo "make demo          install, answer a bundled clip, leave reply.wav"
	@echo "make test          style, types, import direction, tests of the core and the light plugins"
	@echo "make test-slow     tests that build wheels, look at pages in Chromium, or soak"
	@echo "make test-plugins  each heavy plugin in an environment of its own"
	@echo "make acceptance    tests on real recordings; needs EMOOMNI_TEST_DATA=FOLDER"
	@echo "make lint          the checks of 'make test' without the tests"
	@echo "make docs          the documentation, in site/"
	@echo "make bench         what the chain costs over calling its stages by hand"
	@echo "make clean         remove all that these targets made"

demo: $(DEMO)/.ready
	@$(DEMO)/bin/python benchmarks/demo.py --install-seconds "$$(cat $(DEMO)/.ready)" \
		examples/clips/columbia.mkv reply.wav

test: lint
	$(TEST)/bin/python -m pytest tests $(LIGHT_TESTS) -m "not slow and not acceptance"

test-slow: $(TEST)/.ready
	.ci/install-chromium
	EMOOMNI_REQUIRE_BROWSER=1 $(TEST)/bin/python -m pytest tests $(LIGHT_TESTS) -m "slow and not acceptance"

test-plugins: $(HEAVY:%=test-plugin-%)
	@$(if $(HEAVY),:,echo "No plugin here needs an environment of its own: 'make test' covers them all.")

test-plugin-%: .venv-%/.ready
	.venv-$*/bin/python -m pytest plugins/$*/tests -m "not slow and not acceptance"

acceptance: $(TEST)/.ready
	@test -d "$$EMOOMNI_TEST_DATA" || { \
		echo "Set EMOOMNI_TEST_DATA to the folder that holds the test recordings."; exit 2; }
	$(TEST)/bin/python -m pytest tests $(LIGHT_TESTS) -m acceptance

lint: $(TEST)/.ready
	$(TEST)/bin/ruff check .
	$(TEST)/bin/ruff format --check .
	MYPYPATH=$(call colons,$(LIGHT_DIRS)) $(TEST)/bin/mypy \
		emoomni_sdk $(LIGHT_PACKAGES) $(wildcard examples/*.py)
	$(TEST)/bin/lint-imports

docs: $(TEST)/.ready
	NO_MKDOCS_2_WARNING=1 $(TEST)/bin/mkdocs build --strict

bench: $(TEST)/.ready
	$(TEST)/bin/python benchmarks/overhead.py

clean:
	rm -rf .venv-demo .venv-test $(HEAVY:%=.venv-%) site build dist reply.wav
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name .venv -prune -o -name __pycache__ -type d -print0 | xargs -0 rm -rf

python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no $(PYTHON) here. Name yours: make PYTHON=python3.12 …"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "emoomni_sdk needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1)." \
		     "Name another: make PYTHON=python3.12 …"; exit 2; }

# All local packages go into one pip command, so that none is looked for on an index.
$(DEMO)/.ready: pyproject.toml $(DEMO_PLUGINS:%=plugins/%/pyproject.toml) $(DEMO_SOURCES) | python
	@echo "Installing into $(DEMO) …"
	@start=$$(date +%s); $(PYTHON) -m venv $(DEMO) \
		&& $(DEMO)/bin/$(PIP) install '.[media]' $(DEMO_PLUGINS:%=./plugins/%) \
		&& echo $$(( $$(date +%s) - start )) > $@

# `--group` came with pip 25.1.
$(TEST)/.ready: pyproject.toml $(LIGHT_FILES) | python
	@echo "Installing into $(TEST) …"
	@$(PYTHON) -m venv $(TEST)
	@$(TEST)/bin/$(PIP) install 'pip>=25.1'
	@$(TEST)/bin/$(PIP) install --group dev -e '.[media]' $(LIGHT_DIRS:%=-e %) \
		$(foreach file,$(LIGHT_FILES),$(call test_group,$(file)))
	@touch $@

.venv-%/.ready: pyproject.toml plugins/%/pyproject.toml | python
	@echo "Installing into .venv-$* …"
	@$(PYTHON) -m venv .venv-$*
	@.venv-$*/bin/$(PIP) install 'pip>=25.1'
	@.venv-$*/bin/$(PIP) install --group test -e '.[media]' -e ./plugins/$* \
		$(call test_group,plugins/$*/pyproject.toml)
	@touch $@
