"""The rate models against scipy and plain integration: nothing is sampled, nothing is recursive.

The increments are a multivariate normal vector whose covariance is written down; the posteriors of
the chain and of the hazard are sums over fine grids of prior quantiles.
"""
import itertools

import numpy
from scipy import stats

from fixtures import write

TARGET = "EnrolmentModelTests"
POINTS = [0.60, 0.625, 0.64, 0.66]  # 2018 to 2021
BEFORE = numpy.array(POINTS[:-1])
CHANGE = numpy.diff(POINTS)
INFLOW = numpy.array([0.020, 0.022, 0.018])

residual_law = stats.t(4)
write("residual_law.csv", ["residual", "scale", "density"],
      [(r, s, residual_law.pdf(r / s) / s) for r in (-0.05, -0.001, 0.0, 0.01, 2.0)
       for s in (1e-5, 0.004, 1.0)], TARGET)
write("residual_quantiles.csv", ["u", "quantile"],
      [(u, residual_law.ppf(u)) for u in (1e-6, 0.01, 0.3, 0.5, 0.77, 0.999)], TARGET)

# The increments as a local level: level of next year given all increments, by grid node.
START, START_SD = 0.02, 0.02
quantiles = [stats.halfnorm(scale=0.01).ppf((k + 0.5) / 8) for k in range(8)]
n = len(CHANGE)
rows, logs = [], []
for change, noise in itertools.product(quantiles, repeat=2):
    # Levels of years 1 … n+1, all with the same mean.
    walk = numpy.minimum.outer(numpy.arange(n + 1), numpy.arange(n + 1))
    levels = START_SD**2 + change**2 * walk
    seen = levels[:n, :n] + noise**2 * numpy.eye(n)
    gain = levels[n, :n] @ numpy.linalg.inv(seen)
    mean = START + gain @ (CHANGE - START)
    variance = levels[n, n] - gain @ levels[n, :n]
    logs.append(stats.multivariate_normal(numpy.full(n, START), seen).logpdf(CHANGE))
    rows.append([change, noise, mean, variance])
weights = numpy.exp(numpy.array(logs) - max(logs))
weights /= weights.sum()
write("increment_nodes.csv", ["change", "noise", "mean", "variance", "weight"],
      [(*row, w) for row, w in zip(rows, weights)], TARGET)


def midpoints(count):
    return (numpy.arange(count) + 0.5) / count


def summary(values, weights):
    mean = (weights * values).sum()
    return mean, numpy.sqrt((weights * (values - mean) ** 2).sum())


# The chain: yield, drift and scale given the inflow of the three years.
size = 160
yields = stats.lognorm(s=0.35).ppf(midpoints(size))[:, None, None]
drifts = stats.norm(0.006, 0.01).ppf(midpoints(size))[None, :, None]
scales = stats.halfnorm(scale=0.01).ppf(midpoints(size))[None, None, :]
likelihood = numpy.ones((size, size, size))
for before, change, inflow in zip(BEFORE, CHANGE, INFLOW):
    saturation = (1 - before) / (1 - POINTS[-1])
    expected = saturation * (yields * inflow + drifts)
    likelihood *= residual_law.pdf((change - expected) / scales) / scales
posterior = likelihood / likelihood.sum()
shape = posterior.shape
rows = [(name, *summary(numpy.broadcast_to(value, shape), posterior))
        for name, value in [("yield", yields), ("drift", drifts), ("scale", scales)]]
# What matters for the forecast: the expected step of the next year with an inflow of 0.02.
rows.append(("step", *summary(yields * 0.02 + drifts + 0 * scales, posterior)))

# The hazard of the untrained.
size = 1500
means = stats.norm(0.06, 0.04).ppf(midpoints(size))[:, None]
scales = stats.halfnorm(scale=0.04).ppf(midpoints(size))[None, :]
hazards = -numpy.log((1 - BEFORE - CHANGE) / (1 - BEFORE))
likelihood = numpy.ones((size, size))
for hazard in hazards:
    likelihood *= residual_law.pdf((hazard - means) / scales) / scales
posterior = likelihood / likelihood.sum()
rows += [(name, *summary(numpy.broadcast_to(value, posterior.shape), posterior))
         for name, value in [("hazard", means), ("hazard-scale", scales)]]
write("rate_posteriors.csv", ["quantity", "mean", "sd"], rows, TARGET)
