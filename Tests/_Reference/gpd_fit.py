"""Zhang and Stephens (2009) and the tail shape of importance weights, vectorised in numpy.

The steps are those of section 4 of the paper and of Vehtari et al. (2024), and were compared with
gpdfit() of R's loo 2.x by reading. The large Pareto sample at the end checks the fit itself.
"""
import numpy
from scipy import stats
from scipy.special import logsumexp

from fixtures import write


def gpd_fit(exceedances, prior_weight=10):
    x = numpy.sort(exceedances)
    n = x.size
    m = 30 + int(numpy.floor(numpy.sqrt(n)))
    first_quartile = x[int(numpy.floor(n / 4 + 0.5)) - 1]
    theta = 1 / x[-1] + (1 - numpy.sqrt(m / (numpy.arange(1, m + 1) - 0.5))) / (3 * first_quartile)
    k = numpy.log1p(-theta[:, None] * x[None, :]).mean(axis=1)
    profile = n * (numpy.log(-theta / k) - k - 1)
    theta_hat = numpy.sum(theta * numpy.exp(profile - logsumexp(profile)))
    k_hat = numpy.log1p(-theta_hat * x).mean()
    sigma = -k_hat / theta_hat
    return (n * k_hat + prior_weight * 0.5) / (n + prior_weight), sigma


def pareto_k(log_weights):
    n = log_weights.size
    tail = int(numpy.ceil(min(0.2 * n, 3 * numpy.sqrt(n))))
    ordered = numpy.sort(log_weights) - log_weights.max()
    return gpd_fit(numpy.exp(ordered[-tail:]) - numpy.exp(ordered[-tail - 1]))


generator = numpy.random.default_rng(20260119)
large = stats.genpareto(c=0.6, scale=2).rvs(100_000, random_state=generator)
shape, scale = gpd_fit(large)
assert abs(shape - 0.6) < 0.03 and abs(scale - 2) < 0.06, (shape, scale)

CASES = [
    ("normal-25", generator.normal(size=25)),
    ("normal-400", 0.8 * generator.normal(size=400)),
    ("heavy-300", stats.genpareto(c=1.2).rvs(300, random_state=generator)),
    ("light-120", numpy.log(generator.uniform(size=120))),
]
CASES[2] = (CASES[2][0], numpy.log(CASES[2][1]))
samples, answers = [], []
for name, log_weights in CASES:
    samples += [(name, weight) for weight in log_weights]
    shape, scale = pareto_k(log_weights)
    weights = numpy.exp(log_weights - logsumexp(log_weights))
    bounded = numpy.minimum(weights, weights.mean() * numpy.sqrt(weights.size))
    answers.append((name, shape, scale, 1 / numpy.sum(weights**2),
                    logsumexp(log_weights) - numpy.log(weights.size), (bounded / bounded.sum()).max()))
write("log_weights.csv", ["case", "logWeight"], samples)
write("importance_weights.csv",
      ["case", "k", "sigma", "effectiveSampleSize", "logMeanWeight", "largestTruncated"], answers)
