"""Summaries, scores and resampling of small samples: numpy, exact fractions, plain definitions."""
from fractions import Fraction

import numpy

from fixtures import write

SAMPLES = {
    "one": [3.25],
    "ties": [1.0, 1.0, 2.0, 2.0, 2.0, 7.0],
    "mixed": [-4.5, 12.0, 0.125, 3.0, 3.5, -0.75, 8.0],
    "offset": [1e9 + 0.25, 1e9 + 0.5, 1e9 + 1.0, 1e9 + 4.0],
}
write("samples.csv", ["sample", "value"], [(n, v) for n, vs in SAMPLES.items() for v in vs])


def exact_moments(values):
    exact = [Fraction(v) for v in values]
    mean = sum(exact) / len(exact)
    squares = sum((v - mean) ** 2 for v in exact)
    sd = numpy.sqrt(float(squares / (len(exact) - 1))) if len(exact) > 1 else 0.0
    return float(mean), sd


write("sample_moments.csv", ["sample", "mean", "sd"],
      [(name, *exact_moments(values)) for name, values in SAMPLES.items()])
write("sample_quantiles.csv", ["sample", "p", "quantile"],
      [(name, p, numpy.quantile(values, p, method="linear"))
       for name, values in SAMPLES.items() for p in [0.0, 0.05, 0.25, 0.5, 0.66, 0.9, 1.0]])


def crps(values, observed):
    """The integral of (F(x) - [x >= y])^2 dx, exactly: F is a step function."""
    exact, y = [Fraction(v) for v in values], Fraction(observed)
    edges = sorted(set(exact + [y]))
    total = Fraction(0)
    for left, right in zip(edges, edges[1:]):
        share = Fraction(sum(v <= left for v in exact), len(exact))
        total += (share - (1 if y <= left else 0)) ** 2 * (right - left)
    return float(total)


write("crps.csv", ["sample", "observed", "crps"],
      [(name, y, crps(values, y)) for name, values in SAMPLES.items()
       for y in [-10.0, 1.0, 2.0, 3.25, 20.0] + ([1e9 + 0.75] if name == "offset" else [])])

WEIGHTS = [0.5, 0.0, 2.0, 1.25, 0.0, 0.25]
rows = []
for count in [1, 3, 7]:
    for u in [0.0, 0.37, 0.999]:
        positions = (numpy.arange(count) + u) / count * sum(WEIGHTS)
        picks = numpy.searchsorted(numpy.cumsum(WEIGHTS), positions, side="right")
        rows.append((count, u, " ".join(map(str, picks))))
write("systematic.csv", ["count", "u", "picks"], rows)
