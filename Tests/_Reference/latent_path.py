"""The latent path as a state space in numpy, and what follows where everything is linear.

Nothing is taken from the program: the covariance comes from propagating the state (level, slope)
year by year, the posterior from the textbook formulae of the multivariate normal distribution,
and leaving a row out from really leaving it out. Only the variances and the rows are shared.
"""
import itertools

import numpy
from scipy import stats

from fixtures import write

TARGET = "EnrolmentModelTests"
INITIAL_SD = 1.5  # of the first year's log level


def path_law(epsilon, eta, zeta, phi, growth, growth_sd, years):
    """Mean and covariance of mu + epsilon beside its first level: state (mu, b), mu[0] = 0."""
    step = numpy.array([[1.0, phi], [0.0, phi]])
    noise = numpy.diag([eta**2, zeta**2])
    means, variances = [numpy.array([0.0, growth])], [numpy.diag([0.0, growth_sd**2])]
    for _ in range(years - 1):
        means.append(step @ means[-1])
        variances.append(step @ variances[-1] @ step.T + noise)
    covariance = numpy.empty((years, years))
    for s in range(years):
        ahead = variances[s]
        for t in range(s, years):
            covariance[s, t] = covariance[t, s] = ahead[0, 0]
            ahead = step @ ahead
    return numpy.array([m[0] for m in means]), covariance + epsilon**2 * numpy.eye(years)


# The prior of three levels that share no group.
THETAS = [(0.05, 0.1, 0.02, 0.8), (0.2, 0.03, 0.06, 0.95)]
SCALES, CORRELATION, GROWTH, GROWTH_SD, CENTRE = [1.0, 1.2, 0.7], 0.5, 0.02, 0.05, 9.0
PAIRS = [(0, 0), (0, 5), (5, 5), (3, 13), (13, 13)]
prior, means = [], []
for theta in THETAS:
    mean, covariance = path_law(*theta, GROWTH, GROWTH_SD, 14)
    for level, other in itertools.product(range(3), repeat=2):
        share = SCALES[level] * SCALES[other] * (1 if level == other else CORRELATION)
        for s, t in PAIRS:
            value = share * covariance[s, t] + (INITIAL_SD**2 if level == other else 0)
            prior.append((*theta, level, s, other, t, value))
    means += [(*theta, year, CENTRE + mean[year]) for year in (0, 1, 6, 13)]
NAMES = ["epsilon", "eta", "zeta", "phi"]
write("path_covariance.csv", NAMES + ["level", "year", "otherLevel", "otherYear", "covariance"],
      prior, TARGET)
write("path_mean.csv", NAMES + ["year", "mean"], means, TARGET)

# Rows: year, value, half-width, definition error, source.
ERRORS = {"result": 0.03, "estimate": 0.04, "derived": 0.05}
SHARED = 0.5
ROWS = [
    (2014, 20000, 500, "result", "a"), (2016, 23000, 50, "result", "b"),
    (2017, 22500, 500, "estimate", "b"), (2019, 26000, 5, "derived", "c"),
    (2021, 24000, 500, "result", "a"),
]
write("path_rows.csv", ["year", "value", "halfWidth", "kind", "source"], ROWS, TARGET)


def error_covariance(rows):
    definition = numpy.array([ERRORS[kind] for *_, kind, _ in rows])
    rounding = numpy.array([half / numpy.sqrt(3) / value for _, value, half, *_ in rows])
    same = numpy.array([[a[-1] == b[-1] for b in rows] for a in rows])
    covariance = SHARED * same * numpy.outer(definition, definition)
    numpy.fill_diagonal(covariance, rounding**2 + definition**2)
    return covariance


def log_density(residuals, covariance):
    return -0.5 * residuals @ numpy.linalg.solve(covariance, residuals)


errors = error_covariance(ROWS)
rows = []
for case, residuals in enumerate([[0.1, -0.02, 0.05, 0.0, -0.1], [0.01, 0.02, 0.03, 0.04, 0.05]]):
    residuals = numpy.array(residuals)
    whole = log_density(residuals, errors)
    for row in range(len(ROWS)):
        kept = [k for k in range(len(ROWS)) if k != row]
        part = log_density(residuals[kept], errors[numpy.ix_(kept, kept)])
        rows.append((case, row, residuals[row], whole, part))
write("error_law.csv", ["case", "row", "residual", "logLikelihood", "withoutRow"], rows, TARGET)

# One level, whole years, no closures: the log total is linear in what is unknown.
FIRST, LAST = 2012, 2025


def nodes():
    def rule(median, log_sd):
        return [(median * numpy.exp(log_sd * z), w)
                for z, w in [(-numpy.sqrt(3), 1 / 6), (0, 2 / 3), (numpy.sqrt(3), 1 / 6)]]
    for phi in (0.8, 0.95):
        for (e, we), (n, wn), (z, wz) in itertools.product(
                rule(0.05, 0.8), rule(0.10, 0.7), rule(0.02, 0.8)):
            yield (e, n, z, phi), 0.5 * we * wn * wz


def posterior(theta):
    mean, covariance = path_law(*theta, GROWTH, GROWTH_SD, LAST - FIRST + 1)
    mean = mean + numpy.log(numpy.mean([value for _, value, *_ in ROWS]))
    covariance = covariance + INITIAL_SD**2
    seen = [year - FIRST for year, *_ in ROWS]
    total = covariance[numpy.ix_(seen, seen)] + errors
    residuals = numpy.log([value for _, value, *_ in ROWS]) - mean[seen]
    gain = covariance[:, seen] @ numpy.linalg.inv(total)
    evidence = (log_density(residuals, total)
                - 0.5 * numpy.linalg.slogdet(total)[1] + 0.5 * numpy.linalg.slogdet(errors)[1])
    return mean + gain @ residuals, covariance - gain @ covariance[seen], evidence


single, mixture = [], []
for theta in THETAS:
    mean, covariance, evidence = posterior(theta)
    for year in (2012, 2015, 2021, 2022):
        t = year - FIRST
        single.append((*theta, year, mean[t], numpy.sqrt(covariance[t, t]), evidence))
write("linear_posterior.csv", NAMES + ["year", "mean", "sd", "logEvidence"], single, TARGET)

found = [(weight, *posterior(theta)) for theta, weight in nodes()]
weights = numpy.array([w * numpy.exp(e - max(f[3] for f in found)) for w, _, _, e in found])
weights /= weights.sum()
for year in (2015, 2020, 2021, 2022):
    t = year - FIRST
    means = numpy.array([f[1][t] for f in found])
    sds = numpy.sqrt([f[2][t, t] for f in found])
    centre = weights @ means
    above = weights @ stats.norm.sf((numpy.log(25000) - means) / sds)
    mixture.append((year, centre, numpy.sqrt(weights @ (sds**2 + (means - centre) ** 2)), above))
write("mixture_posterior.csv", ["year", "mean", "sd", "above25000"], mixture, TARGET)
