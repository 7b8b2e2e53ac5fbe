"""Shares of variance by SALib, of inputs and of groups, and a tornado by brute force.

All models have independent inputs, as SALib's designs ask.

Needs SALib beside the packages of the other scripts: `pip install SALib==1.6.0`. The third model is
one year of the chain, turns to persons to the rate, in numpy.
"""
import numpy
from SALib.analyze import sobol
from SALib.sample import sobol as sobol_sample
from scipy import stats

from fixtures import write

TARGET = "EnrolmentModelTests"
SIZE = 2**15


def beta(mean, sd):
    strength = mean * (1 - mean) / sd**2 - 1
    return stats.beta(mean * strength, (1 - mean) * strength)


def ishigami(x):
    return numpy.sin(x[:, 0]) + 7 * numpy.sin(x[:, 1])**2 + 0.1 * x[:, 2]**4 * numpy.sin(x[:, 0])


def linear(x):
    return 3 * x[:, 0] + 2 * x[:, 1] + x[:, 2]


def chain(x):
    turns, distinct, completion, already, chain_yield, drift = x.T
    newly = turns * distinct * completion * (1 - already) * 0.8
    return 0.66 + chain_yield * newly / 410_000 + drift


uniform = stats.uniform(-numpy.pi, 2 * numpy.pi)
normal = stats.norm(0, 1)
CHAIN = {
    "turns": stats.lognorm(s=0.2, scale=20_000), "distinct": beta(0.9, 0.03),
    "completion": beta(0.85, 0.04), "already": beta(0.3, 0.1),
    "yield": stats.lognorm(s=0.35), "drift": stats.norm(0.006, 0.01),
}
MODELS = {
    "ishigami": (ishigami, {f"x{i}": uniform for i in (1, 2, 3)}),
    "linear": (linear, {f"x{i}": normal for i in (1, 2, 3, 4)}),
    "chain": (chain, CHAIN),
}

GROUPS = {
    "linear": ["first", "first", "second", "second"], "product": ["first", "first", "second"],
    "chain": ["enrolment", "pipeline", "pipeline", "pipeline", "rate", "rate"],
}


def product(x):
    return x[:, 0] * x[:, 1] + x[:, 2]


def analysis(function, inputs, groups=None):
    """Sobol' indices; SALib gives the half-width of a 95 % interval."""
    problem = {"num_vars": len(inputs), "names": list(inputs), "bounds": [[0, 1]] * len(inputs),
               **({"groups": groups} if groups else {})}
    points = sobol_sample.sample(problem, SIZE, calc_second_order=False, seed=1)
    points = numpy.clip(points, 1e-12, 1 - 1e-12)
    values = numpy.column_stack([law.ppf(u) for law, u in zip(inputs.values(), points.T)])
    found = sobol.analyze(problem, function(values), calc_second_order=False, seed=1)
    names = list(dict.fromkeys(groups)) if groups else list(inputs)
    return [(key, s, c / 1.96) for key, s, c in zip(names, found["S1"], found["S1_conf"])]


rows = [(name, *row) for name, model in MODELS.items() for row in analysis(*model)]
write("variance_shares.csv", ["model", "input", "first_order", "error"], rows, TARGET)
MODELS["product"] = product, {f"x{i}": normal for i in (1, 2, 3)}
rows = [(name, *row) for name, groups in GROUPS.items()
        for row in analysis(*MODELS[name], groups)]
write("group_shares.csv", ["model", "group", "first_order", "error"], rows, TARGET)

# Each input between its P5 and P15, or P85 and P95; the others as they are.
generator = numpy.random.default_rng(1)
SIZE = 400_000
rows = []
for index, key in enumerate(CHAIN):
    row = [key]
    for low, high in ((0.05, 0.15), (0.85, 0.95)):
        points = generator.random((SIZE, len(CHAIN)))
        points[:, index] = low + (high - low) * points[:, index]
        values = numpy.column_stack([law.ppf(u) for law, u in zip(CHAIN.values(), points.T)])
        outcome = chain(values)
        row += [numpy.median(outcome), 1.2533 * outcome.std() / numpy.sqrt(SIZE)]
    rows.append(row)
write("tornado.csv", ["input", "low", "low_error", "high", "high_error"], rows, TARGET)
