"""Quantiles and moments of every distribution, from scipy's frozen distributions.

`quantiles` has no counterpart in scipy: there the three parameters of a shifted log-normal are
found by solving for the three points numerically, which knows nothing of our closed form.
"""
import numpy
from scipy import optimize, stats

from fixtures import write

CASES = [
    ("normal", (3.0, 2.0), stats.norm(3, 2)),
    ("logNormal", (5.0, 0.4), stats.lognorm(s=0.4, scale=5)),
    ("uniform", (-1.0, 4.0), stats.uniform(-1, 5)),
    ("triangular", (1.0, 2.0, 6.0), stats.triang(c=0.2, loc=1, scale=5)),
    ("triangular", (0.0, 0.0, 1.0), stats.triang(c=0.0, loc=0, scale=1)),
    ("halfNormal", (2.5,), stats.halfnorm(scale=2.5)),
    ("studentT", (1.0, 0.5, 4.0), stats.t(df=4, loc=1, scale=0.5)),
]
for mean, sd in [(0.3, 0.1), (0.9, 0.05), (0.02, 0.02), (0.5, 0.45)]:
    count = mean * (1 - mean) / sd**2 - 1
    CASES.append(("beta", (mean, sd), stats.beta(mean * count, (1 - mean) * count)))


def shifted(p10, p50, p90):
    """scipy's lognorm through the three points, for a longer upper side."""
    def miss(parameters):
        s, loc, scale = numpy.exp(parameters[0]), parameters[1], numpy.exp(parameters[2])
        return stats.lognorm(s=s, loc=loc, scale=scale).ppf([0.1, 0.5, 0.9]) - [p10, p50, p90]
    found = optimize.root(miss, [-1.0, p50 - 2 * (p90 - p10), numpy.log(2 * (p90 - p10))], tol=1e-14)
    assert numpy.abs(miss(found.x)).max() < 1e-10, found
    return stats.lognorm(s=numpy.exp(found.x[0]), loc=found.x[1], scale=numpy.exp(found.x[2]))


class Mirrored:
    """The distribution of -X."""
    def __init__(self, original):
        self.original = original
    def ppf(self, u):
        return -self.original.isf(u)
    def mean(self):
        return -self.original.mean()
    def std(self):
        return self.original.std()


CASES.append(("quantiles", (1.0, 2.0, 5.0), shifted(1, 2, 5)))
CASES.append(("quantiles", (80.0, 100.0, 125.0), shifted(80, 100, 125)))
CASES.append(("quantiles", (-5.0, -2.0, -1.0), Mirrored(shifted(1, 2, 5))))
CASES.append(("quantiles", (1.0, 2.0, 3.0), stats.norm(2, 1 / stats.norm.ppf(0.9))))

rows = []
for kind, parameters, frozen in CASES:
    padded = parameters + (0.0,) * (3 - len(parameters))
    for u in [1e-6, 0.01, 0.1, 0.25, 0.5, 0.63, 0.9, 0.975, 0.9999]:
        rows.append((kind, *padded, u, frozen.ppf(u), frozen.mean(), frozen.std()))
write("distributions.csv", ["kind", "p1", "p2", "p3", "u", "quantile", "mean", "sd"], rows)
