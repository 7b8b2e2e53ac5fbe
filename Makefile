# Everything a fresh Debian machine with a Swift toolchain needs. `make run` and `make test` do their own set-up.
SHELL := /bin/bash
PACKAGES := pkg-config libopenblas-dev liblapacke-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev
# For briefings as Word and PDF and with pictures, and for the tests that open them.
BRIEFING_PACKAGES := pandoc fonts-noto-core python3-venv
TEST_PACKAGES := unzip poppler-utils libreoffice-writer libreoffice-calc
BRIEFING_PYTHON := typst==0.15.2 vl-convert-python==1.9.0.post1
TEST_PYTHON := openpyxl==3.1.5 nbclient==0.11.0 ipykernel==7.4.0 pandas==3.1.1 matplotlib==3.11.2
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
export OPENBLAS_NUM_THREADS := 1

.PHONY: briefing-tools test-tools run test build lint format setup pins keep docs levers-article bench bench-test registry-trial registry-bench
run: build
	@.build/release/enrolcast run

build: setup
	@swift build -c release --product enrolcast

# Tests run optimised: the model draws thousands of trajectories in them.
TEST := -c release -Xswiftc -enable-testing --scratch-path .build-test
test: test-tools
	@swift build --build-tests $(TEST) && swift test --skip-build --disable-xctest $(TEST)

# Measures the engine and the numpy chain side by side; for an idle machine. BENCH='--draws 50000
# --repeats 2 --costs 10000' is a quick look. Without numpy the rest is measured.
bench: build
	@swift build -c release --package-path Benchmarks --product enrolcast-benchmarks
	@Benchmarks/.build/release/enrolcast-benchmarks $(BENCH)

# Tests of the benchmarks' own parts, built apart from what is measured.
BENCH_TEST := $(TEST:.build-test=Benchmarks/.build-test) --package-path Benchmarks
bench-test: setup
	@swift build --build-tests $(BENCH_TEST) && swift test --skip-build --disable-xctest $(BENCH_TEST)

# Kills, fills, locks and damages a registry of runs and counts what is lost: two minutes.
registry-trial: build
	@python3 Tests/registry-trial.py .build/release/enrolcast

# Times the verbs of a registry of 100,000 runs, which takes 2.5 GB for a while; for an idle machine.
registry-bench: build
	@python3 Tests/registry-bench.py .build/release/enrolcast .

BENCHMARKS := Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
lint:
	@swift format lint --strict -r Package.swift Sources Tests $(BENCHMARKS)

format:
	@swift format -i -r Package.swift Sources Tests $(BENCHMARKS)

# Installs only what is missing, and says so.
define install
	@missing=""; for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "Installing$$missing (Debian packages)"; \
	  $(SUDO) apt-get update -q >/dev/null && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -q --no-install-recommends $$missing >/dev/null; fi
endef
define install-python
	@[ -x .venv/bin/python ] || python3 -m venv .venv
	@have="$$(.venv/bin/python -m pip list --format=freeze --disable-pip-version-check)"; missing=""; \
	for p in $(1); do echo "$$have" | grep -qix "$$p" || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "Installing$$missing (Python packages, in .venv)"; \
	  .venv/bin/python -m pip install -q --disable-pip-version-check $$missing; fi
endef

setup:
	$(call install,$(PACKAGES))

# What 'enrolcast brief' needs for Word, PDF and pictures.
briefing-tools: setup
	$(call install,$(BRIEFING_PACKAGES))
	$(call install-python,$(BRIEFING_PYTHON))

# The programs that open in tests what briefings wrote, and run the notebook.
test-tools: briefing-tools
	$(call install,$(TEST_PACKAGES))
	$(call install-python,$(TEST_PYTHON))

# Builds the articles and the reference of every module under .build-docs; a broken link is an error.
DOCUMENTED := LinearAlgebra Probability Forecasting EnrolmentModel Scenarios Briefings DocumentTools RunRegistry
docs: setup
	@mkdir -p .build-docs/pages; export ENROLCAST_DOCS=1; for t in $(DOCUMENTED); do \
	  swift package --scratch-path .build-docs --allow-writing-to-directory .build-docs/pages \
	    generate-documentation --target $$t --warnings-as-errors --output-path .build-docs/pages/$$t || exit 1; done

# Writes the article on levers again from the catalogue; a test says when it is stale.
LEVERS := Sources/EnrolmentModel/EnrolmentModel.docc/Levers.md
levers-article: build
	@.build/release/enrolcast levers --lang en --format markdown | \
	  sed '1a \\nEvery lever with its numbers and sources, generated from the catalogue by `make levers-article`: do not edit.' > $(LEVERS).new
	@mv $(LEVERS).new $(LEVERS)

# Rewrites the pinned results, those of kept releases included, where they moved, and says why in the
# changelog under Figures: make pins REASON='…'. Without a reason nothing is written.
pins: export WHY := $(REASON)
pins: build
	@.build/release/enrolcast verify --update --reason "$$WHY"
	@for v in $$(ls notebooks-data/history); do \
	  .build/release/enrolcast verify --assumptions-of $$v --update --reason "$$WHY" || exit; done

# Keeps plan, evidence, assumptions, scenarios and pins as this version's, once, when it is released.
keep: build
	@.build/release/enrolcast verify --keep $$(.build/release/enrolcast --version)
