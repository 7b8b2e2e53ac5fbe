"""The prior on θ, the variances of the latent enrolment path, from education panels.

    x[t]   = μ[t] + ε[t]
    μ[t+1] = μ[t] + φ b[t] + η[t],    b[t+1] = φ b[t] + ζ[t]

so the yearly log change y = x[t+1] − x[t] has, with V = φ² var b = φ² σζ² / (1 − φ²),

    γ0 = V + ση² + 2 σε²      γ1 = φ V − σε²      γk = φᵏ V for k ≥ 2.

Spread comes from a robust sd of y; the split comes from autocorrelations of y. Lag 1 alone
splits transitory from permanent if there is no slope; lags 2 and 3 tell the slope.

Usage: theta_prior.py
Reads the panels that notebooks-data/panels/spread.csv lists and writes two things: the fixture
path_spread.csv, every number of it with 17 digits, and on the screen what differs from
notebooks-data/priors, which `enrolcast train-prior --spread` makes. Exit code 1 if anything does.
Python's standard library only; sums are exact (fsum).
"""
import csv
import io
import math
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PANELS = ROOT / "notebooks-data" / "panels"
PRIORS = ROOT / "notebooks-data" / "priors"
FIXTURE = ROOT / "Tests" / "ScenariosTests" / "Fixtures" / "path_spread.csv"
PHI = (0.8, 0.95)       # the two values served
LAGS = (1, 2, 3)
FEWEST_CHANGES = 6
CLIP = 3                # robust sds; one misprint must not set an autocorrelation


# MARK: Panels

def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def panel_changes(item):
    """Changes by series of a panel of the list."""
    values, breaks = {}, {}
    for row in rows(PANELS / item["file"]):
        if item["tier"] in ("", row["tier"]) and item["series_id"] in ("", row["series_id"]):
            values.setdefault(row["series_id"], {})[int(row["year"])] = float(row["value"])
            if row["break"] == "yes":
                breaks.setdefault(row["series_id"], set()).add(int(row["year"]))
    return [changes(series, breaks.get(name, set())) for name, series in values.items()]


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


def spread(items):
    found = []
    for item in items:
        panel = panel_changes(item)
        found.append(summary(item["panel"], item["series"], panel, item["provenance"]))
        if item["net_of_year"] == "yes":
            found.append(summary(item["panel"] + ", net of year", item["series"],
                                 net_of_year(panel), item["provenance"]))
    return found


# MARK: Centres

# The method's widths. The panels give about 0.69 for the yearly sd as a whole (stderr tells);
# that the split is known less well than the sum is a judgement.
LOG_SD = {"sigma_epsilon": 0.8, "sigma_eta": 0.7, "sigma_zeta": 0.8}


def one_digit(value):
    return float(f"{value:.0e}")


def derived(panels, items):
    """Centres before rounding, and the log sd of the yearly sd."""
    role = {r: (i["panel"], i["series"]) for i in items if (r := i["role"])}
    low, high = panels[role["low"]], panels[role["high"]]
    typical = math.sqrt(low["median_sd"] * high["median_sd"])
    # A wave that all provinces share is one event seen many times: with it and without it.
    both = [high, panels[high["panel"] + ", net of year", high["series"]]]
    transitory, permanent, slope = (statistics.mean(r[key] for r in both) for key in
                                    ("transitory_share", "permanent_share", "slope_share"))
    zetas = [typical * math.sqrt(slope * (1 - phi * phi)) / phi for phi in PHI]
    apart = statistics.stdev(math.log(panels[i["panel"], i["series"]]["median_sd"])
                             for i in items if i["role"])
    return {"typical": typical, "sigma_epsilon": typical * math.sqrt(transitory / 2),
            "sigma_eta": typical * math.sqrt(permanent),
            "sigma_zeta": math.sqrt(zetas[0] * zetas[1]),
            "log_sd": math.hypot(apart, high["between_log_sd_net"])}


def theta(found, items):
    raw = derived({(r["panel"], r["series"]): r for r in found}, items)
    low, high = (next(i for i in items if i["role"] == role) for role in ("low", "high"))
    reason = f"sd between {low['series']} and {high['series']} by {high['panel']}"
    records = [{"parameter": name, "centre": f"{one_digit(raw[name]):g}", "log_sd": f"{log_sd:g}",
                "source": f"panels: {reason}; split as the latter; "
                          f"before rounding {raw[name]:.3f}",
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


FIGURES = ["median_sd", "lower_quartile_sd", "upper_quartile_sd", "ordinary_sd",
           "between_log_sd", "between_log_sd_net", "lag1", "lag2", "lag3", "transitory_share",
           "permanent_share", "slope_share"]


def write_fixture(found, raw):
    """One number a row: the panel, the series, what it is, the number."""
    lines = [f"# theta_prior.py, Python {sys.version.split()[0]}", "panel,series,figure,value"]
    for r in found:
        panel = r["panel"].replace(", net of year", " net of year")
        lines += [f"{panel},{r['series']},{key},{r[key]!r}" for key in FIGURES
                  if r[key] is not None]
    lines += [f"path,,{key},{value!r}" for key, value in raw.items()]
    FIXTURE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    items = rows(PANELS / "spread.csv")
    found = spread(items)
    prior, raw = theta(found, items)
    write_fixture(found, raw)
    stale = [name for name, records in (("panel-spread.csv", found), ("theta.csv", prior))
             if (PRIORS / name).read_bytes() != table_text(records).encode()]
    for name in stale:
        print(f"notebooks-data/priors/{name} is not what the panels give", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
