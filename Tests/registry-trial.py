#!/usr/bin/env python3
"""Tries to make the registry of runs lose or halve a record.

Usage: registry-trial.py COMMAND [--kills N] [--seed N]

Kills the command at random moments of its writing, fills a small file system, lets two write at
once, takes the file away, and damages it in the middle. After each trial the registry is read by
Python's own SQLite and by the command: every record that the command named must be there, whole,
and its figures must be the bytes that the command printed. Prints counts; ends with 1 at the first
loss. Only Python's standard library is used.
"""

import argparse
import gzip
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

NAMED = re.compile(rb"Recorded as (\d+)-([0-9a-f]{4});")
TABLES = ["runs", "contents", "input_sets", "input_files", "result_sets", "layouts"]


class Trial:
    def __init__(self, command, folder, seed):
        self.command = str(pathlib.Path(command).resolve())
        self.folder = pathlib.Path(folder)
        self.random = random.Random(seed)
        self.count = 0
        environment = {"PATH": "/usr/bin", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}
        self.environment = environment
        self.call("init", "project", cwd=self.folder)
        self.project = self.folder / "project"

    def call(self, *words, cwd=None, limit=None):
        words = [self.command, *map(str, words)]
        if limit is not None:
            words = ["bash", "-c", f'ulimit -f {limit}; exec "$@"', "x", *words]
        return subprocess.run(
            words, cwd=cwd or self.project, env=self.environment, capture_output=True, timeout=120)

    def words(self, registry):
        """Another seed and another input file each time, so that every record writes something."""
        self.count += 1
        scenario = self.project / "scenarios" / "counselling.yaml"
        text = scenario.read_text(encoding="utf-8").split("# trial")[0]
        noise = "".join(self.random.choices("abcdefgh", k=self.random.choice([10, 30_000])))
        scenario.write_text(text + f"# trial {self.count} {noise}\n", encoding="utf-8")
        return ["run", "--draws", "100", "--threads", "1", "--seed", self.count, "--format", "csv",
                "--registry", registry]


def whole(registry):
    """Every record of a registry, checked to the byte: the digest of its results by number."""
    base = sqlite3.connect(registry, timeout=10)
    state = base.execute("PRAGMA integrity_check").fetchone()[0]
    assert state == "ok", state
    assert base.execute("PRAGMA foreign_key_check").fetchall() == [], "a part is missing"
    for digest, size, packed in base.execute("SELECT digest, size, packed FROM contents"):
        data = gzip.decompress(packed)
        assert len(data) == size and hashlib.sha256(data).hexdigest() == digest
    found = {}
    for number, digest, inputs, results in base.execute(
            "SELECT id, digest, input_set, result_set FROM runs"):
        lines = "".join(f"{one}  {path}\n" for path, one in base.execute(
            "SELECT path, digest FROM input_files JOIN contents ON contents.id = content "
            "WHERE input_set = ? ORDER BY path", (inputs,)))
        known, = base.execute("SELECT digest FROM input_sets WHERE id = ?", (inputs,)).fetchone()
        assert hashlib.sha256(lines.encode()).hexdigest() == known, f"run {number}: inputs"
        layout, text, known = base.execute(
            "SELECT layout, figures, digest FROM result_sets WHERE id = ?", (results,)).fetchone()
        values = ["" if one == "null" else one for one in text[1:-1].split(",")]
        keys = base.execute(
            "SELECT scenario, indicator, level, year, unit, statistic FROM layout_figures "
            "WHERE layout = ? ORDER BY position", (layout,)).fetchall()
        assert len(keys) == len(values), f"run {number}: figures"
        csv = "scenario,indicator,level,year,unit,statistic,value\n" + "".join(
            ",".join(map(str, key)) + f",{value}\n" for key, value in zip(keys, values))
        assert hashlib.sha256(csv.encode()).hexdigest() == known, f"run {number}: results"
        found[number] = (digest[:4], known)
    for table, key in [("input_sets", "input_set"), ("result_sets", "result_set")]:
        loose, = base.execute(
            f"SELECT count(*) FROM {table} WHERE id NOT IN (SELECT {key} FROM runs)").fetchone()
        assert loose == 0, f"half a record: {loose} {table}"
    base.close()
    return found


def acknowledged(answers):
    """What the command said it had recorded: number, mark and the digest of what it printed."""
    named = []
    for out, err in answers:
        for number, mark in NAMED.findall(err):
            named.append((int(number), mark.decode(), hashlib.sha256(out).hexdigest()))
    return named


def check(registry, answers):
    found = whole(registry)
    named = acknowledged(answers)
    for number, mark, digest in named:
        assert found.get(number) == (mark, digest), f"record {number} is lost or another"
    return len(named), len(found)


def kill(trial, times):
    """Kills at a random moment: half of the time anywhere, half within the last part, the write."""
    registry = trial.folder / "kill.sqlite"
    answers, killed, during, finished = [], 0, 0, 0
    start = time.monotonic()
    answer = trial.call(*trial.words(registry))
    usual = time.monotonic() - start
    answers.append((answer.stdout, answer.stderr))
    while killed < times:
        words = [trial.command, *map(str, trial.words(registry))]
        out = open(trial.folder / "out", "w+b")
        err = open(trial.folder / "err", "w+b")
        process = subprocess.Popen(
            words, cwd=trial.project, env=trial.environment, stdout=out, stderr=err)
        if trial.random.random() < 0.2:
            time.sleep(trial.random.uniform(0, usual))
        else:
            # The answer is out before the record begins: wait for it, then at most for the write.
            while os.fstat(out.fileno()).st_size == 0 and process.poll() is None:
                time.sleep(0.0002)
            time.sleep(trial.random.uniform(0, 0.025))
        process.kill()
        code = process.wait()
        killed += code == -9
        finished += code != -9
        for stream in (out, err):
            stream.seek(0)
        answer = (out.read(), err.read())
        during += code == -9 and bool(answer[0]) and not NAMED.search(answer[1])
        answers.append(answer)
        out.close(), err.close()
    named, found = check(registry, answers)
    listed = trial.call("runs", "list", "--limit", "0", "--format", "json", "--registry", registry)
    assert listed.returncode == 0 and json.loads(listed.stdout)["meta"]["runs"] == str(found)
    print(f"kill -9: {killed} killed, {finished} were faster; {during} killed between answer and acknowledgement; "
          f"{named} acknowledged, {found} found whole, 0 lost, 0 halved")


def full(trial):
    """A small file system, or a limit on the size of files where none can be mounted."""
    place = trial.folder / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", place], capture_output=True
    ).returncode == 0
    registry = place / "runs.sqlite"
    limit = None if mounted else 500
    try:
        answers, refused = [], 0
        for _ in range(40):
            answer = trial.call(*trial.words(registry), limit=limit)
            assert answer.returncode == 0 and answer.stdout.count(b"\n") > 100, answer.stderr
            answers.append((answer.stdout, answer.stderr))
            if not NAMED.search(answer.stderr):
                refused += 1
                assert b"there is no room" in answer.stderr, answer.stderr
                if refused == 5:
                    break
        assert refused == 5, "the disk was never full"
        copy = trial.folder / "full.sqlite"
        for end in ["", "-wal"]:
            if (place / f"runs.sqlite{end}").exists():
                shutil.copy(place / f"runs.sqlite{end}", f"{copy}{end}")
        named, found = check(copy, answers)
        kind = "tmpfs of 700 kB" if mounted else "limit on file sizes"
        print(f"full disk ({kind}): {named} acknowledged, {found} found whole, then {refused} "
              "refused with a sentence, every answer printed")
    finally:
        if mounted:
            subprocess.run(["umount", place], check=True)


def together(trial, each):
    registry = trial.folder / "together.sqlite"
    running, answers = [], []
    for _ in range(each):
        running = []
        for _ in range(2):
            words = [trial.command, *map(str, trial.words(registry))]
            running.append(subprocess.Popen(
                words, cwd=trial.project, env=trial.environment, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE))
        answers += [process.communicate() for process in running]
    named, found = check(registry, answers)
    assert named == found == 2 * each, (named, found)
    print(f"two at once: {each} pairs, {named} acknowledged, {found} found whole")


def locked(trial):
    registry = trial.folder / "together.sqlite"
    base = sqlite3.connect(registry, isolation_level=None)
    base.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    answer = trial.call(*trial.words(registry))
    took = time.monotonic() - start
    base.execute("ROLLBACK")
    base.close()
    assert answer.returncode == 0 and answer.stdout and took < 10
    assert b"another program holds the registry" in answer.stderr, answer.stderr
    print(f"locked: the answer is printed, one remark, {took:.1f} s in all")


def read_only(trial):
    """As root permissions do not bind; a file system mounted read-only does."""
    place = trial.folder / "readonly"
    place.mkdir()
    shutil.copy(trial.folder / "together.sqlite", place / "runs.sqlite")
    mounted = subprocess.run(["mount", "--bind", place, place], capture_output=True).returncode == 0
    mounted = mounted and subprocess.run(
        ["mount", "-o", "remount,ro,bind", place], capture_output=True).returncode == 0
    if not mounted:
        place.chmod(0o555)
        (place / "runs.sqlite").chmod(0o444)
    try:
        if not mounted and os.geteuid() == 0:
            print("read-only: skipped, root may write anywhere and nothing can be mounted here")
            return
        registry = place / "runs.sqlite"
        answer = trial.call(*trial.words(registry))
        assert answer.returncode == 0 and answer.stdout
        assert b"cannot be written" in answer.stderr, answer.stderr
        listed = trial.call("runs", "show", "1", "--registry", registry)
        assert listed.returncode == 0, listed.stderr
        print("read-only: the answer is printed, one remark; the registry is still read")
    finally:
        if mounted:
            subprocess.run(["umount", place])
            subprocess.run(["umount", place], capture_output=True)
        place.chmod(0o755)


def damaged(trial, times):
    """Damage in the middle: each record reads as it was or is refused with a sentence."""
    source = trial.folder / "together.sqlite"
    data = source.read_bytes()
    numbers = sorted(whole(source))
    right = {number: trial.call("runs", "show", number, "--format", "csv", "--registry", source).stdout
             for number in numbers[:4]}
    registry = trial.folder / "damaged.sqlite"
    same, told, written = 0, 0, 0
    for _ in range(times):
        changed = bytearray(data)
        start = trial.random.randrange(100, len(data) - 600)
        for place in range(start, start + 500):
            changed[place] = trial.random.randrange(256)
        registry.write_bytes(changed)
        for number, text in right.items():
            answer = trial.call("runs", "show", number, "--format", "csv", "--registry", registry)
            if answer.returncode == 0:
                assert answer.stdout == text, "a record changed in silence"
                same += 1
            else:
                assert answer.returncode in (64, 74), (answer.returncode, answer.stderr)
                assert answer.stderr.startswith(b"error: ") and not answer.stdout, answer.stderr
                told += 1
        answer = trial.call(*trial.words(registry))
        assert answer.returncode == 0 and answer.stdout, answer.stderr
        written += bool(NAMED.search(answer.stderr))
        assert NAMED.search(answer.stderr) or answer.stderr.startswith(b"remark: "), answer.stderr
        for end in ["-wal", "-shm"]:
            pathlib.Path(f"{registry}{end}").unlink(missing_ok=True)
    print(f"damaged in the middle: {times} files; of {same + told} readings {same} gave the same "
          f"bytes, {told} a sentence, 0 others; every answer of {times} runs printed, {written} recorded")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=72)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(options.command, folder, options.seed)
        small = max(2, options.kills // 10)
        try:
            kill(trial, options.kills)
            full(trial)
            together(trial, small)
            locked(trial)
            read_only(trial)
            damaged(trial, small)
        except AssertionError as problem:
            print(f"failed: {problem}", file=sys.stderr)
            raise SystemExit(1) from problem


if __name__ == "__main__":
    main()
