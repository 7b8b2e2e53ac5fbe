"""The whole model a second time, in numpy: an independent opinion on the Swift program.

Same inputs and equations, other numerics and its own random numbers:
  chain_inputs.py  plan, assumptions, scenarios, evidence as of the plan's date
  chain_fit.py     the latent path given the evidence, by Markov chains
  chain_rates.py   labour force and rates, their parameters by slice sampling
  chain.py         months, capacity, levers, completers, newly trained; the figures

Usage: OPENBLAS_NUM_THREADS=1 python3 chain.py [--replicates N] [--particles N] [--states N]
Writes chain.csv: a value is the mean of independent replicates, se the standard error of that.
The same seed gives the same bytes on one machine.
"""
import argparse
import csv
import sys
from pathlib import Path

import numpy as np
from scipy import special

from chain_fit import PathModel, Sampler, disrupted, spread
from chain_inputs import Inputs, at
from chain_rates import TrainedRate, certified_rate, labour_force

SHARES = ("distinct-persons", "completion", "already-trained", "already-certified",
          "in-labour-force", "stays-in-city", "counts-as-trained", "counts-as-certified",
          "requisitioned-share")
MONTHS = np.arange(1, 13)
LEVERS = {   # months to full strength, half-life, and the catalogue's numbers
    "counselling-campaign": (1, 6, {
        "coverage": {"distribution": "beta", "mean": 0.6, "sd": 0.15},
        "effect": {"distribution": "normal", "mean": 0.01, "sd": 0.02}}),
    "covid-disruption": (0, 0, {"coverage": {"value": 1}, "closed-months": {
        "distribution": "triangular", "low": 1, "mode": 3, "high": 6}}),
    "quarantine-sites-returned": (2, 0, {"coverage": {
        "distribution": "beta", "mean": 0.8, "sd": 0.12}}),
}


def completion_lags(months):
    """weights[k, m]: chance that a start in month m is completed k years later."""
    low, high = months
    weights = np.zeros(((11 + high) // 12 + 1, 12))
    for start in range(12):
        for duration in range(low, high + 1):
            weights[(start + duration) // 12, start] += 1 / (high - low + 1)
    return weights


def strength(inputs, setting, ramp, decay):
    """A lever's strength by month of the plan year."""
    begin, end = ((int(setting[key][:4]) - inputs.year) * 12 + int(setting[key][5:])
                  for key in ("from", "until"))
    assert 1 <= begin <= end <= 12, "levers act within the plan year"
    rise = np.minimum(1, (np.minimum(MONTHS, end) - begin + 1) / (ramp + 1))
    fade = np.where(MONTHS > end, np.exp2((end - MONTHS) / decay) if decay else 0, 1)
    return np.where(MONTHS < begin, 0, rise * fade)


class Chain:
    """Every outcome of every scenario, one value a draw; all draws at once."""

    def __init__(self, inputs, model, fit, rng):
        self.inputs, self.model, self.fit, self.n = inputs, model, fit, len(fit["loss"])
        normal = lambda *shape: rng.standard_normal((self.n, *shape))
        self.share = {q: np.stack([inputs.draw(f"{q}/{level}", normal())
                                   for level in inputs.levels], 1).clip(0, 1) for q in SHARES}
        already, stay = (self.share["already-trained"],
                         self.share["in-labour-force"] * self.share["stays-in-city"])
        self.trains = (1 - already) * stay * self.share["counts-as-trained"]
        self.certifies = ((1 - already * self.share["already-certified"])
                          * stay * self.share["counts-as-certified"])
        self.lags = [completion_lags(level["months"]) for level in inputs.plan["levels"].values()]
        self.months = (fit["turns"][inputs.year][:, :, None] * fit["shape"]
                       / fit["shape"].sum(2, keepdims=True))
        self.persons, part = labour_force(inputs, model.chain_years, self.n, rng)
        self.people = {y: persons * part for y, persons in self.persons.items()}
        self.base = {y: self.completers(y, self.months, self.share["completion"])
                     for y in model.chain_years}
        inflow = {y: (c * self.trains).sum(1) / self.people[y] for y, c in self.base.items()}
        self.trained = TrainedRate(inputs, inflow, rng)
        newly = (self.base[inputs.year] * self.certifies).sum(1) / self.people[inputs.year]
        self.certified, self.certified_per_share = certified_rate(inputs, newly, self.trained, rng)
        self.capacity = inputs.draw("capacity-over-demand", normal(1, 1))
        self.shift = inputs.draw("closure-completion-shift", normal(1))
        self.luck = {(lever, key): normal(1, 1)
                     for lever, (_, _, own) in LEVERS.items() for key in own}
        # Scenarios with other levers than these three are not modelled here.
        self.outcomes = {name: self.scenario(levers) for name, levers in inputs.scenarios.items()
                         if set(levers) <= set(LEVERS)}

    def completers(self, year, months, completion):
        """Persons who complete in a year when the plan year's turns by month are as given."""
        starters = np.zeros((self.n, len(self.lags)))
        for level, weights in enumerate(self.lags):
            for lag, weight in enumerate(weights):
                starters[:, level] += (
                    months[:, level] @ weight if year - lag == self.inputs.year else
                    self.fit["turns"][year - lag][:, level] * (self.model.usual[level] @ weight))
        return starters * self.share["distinct-persons"] * completion

    def conditions(self, levers):
        """What levers change: closed shares, intake under them, gain of demand, seats returned."""
        model, fit, year, shut = self.model, self.fit, self.inputs.year, self.fit["shut"]
        length = max(1, self.inputs.value("requisition-months"))
        back = ((MONTHS - self.inputs.as_of.month + 1) / length).clip(0, 1)
        shape, gain = fit["shape"], np.zeros((1, 1, 12))
        returned = back
        for lever, setting in levers.items():
            ramp, decay, own = LEVERS[lever]
            force = strength(self.inputs, setting, ramp, decay)
            dose = {key: at(setting.get(key, prior), self.luck[lever, key])
                    for key, prior in own.items()}
            if lever == "counselling-campaign":
                gain = dose["coverage"].clip(0, 1) * dose["effect"].clip(-0.9, 9) * force
            elif lever == "quarantine-sites-returned":
                returned = np.maximum(back, dose["coverage"].clip(0, 1) * force)
            else:
                cover = dose["coverage"].clip(0, 1)[:, 0]
                shut = model.shut[year][model.unit_of] + np.zeros((self.n, 1, 1))
                shut = spread(shut, (1 - cover) * fit["remaining"], model.open)
                shut = spread(shut, cover * dose["closed-months"].clip(0, 12)[:, 0], force)
                shape = disrupted(fit["usual"], shut, fit["loss"], fit["catch"])
        return shut, shape, gain, back, returned

    def scenario(self, levers):
        """Demand meets capacity by month relative to the baseline; then people and rates."""
        fit, inputs, share = self.fit, self.inputs, self.share
        shut, shape, gain, back, returned = self.conditions(levers)
        demand = fit["shape"] / fit["usual"]
        pool = inputs.by_level("pool/school-leavers")[:, None]
        changed = shape / fit["usual"] * (1 + pool * gain)
        taken = share["requisitioned-share"][:, :, None]
        loss = fit["loss"][:, :, None]
        seats, more = (self.capacity * (1 - taken * (1 - given)) * (1 - loss * closed)
                       for given, closed in ((back, fit["shut"]), (returned, shut)))
        months = self.months * np.minimum(changed, more) / np.minimum(demand, seats)
        shift = self.shift * (shut - fit["shut"]).sum(2) / 12
        done = self.completers(inputs.year, months, special.expit(
            special.logit(share["completion"]) + shift))
        extra = (done - self.base[inputs.year]) / self.people[inputs.year][:, None]
        trained = self.trained.rate + self.trained.per_share * (extra * self.trains).sum(1)
        certified = self.certified + self.certified_per_share * (extra * self.certifies).sum(1)
        trained = trained.clip(0, 1)
        found = {("trained-labour-rate", "all"): trained,
                 ("certified-labour-rate", "all"): np.minimum(certified.clip(0), trained),
                 ("labour-force", "all"): self.persons[inputs.year]}
        members = {level: [i] for i, level in enumerate(inputs.levels)} | inputs.groups
        members["total"] = list(range(len(inputs.levels)))
        for indicator, values in (("enrolment", months.sum(2)), ("persons-trained", done),
                                  ("net-newly-trained", done * self.trains)):
            found |= {(indicator, key): values[:, i].sum(1) for key, i in members.items()}
        return found


def figures(chain):
    """Every figure of one replicate, by scenario, indicator, level and statistic."""
    found, targets, base = {}, chain.inputs.targets, chain.outcomes["baseline"]
    spread_of_log = np.log(base["enrolment", "total"]).std()
    assert spread_of_log > chain.model.width_floor(), "the floor on the width is not applied here"
    rates = [(key, "all") for key in ("trained-labour-rate", "certified-labour-rate")]
    for name, outcomes in chain.outcomes.items():
        for key, values in outcomes.items():
            found[name, *key, "mean"] = values.mean()
            samples = {"": values} | ({} if name == "baseline" or key[0] == "labour-force" else
                                      {"delta-": values - base[key]})
            for prefix, sample in samples.items():
                for p, quantile in zip((10, 50, 90), np.quantile(sample, (0.1, 0.5, 0.9))):
                    found[name, *key, f"{prefix}p{p}"] = quantile
            if key in targets:
                found[name, *key, "probability"] = (values >= targets[key]).mean()
        first, second = (outcomes[key] >= targets[key] for key in rates)
        found[name, "both-rates", "all", "probability"] = (first & second).mean()
        found[name, "one-rate-only", "all", "probability"] = (first ^ second).mean()
    for key, values in chain.trained.models.items():
        found["baseline", "rate-model", key, "probability"] = (values >= targets[rates[0]]).mean()
    found["baseline", "residual-share", "chain", "share"] = (
        chain.trained.residual.var() / chain.trained.models["chain"].var())
    return found


def joined(states):
    """The draws of several states of the chains as one."""
    turns = {y: np.concatenate([s["turns"][y] for s in states]) for y in states[0]["turns"]}
    return {"turns": turns} | {key: np.concatenate([s[key] for s in states])
                               for key in states[0] if key != "turns"}


def replicate(inputs, model, options, rng):
    """Chains from the prior to the posterior, then the chain of the model on what they pass."""
    sampler = Sampler(model, options.particles, rng)
    for _ in range(60):   # autocorrelations are under 0.2 after 60 sweeps, 0.05 after 120
        sampler.sweep()
    states = []
    for _ in range(options.states):
        moved = [sampler.sweep() for _ in range(10)]
        states.append(sampler.draws())
    print(f"theta accepted {np.mean(moved):.2f}", file=sys.stderr)
    return figures(Chain(inputs, model, joined(states), rng))


def main():
    parser = argparse.ArgumentParser(description="The whole model a second time.")
    parser.add_argument("--replicates", type=int, default=20)
    parser.add_argument("--particles", type=int, default=1000, help="chains of a replicate")
    parser.add_argument("--states", type=int, default=12, help="draws taken from each chain")
    parser.add_argument("--seed", type=int, default=72)
    parser.add_argument("--output", default=Path(__file__).with_name("chain.csv"))
    options, inputs = parser.parse_args(), Inputs()
    model, seeds = PathModel(inputs), np.random.SeedSequence(options.seed).spawn(options.replicates)
    runs = [replicate(inputs, model, options, np.random.default_rng(seed)) for seed in seeds]
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["scenario", "indicator", "level", "year", "statistic", "value", "se"])
        for key in sorted(runs[0]):
            values = np.array([run[key] for run in runs])
            error = values.std(ddof=1) / np.sqrt(len(values))
            writer.writerow([*key[:3], inputs.year, key[3],
                             f"{values.mean():.10g}", f"{error:.4g}"])


if __name__ == "__main__":
    main()
