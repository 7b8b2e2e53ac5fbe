"""The rates of chain.py: labour force, three models of the trained rate, the certified rate.

Written from the equations of LabourForce, ChainRate, HazardRate, IncrementRate and
RateTrajectory. Where those choose among prior candidates or quantiles, parameters are drawn here
from their exact posterior, by slice sampling of the standard normals they are functions of.
"""
from pathlib import Path

import numpy as np

from chain_fit import slice_move
from chain_inputs import at, number, rows


def posterior(size, n, log_likelihood, rng, sweeps=40):
    """n independent chains of standard normals, started at the prior; each gives its last state."""
    z = rng.standard_normal((n, size))
    for _ in range(sweeps):
        z = slice_move(z, log_likelihood, rng)
    return z


def log_t(residual, scale):
    """Student's t with four degrees of freedom, up to a constant."""
    return -2.5 * np.log1p((residual / scale) ** 2 / 4) - np.log(scale)


def step_quantile(step, u):
    """The quantile function of a forecast: straight between nine quantiles, exponential tails."""
    p = np.array([0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975])
    q = np.array([float(step[f"p{str(x)[2:].ljust(2, '0')}"]) for x in p])
    low, high = (q[1] - q[0]) / np.log(2), (q[8] - q[7]) / np.log(2)
    inside = np.interp(u, p, q)
    below = q[0] + low * np.log(np.minimum(u, 0.025) / 0.025)
    above = q[8] - high * np.log((1 - np.maximum(u, 0.975)) / 0.025)
    return np.where(u < 0.025, below, np.where(u > 0.975, above, inside))


def labour_force(inputs, years, n, rng):
    """Persons by year, and the share of them in the rates' denominator.

    The forecasting ensemble has references of its own; its quantiles are an input here.
    """
    known = {y: 1000 * value for y, (value, _) in inputs.series("labour-force").items()}
    work = {y: 1000 * value for y, (value, _) in inputs.series("employed").items()}
    steps = rows(Path(__file__).with_name("labour_force.csv"))
    last, luck = max(known), rng.uniform(size=n)
    persons = {y: known[y] + 0 * luck if y <= last else step_quantile(steps[y - last - 1], luck)
               for y in years}
    share = [work[y] / known[y] for y in work if y in known and work[y] <= known[y]][-1]
    luck = inputs.value("employed-share-sd") * rng.standard_normal(n)
    share = np.minimum(1, share * np.exp(luck))
    return persons, share if inputs.plan["rate-denominator"] == "employed" else np.ones(n)


class TrainedRate:
    """The trained rate of the year after the last published one, in the baseline."""

    def __init__(self, inputs, inflow, rng):
        self.book, self.rng, self.n = inputs.book, rng, len(inflow[inputs.year])
        known = {y: value / 100 for y, (value, _) in inputs.series("trained-labour-rate").items()}
        self.last, self.inflow = known[max(known)], inflow
        assert max(known) == inputs.year - 1
        self.steps = [(y, known[y - 1], known[y] - known[y - 1]) for y in known if y - 1 in known]
        half = inputs.series("trained-labour-rate")[max(known)][1] / 100
        self.start = self.last + half * rng.uniform(-1, 1, self.n)
        self.luck = rng.standard_t(4, self.n)
        chain, self.residual, self.per_share = self.chain(inflow[inputs.year])
        self.models = {"chain": chain, "hazard": self.hazard(), "increment": self.increment()}
        self.models = {key: value.clip(0, 1) for key, value in self.models.items()}
        self.chosen = rng.integers(0, 3, self.n)
        self.rate = np.choose(self.chosen, list(self.models.values()))

    def at(self, key, z, least=-np.inf):
        return np.maximum(least, at(self.book["rate/" + key], z))

    def chain(self, inflow):
        """R + (1 - R) / (1 - R0) (y A / L + r) + e; the parameters given each draw's own inflow."""
        def parameters(z):
            return (self.at("yield", z[:, 0]), self.at("drift", z[:, 1]),
                    self.at("residual-scale", z[:, 2], 1e-5))

        def likelihood(z, rows):
            gain, drift, scale = parameters(z)
            return sum(log_t(change - (1 - before) / (1 - self.last)
                             * (gain * self.inflow[y][rows] + drift), scale)
                       for y, before, change in self.steps)
        gain, drift, scale = parameters(posterior(3, self.n, likelihood, self.rng))
        self.drawn = {"rate/yield": gain, "rate/drift": drift}
        free, residual = (1 - self.start) / (1 - self.last), scale * self.luck
        return self.start + free * (gain * inflow + drift) + residual, residual, free * gain

    def hazard(self):
        """1 - (1 - R) e^-h with h = mean + s t(4)."""
        def parameters(z):
            return self.at("hazard", z[:, 0]), self.at("hazard-scale", z[:, 1], 1e-5)

        def likelihood(z, rows):
            mean, scale = parameters(z)
            return sum(log_t(-np.log(1 - change / (1 - before)) - mean, scale)
                       for _, before, change in self.steps)
        mean, scale = parameters(posterior(2, self.n, likelihood, self.rng))
        self.drawn["rate/hazard"] = mean
        return 1 - (1 - self.start) * np.exp(-(mean + scale * self.luck))

    def increment(self):
        """R plus a local level, its scales by the Kalman filter's likelihood, plus s t(4)."""
        prior = self.book["rate/increment-level"]

        def filtered(z):
            move = self.at("increment-change-scale", z[:, 0])
            noise = self.at("increment-noise-scale", z[:, 1], 1e-5)
            mean, variance, log = number(prior["mean"]), number(prior["sd"]) ** 2, 0.0
            for _, _, change in self.steps:
                total = variance + noise ** 2
                log = log - 0.5 * (np.log(total) + (change - mean) ** 2 / total)
                mean = mean + variance / total * (change - mean)
                variance = variance * noise ** 2 / total + move ** 2
            return noise, mean, variance, log
        z = posterior(2, self.n, lambda z, rows: filtered(z)[3], self.rng)
        noise, mean, variance, _ = filtered(z)
        level = mean + np.sqrt(variance) * self.rng.standard_normal(self.n)
        self.drawn["rate/increment-level"] = level
        return self.start + level + noise * self.luck


def certified_rate(inputs, inflow, trained, rng):
    """The certified rate of the baseline and what it gains per newly certified share."""
    n, (known, half) = len(inflow), inputs.series("certified-labour-rate")[inputs.year - 1]
    start = (known + half * rng.uniform(-1, 1, n)) / 100
    free, shared = (1 - start) / (1 - known / 100), inputs.value("rate/certified-correlation")
    gain, drift, scale = (inputs.draw("rate/certified-" + key, rng.standard_normal(n))
                          for key in ("yield", "drift", "residual-scale"))
    own = rng.standard_t(4, n)
    trained.drawn |= {"rate/certified-residual": own, "rate/certified-yield": gain,
                      "rate/certified-drift": drift}
    luck = shared * trained.luck + np.sqrt(1 - shared ** 2) * own
    rate = (start + free * (gain * inflow + drift) + scale * luck).clip(0, 1)
    return np.minimum(rate, trained.rate), free * gain
