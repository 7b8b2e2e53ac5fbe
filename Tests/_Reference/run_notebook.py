"""Runs notebooks-data/results.ipynb on a project and compares what it drew with the result file.

    .venv/bin/python Tests/_Reference/run_notebook.py NOTEBOOK PROJECT

The notebook runs as it stands; a cell is added in memory that hands over its data frame and the
points of its pictures. They are compared with the file as Python's csv module reads it, without
pandas. Prints one line a check and ends with 1 where one fails.
Needs nbclient and ipykernel, and what the notebook itself imports (pandas, matplotlib).
"""

import csv
import json
import os
import sqlite3
import sys

import nbformat
from nbclient import NotebookClient

PROBE = """
import json
print(json.dumps({
    "rates": [[*map(str, key), *row] for key, row in zip(rates.index, rates.to_numpy().tolist())],
    "fan": [[line.get_ydata().tolist() for line in axis.lines] for axis in fan.axes],
    "strip": [line.get_xdata().tolist() for line in strip.axes[0].lines],
    "runs": len(runs),
}))
"""


def check(name, holds):
    print("ok" if holds else "FAILED", name)
    return holds


def close(one, other):
    return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))


def archived(project):
    path = os.path.join(project, ".enrolcast", "runs.sqlite")
    if not os.path.exists(path):
        return 0
    with sqlite3.connect(path) as connection:
        return min(20, connection.execute("SELECT count(*) FROM runs").fetchone()[0])


def main(path, project):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    checks = [
        check("the file has no outputs and no counts",
              all(not c.outputs and c.execution_count is None for c in code))]
    notebook.cells.append(nbformat.v4.new_code_cell(PROBE))
    os.environ["ENROLCAST_PROJECT"] = os.path.abspath(project)
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    drawn = json.loads(notebook.cells[-1].outputs[-1].text)
    pictures = sum("image/png" in output.get("data", {}) for output in outputs)
    checks.append(check("it draws two pictures", pictures == 2))

    with open(os.path.join(project, "results.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    value = {tuple(list(row.values())[:6]): float(row["value"]) for row in rows}
    scenarios = list(dict.fromkeys(row["scenario"] for row in rows))

    def path_of(scenario, indicator, level, unit, scale):
        return [scale * own for key, own in value.items()
                if key[:3] + key[4:] == (scenario, indicator, level, unit, "p50")]

    outcomes = [("enrolment", "total", "turns", 1), ("trained-labour-rate", "all", "fraction", 100),
                ("certified-labour-rate", "all", "fraction", 100)]
    for axis, outcome in zip(drawn["fan"], outcomes):
        for line, scenario in zip(axis, scenarios):
            own = path_of(scenario, *outcome)
            checks.append(check(f"medians of {outcome[0]}, {scenario}", len(own) == len(line) and
                                all(map(close, line, own))))
    for line, scenario in zip(drawn["strip"], scenarios):
        own = sorted(v for k, v in value.items() if k[0] == scenario and k[5] == "probability")
        checks.append(check(f"probabilities of {scenario}", len(own) == len(line) and
                            all(map(close, sorted(line), own))))
    for indicator, scenario, year, *cells in drawn["rates"]:
        names = ["target", "p10", "p50", "p90", "gap-p50", "probability"]
        own = [100 * value[scenario, indicator, "all", year, "fraction", name] for name in names]
        checks.append(check(f"{indicator} of {scenario} in {year}", all(map(close, cells, own))))
    checks.append(check("rates of every scenario", len(drawn["rates"]) >= 2 * len(scenarios)))
    checks.append(check("the last runs of the archive", drawn["runs"] == archived(project)))
    print("runs", drawn["runs"])
    sys.exit(0 if all(checks) else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
