"""The prior on θ, the variances of the latent enrolment path, from education panels.

    x[t]   = μ[t] + ε[t]
    μ[t+1] = μ[t] + φ b[t] + η[t],    b[t+1] = φ b[t] + ζ[t]

so the yearly log change y = x[t+1] − x[t] has, with V = φ² var b = φ² σζ² / (1 − φ²),

    γ0 = V + ση² + 2 σε²      γ1 = φ V − σε²      γk = φᵏ V for k ≥ 2.

Spread comes from a robust sd of y; the split comes from autocorrelations of y. Lag 1 alone
splits transitory from permanent if there is no slope; lags 2 and 3 tell the slope.

Usage: theta_prior.py EVIDENCE.csv PROVINCES.csv [--check]
Writes notebooks-data/priors/panel-spread.csv and theta.csv; with --check it compares.
Python's standard library only; sums are exact (fsum), so the bytes are the same everywhere.
"""
import argparse
import csv
import io
import math
import statistics
import sys
from pathlib import Path

PRIORS = Path(__file__).resolve().parents[2] / "notebooks-data" / "priors"
PHI = (0.8, 0.95)       # the two values served
LAGS = (1, 2, 3)
AS_OF = "2022-03-04"    # the plan's day; a prior must not know later figures either
FEWEST_CHANGES = 6
CLIP = 3                # robust sds; one misprint must not set an autocorrelation

# A change into one of these years is no change of the thing measured.
BREAKS = {
    "intermediate-students": {2007},      # coverage widened: 253,602 to 621,115 in one year
    "national higher-education students": {2016},  # colleges left the count
}
MERGER = {2008}         # Ha Tay joined Ha Noi
# The printed figure of South East 2014 repeats that of Central Highlands (15,199).
MISPRINTS = {("intermediate-students", "South East", "", 2014)}

OFFICE = "statistics office tables by province"
NATIONAL = [            # name, measure, levels, unit, provenance
    ("national TVET enrolment", "enrolment", "college;intermediate;elementary;short", "turns",
     "press reports of the vocational directorate; 2012 and 2017 are derived"),
    ("national intermediate graduates", "graduates", "intermediate", "thousand persons", OFFICE),
    ("national higher-education students", "higher-education-students", "", "persons", OFFICE),
]


# MARK: Panels

def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def national_series(evidence, measure, levels, unit):
    """Whole years only, results and estimates; plans and totals over years are left out."""
    return {int(row["year"]): float(row["value"]) for row in evidence
            if row["geography"] == "Vietnam" and row["measure"] == measure
            and row["levels"] == levels and row["unit"] == unit and row["kind"] != "plan"
            and (row["month_from"], row["month_to"]) == ("1", "12")
            and row["standing"] == "usable" and row["published_on"] <= AS_OF}


def office_series(table, series, tier):
    found = {}
    for row in table:
        key = (series, row["region"], row["province"], int(row["year"]))
        if (row["series"], row["tier"]) == (series, tier) and key not in MISPRINTS:
            found.setdefault((row["region"], row["province"]), {})[key[3]] = float(row["value"])
    return found


def changes(values, breaks):
    """Log change by year; nothing across a gap or a break."""
    return {year: math.log(value / values[year - 1]) for year, value in sorted(values.items())
            if year - 1 in values and year not in breaks and value > 0 and values[year - 1] > 0}


def net_of_year(panel):
    """Each change less the median change of its year: what a series does on its own."""
    years = sorted({year for series in panel for year in series})
    common = {year: statistics.median(s[year] for s in panel if year in s) for year in years}
    return [{year: change - common[year] for year, change in s.items()} for s in panel]


# MARK: Spread and split

def robust_sd(series):
    middle = statistics.median(series.values())
    return 1.482602218505602 * statistics.median(abs(y - middle) for y in series.values())


def autocorrelation(series, lag):
    """At a lag, clipped; 1/n is added since a mean taken out of n values costs about that."""
    middle, bound = statistics.median(series.values()), CLIP * robust_sd(series)
    y = {year: max(-bound, min(bound, change - middle)) for year, change in series.items()}
    pairs = [y[year] * y[year - lag] for year in sorted(y) if year - lag in y]
    variance = math.fsum(v * v for v in y.values()) / len(y)
    return (math.fsum(pairs) / len(pairs) / variance if pairs else 0) + 1 / len(y)


def split(lags, phi):
    """Shares of γ0 that are transitory (2 σε²), permanent (ση²) and slope (V)."""
    powers = [phi ** 2, phi ** 3]
    slope = math.fsum(p * r for p, r in zip(powers, lags[1:])) / math.fsum(p * p for p in powers)
    slope = min(1.0, max(0.0, slope))
    transitory = min(1 - slope, max(0.0, 2 * (phi * slope - lags[0])))
    return transitory, 1 - slope - transitory, slope


def between(sds, counts):
    """Sd of log sd between series, and the same less what sampling alone gives.

    The log of a robust sd of n normal values has sd about sqrt(1 / (2 · 0.37 n)); 0.37 is the
    efficiency of the median absolute deviation (Rousseeuw & Croux, 1993).
    """
    if len(sds) < 2:
        return None, None
    raw = statistics.stdev(math.log(s) for s in sds)
    sampling = math.fsum(1 / (2 * 0.37 * n) for n in counts) / len(counts)
    return raw, math.sqrt(max(0, raw * raw - sampling))


def summary(panel, series, panel_changes, provenance):
    kept = [s for s in panel_changes if len(s) >= FEWEST_CHANGES and robust_sd(s) > 0]
    sds = sorted(robust_sd(s) for s in kept)
    quartiles = statistics.quantiles(sds, n=4, method="inclusive") if len(sds) > 1 else sds * 3
    lags = [math.fsum(autocorrelation(s, lag) for s in kept) / len(kept) for lag in LAGS]
    raw, net = between([robust_sd(s) for s in kept], [len(s) for s in kept])
    shares = [split(lags, phi) for phi in PHI]
    transitory, permanent, slope = (math.fsum(s[i] for s in shares) / 2 for i in range(3))
    return {
        "panel": panel, "series": series, "series_count": len(kept),
        "changes": sum(len(s) for s in kept), "median_sd": statistics.median(sds),
        "lower_quartile_sd": quartiles[0], "upper_quartile_sd": quartiles[2],
        "ordinary_sd": statistics.median(statistics.stdev(s.values()) for s in kept),
        "between_log_sd": raw, "between_log_sd_net": net,
        **{f"lag{lag}": value for lag, value in zip(LAGS, lags)},
        "transitory_share_lag1": float(min(1, max(0, -2 * lags[0]))),
        "transitory_share": transitory, "permanent_share": permanent, "slope_share": slope,
        "provenance": f"{provenance}; changes of {min(map(min, kept))}-{max(map(max, kept))}"}


def spread(evidence, table):
    found = [summary("national", name,
                     [changes(national_series(evidence, *key), BREAKS.get(name, set()))], source)
             for name, *key, source in NATIONAL]
    for series in ("intermediate-students", "lower-secondary-pupils", "certified-rate"):
        breaks = BREAKS.get(series, set())
        for tier in ("country", "region", "province"):
            panel = [changes(values, breaks | (MERGER if place[1] == "Ha Noi" else set()))
                     for place, values in sorted(office_series(table, series, tier).items())]
            found.append(summary(tier, series, panel, OFFICE))
        found.append(summary("province, net of year", series, net_of_year(panel), OFFICE))
    city = office_series(table, "intermediate-students", "province")["Red River Delta", "Ha Noi"]
    city_changes = changes(city, BREAKS["intermediate-students"] | MERGER)
    found.append(summary("Ha Noi", "intermediate-students", [city_changes], OFFICE))
    return found


# MARK: Centres

# How far panels of different kinds are apart says how far Hanoi's levels may be from any of them.
KINDS = [("national", "national TVET enrolment"), ("national", "national intermediate graduates"),
        
         ("national", "national higher-education students"), ("country", "intermediate-students"),
         ("province", "intermediate-students"), ("province", "lower-secondary-pupils")]
# The method's widths. The panels give about 0.69 for the yearly sd as a whole (stderr tells);
# that the split is known less well than the sum is a judgement.
LOG_SD = {"sigma_epsilon": 0.8, "sigma_eta": 0.7, "sigma_zeta": 0.8}


def one_digit(value):
    return float(f"{value:.0e}")


def derived(panels):
    """Centres before rounding, and the log sd of the yearly sd."""
    sd = {key: r["median_sd"] for key, r in panels.items()}
    typical = math.sqrt(sd["national", "national TVET enrolment"]
                        * sd["province", "intermediate-students"])
    # The national wave of 2001-2015 is one event seen by 62 provinces: with it and without it.
    both = [panels[tier, "intermediate-students"] for tier in ("province", "province, net of year")]
    transitory, permanent, slope = (statistics.mean(r[key] for r in both) for key in
                                    ("transitory_share", "permanent_share", "slope_share"))
    zetas = [typical * math.sqrt(slope * (1 - phi * phi)) / phi for phi in PHI]
    apart = statistics.stdev(math.log(sd[key]) for key in KINDS)
    within = panels["province", "intermediate-students"]["between_log_sd_net"]
    return {"typical": typical, "sigma_epsilon": typical * math.sqrt(transitory / 2),
            "sigma_eta": typical * math.sqrt(permanent),
            "sigma_zeta": math.sqrt(zetas[0] * zetas[1]),
            "log_sd": math.hypot(apart, within)}


def theta(found):
    raw = derived({(r["panel"], r["series"]): r for r in found})
    reason = "sd between national TVET and students by province; split as students by province"
    records = [{"parameter": name, "centre": f"{one_digit(raw[name]):g}", "log_sd": f"{log_sd:g}",
                "source": f"education panels: {reason}; before rounding {raw[name]:.3f}",
                "grade": "B"} for name, log_sd in LOG_SD.items()]
    served = "served as one of two values; the panels are too short to tell it"
    records += [{"parameter": name, "centre": f"{phi:g}", "log_sd": "0", "source": served,
                 "grade": "C"} for name, phi in zip(("phi_low", "phi_high"), PHI)]
    return records, raw


# MARK: Writing

def number(value):
    if value is None or isinstance(value, (int, str)):
        return "" if value is None else str(value)
    text = f"{value:.3f}"
    return "0.000" if text == "-0.000" else text


def table_text(records):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(records[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows([{key: number(value) for key, value in r.items()} for r in records])
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description="The prior on θ from education panels.")
    parser.add_argument("evidence", help="published figures, with those of Vietnam")
    parser.add_argument("provinces", help="statistics office tables by province")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    found = spread(rows(arguments.evidence), rows(arguments.provinces))
    prior, raw = theta(found)
    print("before rounding:", *(f"{key} {value:.4f}" for key, value in raw.items()),
          file=sys.stderr)
    stale = []
    for name, records in (("panel-spread.csv", found), ("theta.csv", prior)):
        path, text = PRIORS / name, table_text(records).encode()
        if arguments.check:
            stale += [] if path.exists() and path.read_bytes() == text else [name]
        else:
            path.write_bytes(text)
    for name in stale:
        print(f"notebooks-data/priors/{name} is not what the panels give; run without --check",
              file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
