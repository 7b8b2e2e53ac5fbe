"""The distance of the program from chain.csv, in combined Monte-Carlo standard errors.

Usage: chain_compare.py COMMAND   runs `COMMAND run` at eight seeds and prints the largest distances.
"""
import csv
import io
import statistics as st
import subprocess
import sys
from pathlib import Path

SEEDS = range(1001, 1009)


def figures(text):
    found = {}
    for row in csv.DictReader(io.StringIO(text)):
        rate = row["indicator"] in ("trained-labour-rate", "certified-labour-rate")
        if rate and row["unit"] != "fraction":
            continue
        found[tuple(row[k] for k in ("scenario", "indicator", "level", "year", "statistic"))] = (
            float(row["value"]))
    return found


def main():
    runs = [figures(subprocess.run([sys.argv[1], "run", "--quiet", "--format", "csv", "--seed",
                                    str(seed)], capture_output=True, text=True, check=True).stdout)
            for seed in SEEDS]
    distances = []
    with open(Path(__file__).with_name("chain.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = tuple(row[k] for k in ("scenario", "indicator", "level", "year", "statistic"))
            if key not in runs[0]:
                continue
            own = [run[key] for run in runs]
            error = (st.variance(own) / len(own) + float(row["se"]) ** 2) ** 0.5
            gap = st.fmean(own) - float(row["value"])
            distances.append((abs(gap) / error if error else 0.0, *key, gap))
    distances.sort(reverse=True)
    print(f"{len(distances)} figures, largest distance {distances[0][0]:.2f} standard errors, "
          f"over 2: {sum(d[0] > 2 for d in distances) / len(distances):.1%}")
    for distance in distances[:5]:
        print(*distance)


main()
