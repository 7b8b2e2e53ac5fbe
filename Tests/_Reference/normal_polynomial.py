"""Coefficients of the polynomial behind the normal quantile of eight draws side by side.

With q = u - ½ and w = -log 4u(1-u), the ratio Φ⁻¹(u)/q is smooth in w (the idea of M. Giles,
"Approximating the erfinv function", GPU Computing Gems, Jade edition, 2012). It is interpolated at
Chebyshev's points of 0 ≤ w ≤ 5.5 with 50 digits and written by powers of w - 2.75.

Usage: python3 normal_polynomial.py prints the coefficients, lowest power first, and the largest
relative error of their rounded values.
"""
from mpmath import chebyt, cos, erfinv, expm1, mp, mpf, pi, polyval, sqrt, taylor

mp.dps = 50
DEGREE = 20
REACH = mpf("5.5")


def ratio(w):
    """Φ⁻¹(u)/(u - ½) as a function of w = -log 4u(1-u)."""
    if w == 0:
        return sqrt(2 * pi)
    twice = sqrt(-expm1(-w))
    return sqrt(2) * erfinv(twice) / (twice / 2)


count = DEGREE + 1
nodes = [cos(pi * (k + mpf(1) / 2) / count) for k in range(count)]
values = [ratio(REACH * (node + 1) / 2) for node in nodes]
powers = [mpf(0)] * count
for degree in range(count):
    weight = 2 * sum(value * cos(degree * pi * (k + mpf(1) / 2) / count)
                     for k, value in enumerate(values)) / count
    for power, part in enumerate(taylor(lambda x, n=degree: chebyt(n, x), 0, degree)):
        powers[power] += (weight / 2 if degree == 0 else weight) * part
half = REACH / 2
rounded = [float(part / half**power) for power, part in enumerate(powers)]
for coefficient in rounded:
    print(coefficient.hex())

points = [REACH * mpf(k) / 4000 for k in range(4001)]
print("error", max(abs(polyval([mpf(c) for c in reversed(rounded)], w - half) / ratio(w) - 1)
                   for w in points))
