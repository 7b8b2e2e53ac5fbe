#!/usr/bin/env python3
"""Times the verbs of a registry that holds many runs, whole processes, and weighs a record.

Usage: registry-bench.py COMMAND PROJECT [--runs 100000] [--repeats 20]

Records the project a few times with the command itself, each with another seed, and takes the
growth of the file as the size of a record. Then multiplies these records with Python's own SQLite
to so many runs, each with figures and digests of its own, half of them with another input, and
times `runs list`, `show` and `diff`. Only Python's standard library is used.
"""

import argparse
import gzip
import hashlib
import pathlib
import resource
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time


def call(words, folder):
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, cwd=folder, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return 1000 * (time.perf_counter() - start), 1000 * used


def size(registry):
    base = sqlite3.connect(registry)
    pages, = base.execute("PRAGMA page_count").fetchone()
    base.close()
    return 4096 * pages


def second_inputs(base):
    """A copy of the first run's inputs in which one assumption file ends with another comment."""
    files = base.execute(
        "SELECT path, content, digest, packed FROM input_files JOIN contents ON contents.id = content "
        "WHERE input_set = (SELECT input_set FROM runs WHERE id = 1) ORDER BY path").fetchall()
    changed = next(row for row in files if "assumptions" in row[0])
    data = gzip.decompress(changed[3]) + b"# another\n"
    digest = hashlib.sha256(data).hexdigest()
    content = base.execute("INSERT INTO contents (digest, size, packed) VALUES (?, ?, ?)",
                           (digest, len(data), gzip.compress(data, mtime=0))).lastrowid
    own = [(path, content, digest) if path == changed[0] else (path, number, known)
           for path, number, known, _ in files]
    whole = hashlib.sha256("".join(f"{one}  {path}\n" for path, _, one in own).encode()).hexdigest()
    inputs = base.execute("INSERT INTO input_sets (digest) VALUES (?)", (whole,)).lastrowid
    base.executemany("INSERT INTO input_files VALUES (?, ?, ?)",
                     [(inputs, path, number) for path, number, _ in own])
    return inputs, whole


def multiply(registry, runs):
    base = sqlite3.connect(registry, isolation_level=None)
    base.execute("PRAGMA synchronous = OFF")
    base.execute("BEGIN")
    names = [row[1] for row in base.execute("PRAGMA table_info(runs)")]
    first = dict(zip(names, base.execute("SELECT * FROM runs WHERE id = 1").fetchone()))
    layout, figures = base.execute(
        "SELECT layout, figures FROM result_sets WHERE id = ?", (first["result_set"],)).fetchone()
    own, = base.execute("SELECT digest FROM input_sets WHERE id = ?", (first["input_set"],)).fetchone()
    sets = [(first["input_set"], own), second_inputs(base)]
    keys = base.execute(
        "SELECT scenario, indicator, level, year, unit, statistic FROM layout_figures "
        "WHERE layout = ? ORDER BY position", (layout,)).fetchall()
    values = figures[1:-1].split(",")
    lines = "scenario,indicator,level,year,unit,statistic,value\n" + "".join(
        ",".join(map(str, key)) + f",{'' if value == 'null' else value}\n"
        for key, value in zip(keys[:-1], values))
    start = hashlib.sha256(lines.encode())
    tail = ",".join(map(str, keys[-1])) + ","
    begin = figures[:figures.rindex(",") + 1]
    marks = ", ".join("?" * (len(names) - 1))
    for number in range(base.execute("SELECT max(id) FROM runs").fetchone()[0] + 1, runs + 1):
        value = f"0.{number:07d}1"
        digest = start.copy()
        digest.update(f"{tail}{value}\n".encode())
        result = base.execute(
            "INSERT INTO result_sets (digest, layout, figures) VALUES (?, ?, ?)",
            (digest.hexdigest(), layout, f"{begin}{value}]")).lastrowid
        inputs, whole = sets[number % 2]
        row = dict(first, input_set=inputs, result_set=result, note=f"run {number}")
        row["recorded_at"] = f"{2000 + number % 26}-{number % 12 + 1:02d}-{number % 28 + 1:02d}T08:00:00Z"
        row["digest"] = hashlib.sha256("\n".join([
            row["verb"], row["version"], row["arguments"], row["as_of"], str(row["until"]),
            row["data_digest"], row["scenario_digest"], row["outputs"], whole,
            digest.hexdigest()]).encode()).hexdigest()
        base.execute(f"INSERT INTO runs ({', '.join(names[1:])}) VALUES ({marks})",
                     [row[name] for name in names[1:]])
    base.execute("COMMIT")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command")
    parser.add_argument("project")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=20)
    options = parser.parse_args()
    command = str(pathlib.Path(options.command).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for name in ["notebooks-data", "scenarios"]:
            shutil.copytree(pathlib.Path(options.project) / name, pathlib.Path(folder) / name)
        registry = pathlib.Path(folder) / "runs.sqlite"
        record = [command, "run", "--quiet", "--draws", "500", "--registry", registry, "--seed"]
        call([*record, "1"], folder)
        before, count = size(registry), 10
        for seed in range(2, 2 + count):
            call([*record, str(seed)], folder)
        figures = sqlite3.connect(registry).execute("SELECT count(*) FROM results WHERE run = 1").fetchone()[0]
        print(f"a record of {figures} figures: {(size(registry) - before) / count / 1000:.1f} kB beyond shared inputs")
        multiply(registry, options.runs)
        print(f"{options.runs} runs, {registry.stat().st_size / 1e6:.0f} MB")
        last, middle = str(options.runs), str(options.runs // 2)
        for words in [["list"], ["list", "--scenario", "baseline", "--since", "2020-01-01"],
                      ["list", "--scenario", "none"], ["list", "--verb", "brief"], ["list", "--frozen"],
                      ["show", middle], ["show", "last", "--format", "json"],
                      ["diff", middle, last], ["diff", str(options.runs - 1), last]]:
            times = [call([command, "runs", *words, "--registry", registry], folder)
                     for _ in range(options.repeats)]
            wall, used = zip(*times)
            print(f"runs {' '.join(words)}: median {statistics.median(wall):.0f} ms, "
                  f"worst {max(wall):.0f} ms, processor {statistics.median(used):.0f} ms")


if __name__ == "__main__":
    main()
