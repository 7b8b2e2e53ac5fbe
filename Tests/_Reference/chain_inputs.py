"""Inputs of chain.py: plan, assumptions, scenarios, and the evidence that counts at a date."""
import calendar
import csv
import functools
from datetime import date
from pathlib import Path

import numpy as np
import yaml
from scipy import special

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "notebooks-data"
GRID = np.linspace(-7, 7, 2801)


def number(text):
    """'12 %', '0.6 points' or a plain number."""
    head, _, unit = str(text).partition(" ")
    return float(head) / (100 if unit in ("%", "points") else 1)


@functools.cache
def beta_logits(mean, sd):
    """The logit of a beta quantile at every z of the grid; between them a line errs by 1e-6."""
    size = mean * (1 - mean) / sd ** 2 - 1
    return special.logit(special.betaincinv(mean * size, (1 - mean) * size, special.ndtr(GRID)))


def at(entry, z):
    """The value of an assumption at a standard normal z, an array of any shape."""
    p = {k: number(v) for k, v in entry.items()
         if k in ("value", "mean", "sd", "median", "log-sd", "low", "mode", "high", "scale")}
    match entry.get("distribution"):
        case None:
            return p["value"] + 0 * z
        case "normal":
            return p["mean"] + p["sd"] * z
        case "log-normal":
            return p["median"] * np.exp(p["log-sd"] * z)
        case "half-normal":
            return p["scale"] * np.abs(z)
        case "beta":
            return special.expit(np.interp(z, GRID, beta_logits(p["mean"], p["sd"])))
        case "triangular":
            low, mode, high, u = p["low"], p["mode"], p["high"], special.ndtr(z)
            return np.where(u < (mode - low) / (high - low),
                            low + np.sqrt(u * (high - low) * (mode - low)),
                            high - np.sqrt((1 - u) * (high - low) * (high - mode)))
    raise ValueError(entry)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Inputs:
    """Everything that is read, with the rows that count as of the plan's date."""

    def __init__(self):
        self.plan = yaml.safe_load((DATA / "plan.yaml").read_text("utf-8"))
        self.year, self.as_of = self.plan["year"], self.plan["as-of"]
        self.levels = list(self.plan["levels"])
        self.groups = {key: [self.levels.index(level) for level in group["levels"]]
                       for key, group in self.plan["groups"].items()}
        self.book = {}
        for file in sorted((DATA / "assumptions").glob("*.yaml")):
            self.book |= yaml.safe_load(file.read_text("utf-8"))["assumptions"]
        self.theta = {r["parameter"]: r for r in rows(DATA / "priors" / "theta.csv")}
        targets = yaml.safe_load((DATA / "targets.yaml").read_text("utf-8"))["targets"]
        self.targets = {(t["indicator"], t["level"]): number(t["at-least"]) for t in targets}
        self.evidence = self.select([r for file in sorted((DATA / "evidence").glob("*.csv"))
                                     for r in rows(file)])
        self.scenarios = {file.stem: self.levers(file)
                          for file in sorted((ROOT / "scenarios").glob("*.yaml"))}

    def levers(self, file):
        """The settings of a scenario on top of those it is based on."""
        text = yaml.safe_load(file.read_text("utf-8"))
        assert not text.get("assumptions"), "overrides of assumptions are not modelled here"
        base = text.get("based-on")
        found = self.levers(file.with_stem(base)) if base else {}
        for key, setting in (text.get("levers") or {}).items():
            found[key] = {**found.get(key, {}), **setting}
        return found

    def value(self, key):
        return float(at(self.book[key], 0.0))

    def draw(self, key, z):
        return at(self.book[key], z)

    def by_level(self, prefix, suffix=""):
        return np.array([self.value(f"{prefix}/{level}{suffix}") for level in self.levels])

    def select(self, evidence):
        """Known by the date, usable, newest vintage, no plan with a result, no sum of parts."""
        def about(r):
            return tuple(r[k] for k in ("measure", "levels", "year", "month_from", "month_to",
                                        "denominator"))
        known = [r for r in evidence if r["geography"] == self.plan["geography"]
                 and r["standing"] == "usable" and r["published_on"] <= self.as_of.isoformat()]
        newest = {}
        for r in filter(lambda r: r["vintage"], known):
            edition = (r["published_on"], r["vintage"])
            newest[about(r)] = max(newest.get(about(r), edition), edition)
        known = [r for r in known if not r["vintage"]
                 or (r["published_on"], r["vintage"]) == newest[about(r)]]
        results = {about(r) for r in known if r["kind"] != "plan"}
        known = [r for r in known if r["kind"] != "plan" or (
            r["measure"] == "enrolment" and about(r) not in results and int(r["year"]) < self.year)]
        return [r for r in known if r["measure"] != "enrolment" or not self.is_sum(r, known)]

    @staticmethod
    def is_sum(whole, known):
        """Whether other rows of the same source add up to this one within their rounding."""
        same = ("measure", "publisher", "title", "url", "year", "month_from", "month_to", "kind")
        members = whole["levels"].split(";")
        parts = [r for r in known if all(r[k] == whole[k] for k in same)
                 and set(r["levels"].split(";")) < set(members)]
        gap = abs(sum(float(r["value"]) for r in parts) - float(whole["value"]))
        return (sorted(k for r in parts for k in r["levels"].split(";")) == sorted(members)
                and gap <= sum(float(r["half_width"]) for r in parts + [whole]))

    def about(self, measure):
        return [r for r in self.evidence if r["measure"] == measure]

    def series(self, measure):
        """Value and half-width by year; of several a year the newest counts."""
        found = sorted(self.about(measure), key=lambda r: (r["year"], r["published_on"]))
        return {int(r["year"]): (float(r["value"]), float(r["half_width"] or 0)) for r in found}

    def closed(self, year):
        """Closed share of each month by level; a closure still open ends at the date."""
        share = np.zeros((len(self.levels), 12))
        for index, level in enumerate(self.levels):
            events = sorted((date.fromisoformat(r["value"]), r["unit"])
                            for r in self.about("closure-event")
                            if level in r["levels"].split(";") or not r["levels"])
            since, shut = None, set()
            for day, unit in events + [(self.as_of, "end")]:
                if unit == "closed-from":
                    since = since or day
                elif since:
                    shut |= set(range(since.toordinal(), day.toordinal()))
                    since = None
            for month in range(12):
                days = calendar.monthrange(year, month + 1)[1]
                first = date(year, month + 1, 1).toordinal()
                share[index, month] = len(shut & set(range(first, first + days))) / days
        return share
