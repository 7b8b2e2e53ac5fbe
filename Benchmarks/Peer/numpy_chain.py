"""Times the numpy chain of Tests/_Reference on the fit that the benchmarks hand over.

Usage: numpy_chain.py REQUEST ANSWER
REQUEST and ANSWER are JSON files; benchmarks of the engine write the one and read the other.

What is timed is the class Chain: from fitted draws to every outcome of every scenario, and apart
from it `figures`, the quantiles of these. Not timed are imports, reading, and months, closures and
shapes of the plan year, which numpy's own fit would hand over and the Swift chain computes itself.
Chain samples the parameters of the rates by slices, which the Swift chain does not: `whole` is the
time with it, `chain` without, its results being drawn beforehand. All draws at once is how Chain
was written; in blocks that fit a cache it is faster, so both are timed.
"""
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import scipy
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tests" / "_Reference"))
import chain as reference  # noqa: E402
import chain_rates  # noqa: E402
from chain_fit import PathModel, disrupted, spread  # noqa: E402
from chain_inputs import Inputs  # noqa: E402

LEVELS, PARTS = "turns/{level}/{year}", "share/{level}/{part}"


class Clock:
    """Seconds on the wall and of the processor, of several pieces of work together."""

    def __init__(self):
        self.wall = self.processor = 0.0

    def time(self, work):
        start, own = time.perf_counter(), time.process_time()
        result = work()
        self.wall += time.perf_counter() - start
        self.processor += time.process_time() - own
        return result


class Parameters:
    """Stands in for the slice sampler of the rates: samples once, then gives the same again."""

    def __init__(self):
        self.sample, self.clock, self.drawn = chain_rates.posterior, Clock(), None
        self.rows, self.next = slice(None), 0

    def record(self):
        self.drawn = []
        chain_rates.posterior = self.recorded

    def recorded(self, *arguments, **named):
        self.drawn.append(self.clock.time(lambda: self.sample(*arguments, **named)))
        return self.drawn[-1]

    def replay(self, rows):
        self.rows, self.next = rows, 0
        chain_rates.posterior = self.replayed

    def replayed(self, *_, **__):
        self.next += 1
        return self.drawn[self.next - 1][self.rows]


class Fit:
    """The fitted draws in the form that Chain reads."""

    def __init__(self, folder, model, draws):
        names = json.loads((Path(folder) / "columns.json").read_text("utf-8"))
        table = np.load(Path(folder) / "columns.npy", mmap_mode="r")
        assert table.shape == (len(names), draws), "the columns are not those of the fit"
        self.columns, self.model = dict(zip(names, table)), model

    def column(self, name, rows):
        return np.array(self.columns[name][rows])

    def of(self, rows):
        """What Chain reads of some draws."""
        model, inputs = self.model, self.model.inputs
        levels = inputs.levels
        turns = {y: np.stack([self.column(LEVELS.format(level=k, year=y), rows) for k in levels], 1)
                 for y in model.years if LEVELS.format(level=levels[0], year=y) in self.columns}
        one = {key: self.column(key, rows)[:, None] for key in ("catch", "carry", "remaining")}
        loss = np.stack([self.column(f"loss/{k}", rows) for k in levels], 1)
        shares = np.stack([np.stack([self.column(PARTS.format(level=k, part=p), rows)
                                     for p in range(len(model.width))], 1) for k in levels], 1)
        usual = np.repeat(shares / model.width, model.width, -1)
        shut = spread(model.shut[inputs.year][model.unit_of][None], one["remaining"], model.open)
        return {"turns": turns, "loss": loss, "usual": usual, "shut": shut,
                "shape": disrupted(usual, shut, loss, one["catch"]), **one}


class Peer:
    """The numpy chain with what it reads."""

    def __init__(self, request):
        self.request, self.draws = request, request["draws"]
        self.inputs = Inputs()
        for path in request["scenario-files"]:
            path = Path(path)
            self.inputs.scenarios[path.stem] = self.inputs.levers(path)
        self.all = self.inputs.scenarios
        self.model = PathModel(self.inputs)
        self.fit = Fit(request["folder"], self.model, self.draws)
        self.parameters = Parameters()

    def chain(self, fit, names, clock):
        self.inputs.scenarios = {name: self.all[name] for name in names}
        rng = np.random.default_rng(72)
        found = clock.time(lambda: reference.Chain(self.inputs, self.model, fit, rng))
        assert set(found.outcomes) == set(names), "a lever is not modelled in numpy"
        return found

    def whole(self, names):
        """The first run: parameters sampled, then kept."""
        clock = Clock()
        self.parameters.record()
        chain = self.chain(self.fit.of(slice(None)), names, clock)
        sampling = self.parameters.clock
        return {"whole": [vars(clock)], "sampling": [vars(sampling)]}, answers(chain)

    def chains(self, names):
        """All draws at once, the parameters being drawn."""
        fit = self.fit.of(slice(None))
        times = []
        for _ in range(1 + self.request["repeats"]):
            clock = Clock()
            self.parameters.replay(slice(None))
            self.chain(fit, names, clock)
            times.append(vars(clock))
        return times[1:]

    def blocks(self, names, size):
        """The same in blocks of draws."""
        times = []
        for _ in range(self.request["repeats"]):
            clock = Clock()
            for start in range(0, self.draws, size):
                rows = slice(start, min(self.draws, start + size))
                self.parameters.replay(rows)
                self.chain(self.fit.of(rows), names, clock)
            times.append(vars(clock))
        return times

    def figures(self, names):
        """The quantiles of all outcomes, and of one column."""
        self.parameters.replay(slice(None))
        chain = self.chain(self.fit.of(slice(None)), names, Clock())
        column = np.ascontiguousarray(chain.outcomes[names[0]]["enrolment", "total"])
        found = {"figures": [], "quantiles": []}
        for _ in range(self.request["repeats"]):
            for key, work in (("figures", lambda: reference.figures(chain)),
                              ("quantiles", lambda: np.quantile(column, (0.1, 0.5, 0.9)))):
                clock = Clock()
                clock.time(work)
                found[key].append(vars(clock))
        return found


def answers(chain):
    """Middle and width of what both sides must agree on, by scenario."""
    keys = {"enrolment": ("enrolment", "total"), "trained": ("trained-labour-rate", "all"),
            "certified": ("certified-labour-rate", "all")}
    return {name: {short: {"median": float(np.median(outcomes[key])),
                           "sd": float(outcomes[key].std())} for short, key in keys.items()}
            for name, outcomes in chain.outcomes.items()}


def main():
    request = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    peer, five = Peer(request), request["scenarios"]
    first, found = peer.whole(five)
    times = {"five": {**first, "chain": peer.chains(five), **peer.figures(five)}}
    for size in request["blocks"]:
        times["five"][f"blocks of {size}"] = peer.blocks(five, size)
    for name in five:
        times[name] = {"chain": peer.chains([name])}
        for size in request["blocks"]:
            times[name][f"blocks of {size}"] = peer.blocks([name], size)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    versions = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__,
                "yaml": yaml.__version__}
    Path(sys.argv[2]).write_text(json.dumps(
        {"times": times, "answers": found, "peak": peak, "versions": versions}), "utf-8")


if __name__ == "__main__":
    main()
