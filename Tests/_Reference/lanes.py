"""Elementary functions over their whole ranges, to 60 digits by mpmath.

Each value is written as a double and the rest that the double leaves, so that an error can be
told in fractions of a unit in the last place.
"""
import random
import struct

from mpmath import exp, expm1, log, log1p, mp, mpf, sinh, sqrt

from fixtures import write

mp.dps = 60
rng = random.Random(20221204)

SMALLEST = 5e-324
NORMAL = 2.2250738585072014e-308
LARGEST = 1.7976931348623157e308


def uniform(low, high, count):
    return [rng.uniform(low, high) for _ in range(count)]


def wide(low, high, count, signs=(1,)):
    """Numbers whose exponents of 2 are even between two bounds."""
    return [rng.choice(signs) * rng.uniform(1, 2) * 2.0 ** rng.randint(low, high) for _ in range(count)]


def neighbours(x, steps=2):
    """x and the doubles next to it."""
    bits = struct.unpack("<q", struct.pack("<d", x))[0]
    return [struct.unpack("<d", struct.pack("<q", bits + step))[0] for step in range(-steps, steps + 1)]


def row(name, function, x):
    value = function(mpf(x))
    rounded = float(value)
    return (name, x, rounded, float(value - mpf(rounded)))


EXPONENTS = uniform(-708, 709, 200) + uniform(-1, 1, 100) + wide(-1070, -2, 60, (-1, 1))
# Halves of log 2, where the reduced argument changes its sign.
EXPONENTS += [(k + 0.5) * 0.6931471805599453 for k in range(-1021, 1023, 97)]
cases = {
    "exp": (exp, EXPONENTS + uniform(-745.1, -708.4, 40) + [709.78, -745.13, SMALLEST, -SMALLEST]),
    "expMinusOne": (expm1, EXPONENTS + uniform(-60, -30, 20) + [SMALLEST, -SMALLEST, NORMAL]),
    "sinh": (sinh, uniform(-709, 709, 100) + uniform(-1, 1, 100) + wide(-1000, -2, 60, (-1, 1))),
    "log": (log, wide(-1022, 1022, 200) + uniform(0.5, 2, 200) + neighbours(0.7071067811865476)
            + neighbours(1.4142135623730951) + neighbours(1.0)
            + [SMALLEST, 3 * SMALLEST, NORMAL / 3, NORMAL, LARGEST]),
    "log1p": (log1p, uniform(-0.999999, 1, 200) + wide(-1000, -2, 100, (-1, 1)) + wide(0, 1022, 60)
              + neighbours(-0.2928932188134524) + neighbours(0.4142135623730951)
              + [-1 + 2.0**-53, SMALLEST, NORMAL, LARGEST]),
    "root": (sqrt, wide(-1021, 1022, 200) + uniform(1, 4, 200) + neighbours(1.0) + neighbours(4.0)
             + [NORMAL, LARGEST]),
}
write("elementary_functions.csv", ["function", "x", "value", "rest"],
      [row(name, function, x) for name, (function, points) in cases.items() for x in points
       if x != 0])
