"""The probabilities that tests of random streams rest on, from scipy."""
import numpy
from scipy import stats

from fixtures import write

rng = numpy.random.default_rng(20221205)
rows = []
for count, tilt in [(64, 0.0), (200, 0.0), (200, 0.15), (400, 0.1)]:
    probabilities = numpy.linspace(1 - tilt, 1 + tilt, 8) / 8
    cells = rng.choice(8, size=count, p=probabilities / probabilities.sum())
    counts = numpy.bincount(cells, minlength=8)
    square = ((counts - count / 8) ** 2 / (count / 8)).sum()
    even = min(stats.chi2.sf(square, 7), stats.chi2.cdf(square, 7))
    values = (cells + (numpy.arange(count) + 0.5) / count) / 8
    largest = stats.kstest(values, "uniform").statistic
    # The limit law, as the test uses it.
    rows.append((" ".join(str(cell) for cell in cells), even,
                 stats.kstwobign.sf(numpy.sqrt(count) * largest)))
write("test_statistics.csv", ["cells", "evenness", "distance"], rows)
