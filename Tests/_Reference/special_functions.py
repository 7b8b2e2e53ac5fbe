"""Normal, incomplete gamma, incomplete beta and Student's t, to 60 digits by mpmath."""
from mpmath import betainc, beta, erfc, exp, gammainc, inf, log, mp, mpf, pi, sqrt

from fixtures import write

mp.dps = 60


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cumulative(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def root(function, low, high):
    """The root of an increasing function, by bisection to 200 bits."""
    low, high = mpf(low), mpf(high)
    for _ in range(110):
        middle = (low + high) / 2
        if function(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


points = [-37.5, -20.25, -8.3, -5.1, -3.0, -1.2, -0.5, -1e-3, 0.0, 0.7, 1.9, 4.4, 8.2]
write("normal.csv", ["x", "density", "cumulative"],
      [(x, density(mpf(x)), cumulative(mpf(x))) for x in points])

probabilities = [1e-300, 1e-100, 2e-11, 1e-9, 1e-4, 0.02, 0.0749, 0.0751, 0.3, 0.4999999, 0.5,
                 0.5000001, 0.77, 0.9249, 0.9251, 0.99, 0.999999, 1 - 2.0**-53]
write("normal_quantile.csv", ["u", "x"],
      [(u, root(lambda x: cumulative(x) - mpf(u) if x < 0 else (1 - mpf(u)) - cumulative(-x), -40, 40)
        if u != 0.5 else mpf(0)) for u in probabilities])


def gamma_tails(a, x):
    return gammainc(a, 0, x, regularized=True), gammainc(a, x, inf, regularized=True)


def smaller(tails, u):
    """An increasing function that is 0 at the quantile, made from the tail that keeps digits."""
    lower, upper = tails
    return log(lower) - log(mpf(u)) if u <= 0.5 else log(1 - mpf(u)) - log(upper)


rows = []
for a in [0.05, 0.5, 1.0, 2.75, 30.0, 400.0]:
    for factor in [0.01, 0.5, 0.9, 1.0, 1.2, 3.0]:
        x = a * factor
        rows.append((a, x) + gamma_tails(mpf(a), mpf(x)))
write("incomplete_gamma.csv", ["a", "x", "lower", "upper"], rows)

mp.dps = 40
rows = []
for a in [0.05, 0.5, 1.0, 2.75, 30.0, 400.0]:
    for u in [1e-12, 0.01, 0.4, 0.5, 0.9, 0.999999]:
        z = root(lambda z: smaller(gamma_tails(mpf(a), exp(z)), u), -700, 10)
        rows.append((a, u, exp(z)))
write("incomplete_gamma_inverse.csv", ["a", "u", "x"], rows)


def beta_tails(a, b, x):
    a, b = mpf(a), mpf(b)
    return betainc(a, b, 0, x, regularized=True), betainc(b, a, 0, 1 - x, regularized=True)


SHAPES = [(0.1, 0.3), (0.5, 0.5), (1.0, 1.0), (2.0, 5.0), (12.5, 0.7), (60.0, 40.0), (900.0, 2500.0)]
rows = []
for a, b in SHAPES:
    for x in [1e-9, 0.01, 0.2, 0.27, 0.5, 0.61, 0.9, 0.999]:
        lower, upper = beta_tails(a, b, mpf(x))
        if min(lower, upper) > mpf(10) ** -290:
            rows.append((a, b, x, lower, upper))
write("incomplete_beta.csv", ["a", "b", "x", "lower", "upper"], rows)

mp.dps = 60
rows = []
for a, b in SHAPES:
    for u in [1e-9, 0.001, 0.1, 0.5, 0.8, 0.99, 0.9999999]:
        z = root(lambda z: smaller(beta_tails(a, b, 1 / (1 + exp(-z))), u), -250, 250)
        rows.append((a, b, u, 1 / (1 + exp(-z)), 1 / (1 + exp(z))))
write("incomplete_beta_inverse.csv", ["a", "b", "u", "x", "complement"], rows)


def t_density(t, nu):
    return (1 + t * t / nu) ** (-(nu + 1) / 2) / (sqrt(nu) * beta(mpf(1) / 2, nu / 2))


def t_lower(t, nu):
    """P(T < t) for t <= 0."""
    return betainc(nu / 2, mpf(1) / 2, 0, nu / (nu + t * t), regularized=True) / 2


rows = []
for nu in [0.4, 1.0, 2.5, 4.0, 30.0, 1000.0]:
    for t in [-40.0, -6.0, -2.1, -0.3, -1e-6]:
        rows.append((nu, t, t_density(mpf(t), mpf(nu)), t_lower(mpf(t), mpf(nu))))
write("student_t.csv", ["nu", "t", "density", "cumulative"], rows)

rows = []
for nu in [0.4, 1.0, 2.5, 4.0, 30.0, 1000.0]:
    for u in [1e-9, 0.001, 0.1, 0.3, 0.49999, 0.4999999999]:
        z = root(lambda z: log(t_lower(-exp(z), mpf(nu))) * -1 + log(mpf(u)), -40, 60)
        rows.append((nu, u, -exp(z)))
write("student_t_quantile.csv", ["nu", "u", "t"], rows)
