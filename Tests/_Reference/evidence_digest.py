"""Rewrites the table of files in notebooks-data/README.md: rows, dates of publication, sha256.

Usage: evidence_digest.py [--check]
With --check nothing is written; exit code 1 and a line for each row that no longer fits.
"""
import argparse
import csv
import hashlib
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "notebooks-data"
README = DATA / "README.md"
BEGIN, END = "<!-- files: begin -->", "<!-- files: end -->"
FILES = ["evidence/*.csv", "effect-sizes.csv", "panels/*.csv", "priors/*.csv"]
HEAD = ["| file | rows | published from | to | sha256 |", "|---|---:|---|---|---|"]


def describe(path):
    content = path.read_bytes()
    rows = list(csv.DictReader(content.decode("utf-8").splitlines(keepends=True)))
    days = sorted(row["published_on"] for row in rows if row.get("published_on"))
    first, last = (days[0], days[-1]) if days else ("–", "–")
    name, digest = path.relative_to(DATA).as_posix(), hashlib.sha256(content).hexdigest()
    return f"| `{name}` | {len(rows)} | {first} | {last} | `{digest}` |"


def table():
    paths = [path for pattern in FILES for path in sorted(DATA.glob(pattern))]
    return HEAD + [describe(path) for path in paths]


def main():
    parser = argparse.ArgumentParser(description="Keeps the table of data files true.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    text = README.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        print(f"notebooks-data/README.md: needs {BEGIN} and then {END}, once each", file=sys.stderr)
        return 65
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    if check:
        stands, holds = old.strip().splitlines(), table()
        for line in sorted(set(stands) ^ set(holds)):
            sign = "stands but no longer holds" if line in stands else "is missing"
            print(f"notebooks-data/README.md: {sign}: {line}", file=sys.stderr)
        return 0 if stands == holds else 1
    lines = "\n".join(table())
    README.write_text(f"{before}{BEGIN}\n{lines}\n{END}{after}", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
