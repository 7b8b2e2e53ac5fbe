"""A picture of what a run costs by its number of draws, from a report of the benchmarks.

    .venv/bin/python Benchmarks/Figures/cost_by_draws.py [REPORT] [FIGURE]   # after make test-tools

Both panels are logarithmic on both axes: processor time with the line of time
in proportion to draws through the largest run, and peak memory. The same
report gives the same bytes.
"""

import json
import sys

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot as plt  # noqa: E402

REPORT = "Benchmarks/results.json"
FIGURE = "Sources/EnrolmentModel/EnrolmentModel.docc/Resources/cost-by-draws.svg"


def costs(path):
    """Draws, processor seconds and peak megabytes of the runs made to see cost grow."""
    with open(path, encoding="utf-8") as file:
        timings = json.load(file)["timings"]
    grown = [one for one in timings if one["key"].startswith("process/draws/")]
    return sorted(
        (one["draws"], one["processor"]["median"], one["peak"] / 1e6) for one in grown
    )


def draw(rows, path):
    draws, seconds, megabytes = zip(*rows)
    plt.rcParams.update({"svg.hashsalt": "cost", "svg.fonttype": "none", "font.size": 9})
    figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 2.8), layout="constrained")
    share = [seconds[-1] * n / draws[-1] for n in draws]
    left.loglog(draws, share, color="0.7", label="in proportion to draws")
    left.loglog(draws, seconds, "o-", color="#1f5a94", label="one thread")
    left.set(xlabel="draws", ylabel="processor seconds", title="Time")
    left.legend(frameon=False)
    right.semilogx(draws, megabytes, "o-", color="#1f5a94")
    right.axhline(1000, color="0.7", linestyle="--")
    right.set(xlabel="draws", ylabel="MB", title="Peak memory; 1 GB dashed", ylim=(0, 1100))
    for panel in (left, right):
        panel.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, format="svg", metadata={"Date": None})


if __name__ == "__main__":
    arguments = sys.argv[1:] + [REPORT, FIGURE][len(sys.argv) - 1:]
    draw(costs(arguments[0]), arguments[1])
