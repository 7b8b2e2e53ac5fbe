"""CRPS of distributions known by quantiles, as the integral over values and in exact fractions.

The Swift code integrates the pinball loss over probabilities; this integrates (F(x) - [x >= y])^2
over x, piece by piece, from the same quantiles: F is linear between them and goes on as straight.
"""
from fractions import Fraction

from fixtures import write

LEVELS = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"]
SETS = {
    "normal": ["-1.645", "-1.282", "-0.674", "0", "0.674", "1.282", "1.645"],
    "skewed": ["1", "1.5", "3", "7", "15", "40", "90"],
    "atom": ["2", "2", "2", "2", "2.5", "3", "3"],
    "certain": ["5", "5", "5", "5", "5", "5", "5"],
    "turns": ["37506.17798", "38347.82415", "40175.62281", "42093.90136", "44079.64987",
              "46366.05331", "47732.37027"],
}


def corners(values):
    """The quantile function from 0 to 1, its ends on the lines of the outer pieces."""
    points = [(Fraction(level), Fraction(value)) for level, value in zip(LEVELS, values)]

    def line(one, other, level):
        return one[1] + (other[1] - one[1]) * (level - one[0]) / (other[0] - one[0])

    return [(Fraction(0), line(points[0], points[1], 0)), *points,
            (Fraction(1), line(points[-2], points[-1], 1))]


def crps(values, observed):
    points, y = corners(values), Fraction(observed)
    total = Fraction(0)
    if y < points[0][1]:
        total += points[0][1] - y
    if y > points[-1][1]:
        total += y - points[-1][1]
    for (low, left), (high, right) in zip(points, points[1:]):
        if left == right:
            continue
        edges = [left, *([y] if left < y < right else []), right]
        for start, end in zip(edges, edges[1:]):
            f = [low + (high - low) * (x - left) / (right - left) for x in (start, end)]
            g = f if end <= y else [1 - value for value in f]
            total += (end - start) * (g[0] ** 2 + g[0] * g[1] + g[1] ** 2) / 3
    return float(total)


rows = []
for name, values in SETS.items():
    middle, width = Fraction(values[3]), max(Fraction(values[6]) - Fraction(values[0]), 1)
    for share in ["-2", "-0.6", "-0.31", "-0.05", "0", "0.003", "0.2", "0.5", "1.7"]:
        y = float(middle + Fraction(share) * width)
        rows.append((name, " ".join(values), y, crps(values, y)))
write("crps_quantiles.csv", ["set", "quantiles", "observed", "crps"], rows)
