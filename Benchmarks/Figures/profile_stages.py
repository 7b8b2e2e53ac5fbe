"""The parts of a run by samples of the processor, from what `perf script` prints.

    perf record -F 4999 --call-graph=fp -o perf.data enrolcast run --quiet --no-record --threads 1
    perf script -i perf.data -F ip,sym | swift demangle --compact > samples.txt
    python3 Benchmarks/Figures/profile_stages.py samples.txt [samples.txt ...]

A sample belongs to the first part that any of its frames names; shares are of all samples.
"""

import re
import sys
from collections import Counter

# What is called from within another part stands before it.
PARTS = [
    ("reading the project", r"Project\.load"),
    ("tables of quantiles", r"QuantileTable\.init"),
    ("modes of the fit", r"LaplaceApproximation\.init|ModeSearch|PathPrior\.init"),
    ("draws of the fit", r"FitSampler\."),
    ("the fit's weights", r"Fitter|paretoShape|ImportanceW|SimulationInput"),
    ("writing trajectories", r"Trajectory\.write"),
    ("the chain's baseline", r"simulateBaseline"),
    ("judging", r"OutcomeTally|JointTally|Judge|RateDoubts"),
    ("scenarios", r"Trajectory\.|Simulator"),
    ("writing the answer", r"RunAnswer\.text|RunRecord|Renderer"),
    ("starting", r"_dl_|_start|dl_main|CommandParser|LenientParser|do_lookup|call_init"),
]
# Not parts but shares within them: of stacks with such a frame, or with such an innermost one.
WITHIN = [
    ("first touch of pages", r"page_fault", True),
    ("counting references", r"swift_retain|swift_release", True),
    ("the chain's random numbers", r"DrawnNumber|QuantileReader", True),
    ("the choice of the chain's yield", r"ChainRate\.", True),
    ("the fit's own loop, mostly normal numbers", r"EnrolmentModel\.FitSampler\.$", False),
]
SPECIALISED = re.compile(
    r"(function signature |generic )?specialization <.*?> of |specialized |\(.*"
)


def samples(path):
    """Stacks of a file, the innermost frame first, without what compilers add to names."""
    stack = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                stack.append(SPECIALISED.sub("", line.strip().split(" ", 1)[-1]))
            elif stack:
                yield stack
                stack = []
    if stack:
        yield stack


def part(stack):
    return next(
        (name for name, pattern in PARTS if any(re.search(pattern, one) for one in stack)),
        "all else",
    )


def main(paths):
    stacks = [stack for path in paths for stack in samples(path)]
    for name, count in Counter(map(part, stacks)).most_common():
        print(f"{100 * count / len(stacks):5.1f} %  {name}")
    for name, pattern, is_any in WITHIN:
        frames = (stack if is_any else stack[:1] for stack in stacks)
        count = sum(any(re.search(pattern, one) for one in some) for some in frames)
        print(f"{100 * count / len(stacks):5.1f} %  of these: {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
