"""Education series as panels, from the published figures and the statistics office's tables.

Usage: education_panels.py EVIDENCE.csv PROVINCES.csv
Writes notebooks-data/panels/*.csv: series_id,year,value,tier,break. `break` is `yes` where the
change into a year is no change of the thing measured. Values are as printed; misprints are left
out. Python's standard library only.
"""
import argparse
import csv
from pathlib import Path

PANELS = Path(__file__).resolve().parents[2] / "notebooks-data" / "panels"
AS_OF = "2022-03-04"    # the plan's day; a prior must not know later figures
NATIONAL = [            # name, measure, levels, unit
    ("vocational-enrolment", "enrolment", "college;intermediate;elementary;short", "turns"),
    ("intermediate-graduates", "graduates", "intermediate", "thousand persons"),
    ("higher-education-students", "higher-education-students", "", "persons"),
]
OFFICE = ("intermediate-students", "lower-secondary-pupils", "certified-rate")

BREAKS = {
    "intermediate-students": {2007},      # coverage widened: 253,602 to 621,115 in one year
    "higher-education-students": {2016},  # colleges left the count
}
MERGER = {2008}         # Ha Tay joined Ha Noi
# The printed figure of South East 2014 repeats that of Central Highlands (15,199).
MISPRINTS = {("intermediate-students", "South East", "2014")}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def national(evidence):
    """Whole years only, results and estimates; plans and totals over years are left out."""
    for name, measure, levels, unit in NATIONAL:
        found = {int(row["year"]): row["value"] for row in evidence
                 if row["geography"] == "Vietnam" and row["measure"] == measure
                 and row["levels"] == levels and row["unit"] == unit and row["kind"] != "plan"
                 and (row["month_from"], row["month_to"]) == ("1", "12")
                 and row["standing"] == "usable" and row["published_on"] <= AS_OF}
        for year, value in sorted(found.items()):
            yield name, year, value, "country", year in BREAKS.get(name, ())


def office(table, series):
    for row in table:
        place = row["province"] or row["region"]
        if row["series"] != series or (series, place, row["year"]) in MISPRINTS:
            continue
        breaks = BREAKS.get(series, set()) | (MERGER if place == "Ha Noi" else set())
        yield place, int(row["year"]), row["value"], row["tier"], int(row["year"]) in breaks


def write(name, records):
    with open(PANELS / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["series_id", "year", "value", "tier", "break"])
        out.writerows([*record, "yes" if is_break else ""] for *record, is_break in records)


def main():
    parser = argparse.ArgumentParser(description="Education series as panels.")
    parser.add_argument("evidence", help="published figures, with those of Vietnam")
    parser.add_argument("provinces", help="statistics office tables by province")
    arguments = parser.parse_args()
    PANELS.mkdir(exist_ok=True)
    write("national", national(rows(arguments.evidence)))
    table = rows(arguments.provinces)
    for series in OFFICE:
        write(series, office(table, series))


if __name__ == "__main__":
    main()
