"""Makes a dump of a registry in the form of a released schema, for the tests of migrations.

    enrolcast init DIR && cd DIR && enrolcast run --draws 500 --note kept
    python3 registry_dump.py DIR/.enrolcast/runs.sqlite > Tests/RunRegistryTests/Fixtures/schema-N.sql

N is the schema's number, `PRAGMA user_version`. With `--first`, what schema 2 added to 1 is left out:
both came out together.
"""
import sqlite3
import sys

MARKS = ["application_id", "user_version"]

base = sqlite3.connect(sys.argv[1])
if "--first" in sys.argv:
    base.executescript("""
        DROP TABLE adjustments; DROP TABLE seals; DROP TRIGGER sealed_runs_stay;
        DELETE FROM grdb_migrations WHERE identifier = '2 register'; PRAGMA user_version = 1;""")
for line in base.iterdump():
    print(line)
for mark in MARKS:
    print(f"PRAGMA {mark} = {base.execute(f'PRAGMA {mark}').fetchone()[0]};")
