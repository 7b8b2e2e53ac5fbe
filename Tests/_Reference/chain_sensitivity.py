"""What the answers of the numpy chain hang on: a tornado and shares of variance.

Usage: OPENBLAS_NUM_THREADS=1 python3 chain_sensitivity.py (options as chain.py)
Needs SALib beside the packages of chain.py: `pip install SALib==1.6.0`.
Writes chain_sensitivity.csv: a value is that of the draws of all replicates together, its standard
error se from the spread between replicates. Eight minutes of one core.

The inputs of the chain depend on each other through the evidence, which rules out designs that set
inputs freely. So shares are read from given draws: between classes of an input's rank, as SALib's
`delta` does (Plischke, Borgonovo & Smith, 2013), and for a group of inputs by least squares. The
former is checked against SALib on the same draws to rounding, and SALib's own value on all draws
together is written beside it.
"""
import argparse
import csv
import sys
from pathlib import Path

import numpy as np
from SALib.analyze.delta import sobol_first, sobol_first_conf
from scipy import special, stats

from chain import LEVERS, Chain, joined
from chain_fit import PathModel, Sampler
from chain_inputs import Inputs, at

QUESTIONS = [("baseline", "trained-labour-rate", "all"),
             ("baseline", "certified-labour-rate", "all"),
             ("baseline", "enrolment", "total"), ("covid-disruption", "enrolment", "total")]
CLASSES = 40
ENDS = ((0.05, 0.15), (0.85, 0.95))
GROUPS = {
    "enrolment": ("usual-enrolment", "share-of-group/", "closure-effect/", "catch-up-within-year",
                  "carry-over", "remaining-closures", "capacity-over-demand"),
    "newly-trained-per-turn": ("yield/",),
    "labour-force": ("labour-force",),
    "law-of-the-rate": ("rate/model", "rate/yield", "rate/drift", "rate/hazard",
                        "rate/increment-level", "rate/certified-drift", "rate/certified-yield"),
    "residual": ("rate/residual", "rate/certified-residual"),
    "levers": tuple(lever + "/" for lever in LEVERS),
}


# MARK: Draws

class OpenSampler(Sampler):
    """A sampler that also gives the plan year as it would have been without closures."""

    def draws(self):
        model, x = self.model, self.evaluate(self.s, self.e, self.node)[0]
        x = x.reshape(len(x), -1, len(model.years))[:, :, model.years.index(model.year)]
        usual = np.exp(x[:, model.heads])[:, model.unit_of]
        for head, tail in model.inputs.groups.values():
            usual[:, head] *= special.expit(-x[:, tail])
            usual[:, tail] *= special.expit(x[:, tail])
        return super().draws() | {"undisturbed": usual}


def columns(chain):
    """Inputs by name; shares that only act as a product are one input a level."""
    inputs, fit, share, rates = chain.inputs, chain.fit, chain.share, chain.trained
    levels, usual = inputs.levels, fit["undisturbed"]
    found = {"usual-enrolment": usual.sum(1)}
    for group, (head, tail) in inputs.groups.items():
        found[f"share-of-group/{group}/{levels[head]}"] = (
            usual[:, head] / (usual[:, head] + usual[:, tail]))
    for head in chain.model.heads:
        found["closure-effect/" + levels[head]] = fit["loss"][:, head]
    found |= {"catch-up-within-year": fit["catch"][:, 0], "carry-over": fit["carry"][:, 0],
              "remaining-closures": fit["remaining"][:, 0]}
    newly = share["distinct-persons"] * share["completion"] * chain.trains
    found |= {"yield/" + level: newly[:, i] for i, level in enumerate(levels)}
    found |= {"capacity-over-demand": chain.capacity[:, 0, 0],
              "labour-force": chain.persons[inputs.year], "rate/model": rates.chosen * 1.0,
              "rate/residual": rates.luck} | rates.drawn
    for key in ("rate/residual", "rate/certified-residual"):   # luck as a share from 0 to 1
        found[key] = stats.t.cdf(found[key], 4)
    for (lever, key), luck in chain.luck.items():
        prior = LEVERS[lever][2][key]
        if "distribution" in prior:
            found[f"{lever}/{key}"] = at(prior, luck)[:, 0, 0]
    return found


def replicate(inputs, model, options, rng):
    sampler = OpenSampler(model, options.particles, rng)
    for _ in range(60):
        sampler.sweep()
    states = []
    for _ in range(options.states):
        for _ in range(10):
            sampler.sweep()
        states.append(sampler.draws())
    chain = Chain(inputs, model, joined(states), rng)
    own = {q: chain.outcomes[q[0]][q[1:]] for q in QUESTIONS}
    return columns(chain), own


# MARK: One input

def between(x, y, edges):
    """The variance of y between classes of x's rank, over all of it."""
    ranked = y[x.argsort(kind="stable")]
    parts = [ranked[a:b] for a, b in zip(edges, edges[1:])]
    return sum(len(p) * (p.mean() - y.mean()) ** 2 for p in parts) / len(y) / y.var()


def corrected(raw, n, classes):
    """Without what chance alone puts between classes, as in an analysis of variance."""
    return 1 - (1 - raw) * (n - 1) / (n - classes)


def variance_share(key, x, y):
    if key == "rate/model":
        edges = np.cumsum([0] + [(x == kind).sum() for kind in np.unique(x)])
    else:
        edges = np.linspace(0, len(y), CLASSES + 1).round().astype(int)
    return corrected(between(x, y, edges), len(y), len(edges) - 1)


def ends(key, x, y):
    """Masks of the draws near both ends; of a choice the options that differ most."""
    if key == "rate/model":
        kinds = sorted(np.unique(x), key=lambda kind: np.median(y[x == kind]))
        return x == kinds[0], x == kinds[-1]
    return tuple((x > np.quantile(x, a)) & (x <= np.quantile(x, b)) for a, b in ENDS)


# MARK: Groups of inputs

def basis(inputs):
    """Hermite polynomials of normal scores to degree five, and all products of two inputs."""
    singles, firsts = [], []
    for key, x in inputs.items():
        if key == "rate/model":
            own = [(x == kind) * 1.0 for kind in np.unique(x)[1:]]
            singles += own
            firsts.append(own)
            continue
        z = special.ndtri((stats.rankdata(x) - 0.5) / len(x))
        own = [special.eval_hermitenorm(k, z) for k in range(1, 6)]
        singles += own
        firsts.append(own[:1])
    products = [a * b for i, one in enumerate(firsts) for other in firsts[:i]
                for a in one for b in other]
    return np.column_stack([np.ones(len(x))] + singles + products)


def group_share(inputs, y):
    """Adjusted R squared: what a smooth surface over the group's inputs explains."""
    design = basis(inputs)
    rest = y - design @ np.linalg.lstsq(design, y, rcond=None)[0]
    return corrected(1 - rest.var() / y.var(), len(y), design.shape[1])


# MARK: All

def belongs(key, scenario):
    """Whether an input has anything to do with a scenario: levers of others do not."""
    lever = key.split("/")[0]
    return lever not in LEVERS or lever == scenario


def figures(inputs, outcomes, targets):
    found = {}
    for question, y in outcomes.items():
        own = {k: x for k, x in inputs.items() if belongs(k, question[0])}
        for key, x in own.items():
            for end, mask in zip(("low", "high"), ends(key, x, y)):
                found[*question, key, "input-" + end] = np.median(x[mask])
                found[*question, key, "outcome-" + end] = np.median(y[mask])
                reached = y[mask] >= targets[question[1:]]
                found[*question, key, "probability-" + end] = reached.mean()
            found[*question, key, "variance-share"] = variance_share(key, x, y)
        for group, prefixes in GROUPS.items():
            members = {k: x for k, x in own.items() if k.startswith(prefixes)}
            if members:
                found[*question, "group/" + group, "variance-share"] = group_share(members, y)
    return found


def salib_figures(inputs, outcomes):
    """First-order shares by SALib."""
    found, classes = {}, 48
    for question, y in outcomes.items():
        edges = np.linspace(0, len(y), classes + 1)
        np.random.seed(1)
        for key, x in inputs.items():
            if not belongs(key, question[0]):
                continue
            first = sobol_first(y, x, edges)
            assert abs(first - between(x, y, np.floor(edges).astype(int))) < 1e-9, (question, key)
            found[*question, key, "salib-first-order"] = (
                corrected(first, len(y), classes),
                sobol_first_conf(y, x, edges, 20, 0.95, len(y)) / 1.96)
    return found


def main():
    parser = argparse.ArgumentParser(description="What the answers of the numpy chain hang on.")
    parser.add_argument("--replicates", type=int, default=20)
    parser.add_argument("--particles", type=int, default=1000, help="chains of a replicate")
    parser.add_argument("--states", type=int, default=12, help="draws taken from each chain")
    parser.add_argument("--seed", type=int, default=72)
    parser.add_argument("--output", default=Path(__file__).with_suffix(".csv"))
    options, inputs = parser.parse_args(), Inputs()
    model, seeds = PathModel(inputs), np.random.SeedSequence(options.seed).spawn(options.replicates)
    runs = [replicate(inputs, model, options, np.random.default_rng(seed)) for seed in seeds]
    write(options.output, inputs, runs)


def write(path, inputs, runs):
    together = tuple({k: np.concatenate([run[part][k] for run in runs]) for k in runs[0][part]}
                     for part in (0, 1))
    each = [figures(*run, inputs.targets) for run in runs]
    spread = {k: np.std([run[k] for run in each], ddof=1) / np.sqrt(len(each)) for k in each[0]}
    found = {k: (value, spread[k]) for k, value in figures(*together, inputs.targets).items()}
    found |= salib_figures(*together)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["scenario", "indicator", "level", "input", "statistic", "value", "se"])
        for key, (value, error) in sorted(found.items()):
            writer.writerow([*key, f"{value:.10g}", f"{error:.4g}"])
    print(f"{len(found)} figures", file=sys.stderr)


if __name__ == "__main__":
    main()
