"""Times the numpy chain of Tests/_Reference on the fit that the benchmarks hand over.

Usage: numpy_chain.py REQUEST ANSWER
REQUEST and ANSWER are JSON files; the benchmarks write the one and read the other.

What is timed is the class Chain, from fitted draws to every outcome of every scenario, and apart
from it `figures`, the means and quantiles of these. Not timed are imports, reading, and the plan
year's months, closures and shapes, which the Swift chain computes itself. Chain takes the
parameters of the rates from a slice sampler, the Swift chain from few candidates, so it runs with
  given      parameters drawn beforehand: less work than the Swift chain has
  resampled  parameters taken as the Swift chain takes them: the same work
  sampled    its own sampler: Chain as it stands; timed once
all draws at once, which is how it was written, and in blocks that fit a cache.
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


class Rates:
    """Where Chain takes the parameters of the rates from."""

    CANDIDATES, OFFERED = 8192, 64

    def __init__(self):
        self.sampler, self.own_chain = chain_rates.posterior, chain_rates.TrainedRate.chain
        self.clock, self.drawn = Clock(), []

    def take(self, way, rows):
        """Prepares for a run on some rows of the draws."""
        self.rows, self.next = rows, 0
        chain_rates.posterior = getattr(self, way)
        chain_rates.TrainedRate.chain = resampled_chain if way == "resampled" else self.own_chain

    def sampled(self, *arguments, **named):
        self.drawn.append(self.clock.time(lambda: self.sampler(*arguments, **named)))
        return self.drawn[-1]

    def given(self, *_, **__):
        self.next += 1
        return self.drawn[self.next - 1][self.rows]

    def resampled(self, size, n, log_likelihood, rng):
        """Prior candidates by their likelihood, for parameters that no draw's inflow touches."""
        z = rng.standard_normal((self.CANDIDATES, size))
        log = log_likelihood(z, slice(None))
        total = np.exp(log - log.max()).cumsum()
        return z[np.searchsorted(total, total[-1] * rng.random(n))]


def resampled_chain(self, inflow):
    """TrainedRate.chain with the scheme of ChainRate: each draw weighs 64 candidates."""
    z = self.rng.standard_normal((3, Rates.CANDIDATES))
    gain, drift = self.at("yield", z[0]), self.at("drift", z[1])
    scale = self.at("residual-scale", z[2], 1e-5)
    windows = Rates.CANDIDATES // Rates.OFFERED
    window = np.arange(self.n) % windows * Rates.OFFERED
    precision, power = 1 / scale, scale ** -float(len(self.steps))
    weights = np.empty((Rates.OFFERED, self.n))
    for k in range(Rates.OFFERED):
        place = window + k
        own, rest, sharp, product = gain[place], drift[place], precision[place], 1.0
        for year, before, change in self.steps:
            expected = (1 - before) / (1 - self.last) * (own * self.inflow[year] + rest)
            u = (change - expected) * sharp
            product = product * (1 + 0.25 * u * u)
        weights[k] = power[place] / (product * product * np.sqrt(product))
    total = weights.cumsum(0)
    place = window + (total < self.rng.random(self.n) * total[-1]).sum(0)
    gain, drift, scale = gain[place], drift[place], scale[place]
    self.drawn = {"rate/yield": gain, "rate/drift": drift}
    free, residual = (1 - self.start) / (1 - self.last), scale * self.luck
    return self.start + free * (gain * inflow + drift) + residual, residual, free * gain


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
        self.rates = Rates()

    def chain(self, names, way, rows, fit, clock):
        self.inputs.scenarios = {name: self.all[name] for name in names}
        self.rates.take(way, rows)
        rng = np.random.default_rng(72)
        found = clock.time(lambda: reference.Chain(self.inputs, self.model, fit, rng))
        assert set(found.outcomes) == set(names), "a lever is not modelled in numpy"
        return found

    def sampled(self, names):
        """Chain as it stands; its parameters are kept for the runs that are given them."""
        clock = Clock()
        chain = self.chain(names, "sampled", slice(None), self.fit.of(slice(None)), clock)
        return {"sampled": [vars(clock)], "sampler": [vars(self.rates.clock)]}, answers(chain)

    def at_once(self, names, way):
        fit, times = self.fit.of(slice(None)), []
        for _ in range(1 + self.request["repeats"]):   # the first warms up
            clock = Clock()
            self.chain(names, way, slice(None), fit, clock)
            times.append(vars(clock))
        return times[1:]

    def in_blocks(self, names, way, size):
        times = []
        for _ in range(self.request["repeats"]):
            clock = Clock()
            for start in range(0, self.draws, size):
                rows = slice(start, min(self.draws, start + size))
                self.chain(names, way, rows, self.fit.of(rows), clock)
            times.append(vars(clock))
        return times

    def forms(self, names):
        """Both cheap ways, all draws at once and in blocks."""
        found = {}
        for way in ("given", "resampled"):
            found[way] = self.at_once(names, way)
            for size in self.request["blocks"]:
                found[f"{way} in blocks of {size}"] = self.in_blocks(names, way, size)
        return found

    def figures(self, names):
        """The quantiles of all outcomes, and of one column."""
        chain = self.chain(names, "given", slice(None), self.fit.of(slice(None)), Clock())
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
    """The medians that both sides must agree on, by scenario."""
    keys = {"enrolment": ("enrolment", "total"), "trained": ("trained-labour-rate", "all"),
            "certified": ("certified-labour-rate", "all")}
    return {name: {short: float(np.median(outcomes[key])) for short, key in keys.items()}
            for name, outcomes in chain.outcomes.items()}


def main():
    request = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    peer, five = Peer(request), request["scenarios"]
    first, found = peer.sampled(five)
    times = {"five": first | peer.forms(five) | peer.figures(five)}
    times |= {name: peer.forms([name]) for name in request["alone"]}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    versions = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__,
                "yaml": yaml.__version__}
    Path(sys.argv[2]).write_text(json.dumps(
        {"times": times, "answers": found, "peak": peak, "versions": versions}), "utf-8")


if __name__ == "__main__":
    main()
