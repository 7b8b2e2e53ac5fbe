internal import GRDB

/// The tables of a registry, one migration for each released form.
///
/// A released migration MUST NOT CHANGE: files out there were made by it. A new
/// form is a new migration, and a dump of the form before it joins the fixtures.
enum Schema {
  /// Marks a database as a registry, in the header of the file: `Enro`.
  static let applicationID = 0x456e_726f

  /// Every migration in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs") { try $0.execute(sql: runs) }
    migrator.registerMigration("2 register") { try $0.execute(sql: register) }
    return migrator
  }

  private static let runs = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = 1;

    -- The bytes of input files, each distinct one once.
    CREATE TABLE contents (
      id     INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),  -- SHA-256 of the bytes
      size   INTEGER NOT NULL,                                  -- bytes before packing
      packed BLOB NOT NULL                                      -- the bytes packed by gzip
    ) STRICT;

    -- Which files a run read. The digest is of lines "DIGEST  PATH", as sha256sum writes them.
    CREATE TABLE input_sets (
      id     INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
    ) STRICT;
    CREATE TABLE input_files (
      input_set INTEGER NOT NULL REFERENCES input_sets ON DELETE CASCADE,
      path      TEXT NOT NULL,
      content   INTEGER NOT NULL REFERENCES contents,
      PRIMARY KEY (input_set, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX input_files_content ON input_files (content);

    -- The names of the figures of a result file, in its order.
    CREATE TABLE layouts (
      id     INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
    ) STRICT;
    CREATE TABLE layout_figures (
      layout    INTEGER NOT NULL REFERENCES layouts ON DELETE CASCADE,
      position  INTEGER NOT NULL,
      scenario  TEXT NOT NULL,
      indicator TEXT NOT NULL,
      level     TEXT NOT NULL,
      year      INTEGER NOT NULL,
      unit      TEXT NOT NULL,
      statistic TEXT NOT NULL,
      PRIMARY KEY (layout, position)
    ) STRICT, WITHOUT ROWID;

    -- The figures of a result file as a JSON list; the digest is of the whole result file.
    CREATE TABLE result_sets (
      id      INTEGER PRIMARY KEY,
      digest  TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      layout  INTEGER NOT NULL REFERENCES layouts,
      figures TEXT NOT NULL CHECK (json_valid(figures))
    ) STRICT;
    CREATE INDEX result_sets_layout ON result_sets (layout);

    CREATE TABLE runs (
      id              INTEGER PRIMARY KEY AUTOINCREMENT,
      digest          TEXT NOT NULL CHECK (length(digest) = 64),  -- of all but time and note
      recorded_at     TEXT NOT NULL,     -- UTC, such as 2026-01-31T08:30:00Z
      verb            TEXT NOT NULL,
      version         TEXT NOT NULL,
      seed            TEXT NOT NULL,     -- a text: seeds go beyond signed integers
      draws           INTEGER NOT NULL,
      as_of           TEXT NOT NULL,
      until           INTEGER NOT NULL,
      arguments       TEXT NOT NULL CHECK (json_valid(arguments)),
      data_digest     TEXT NOT NULL,
      scenario_digest TEXT NOT NULL,
      scenarios       TEXT NOT NULL CHECK (json_valid(scenarios)),
      outputs         TEXT NOT NULL CHECK (json_valid(outputs)),  -- SHA-256 by name
      input_set       INTEGER NOT NULL REFERENCES input_sets,
      result_set      INTEGER NOT NULL REFERENCES result_sets,
      note            TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX runs_digest ON runs (digest);
    CREATE INDEX runs_recorded_at ON runs (recorded_at);
    CREATE INDEX runs_verb ON runs (verb);
    CREATE INDEX runs_scenarios ON runs (scenarios);
    CREATE INDEX runs_input_set ON runs (input_set);
    CREATE INDEX runs_result_set ON runs (result_set);

    CREATE VIEW results AS
      SELECT runs.id AS run, f.scenario, f.indicator, f.level, f.year, f.unit, f.statistic,
             v.value AS value
      FROM runs
      JOIN result_sets AS s ON s.id = runs.result_set
      JOIN json_each(s.figures) AS v
      JOIN layout_figures AS f ON f.layout = s.layout AND f.position = v.key;

    CREATE VIEW inputs AS
      SELECT runs.id AS run, f.path, c.digest, c.size
      FROM runs
      JOIN input_files AS f ON f.input_set = runs.input_set
      JOIN contents AS c ON c.id = f.content;

    -- What was recorded is not changed, by whatever tool; only 'runs gc' removes whole records.
    CREATE TRIGGER runs_are_kept BEFORE UPDATE ON runs
      BEGIN SELECT raise(ABORT, 'a recorded run is never changed'); END;
    CREATE TRIGGER contents_are_kept BEFORE UPDATE ON contents
      BEGIN SELECT raise(ABORT, 'a stored input is never changed'); END;
    CREATE TRIGGER result_sets_are_kept BEFORE UPDATE ON result_sets
      BEGIN SELECT raise(ABORT, 'stored results are never changed'); END;
    CREATE TRIGGER layout_figures_are_kept BEFORE UPDATE ON layout_figures
      BEGIN SELECT raise(ABORT, 'stored results are never changed'); END;
    CREATE TRIGGER input_files_are_kept BEFORE UPDATE ON input_files
      BEGIN SELECT raise(ABORT, 'a stored input is never changed'); END;
    """

  private static let register = """
    PRAGMA user_version = 2;

    -- Forecasts that are sealed. Each digest holds the run's, this row's and the seal before it.
    CREATE TABLE seals (
      id        INTEGER PRIMARY KEY,
      run       INTEGER NOT NULL UNIQUE REFERENCES runs,
      sealed_at TEXT NOT NULL,
      reason    TEXT NOT NULL CHECK (reason <> ''),
      previous  TEXT NOT NULL,
      digest    TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;

    -- The ledger of judgement: who moved which figure, by how much, why, until when.
    CREATE TABLE adjustments (
      id          INTEGER PRIMARY KEY,
      run         INTEGER NOT NULL REFERENCES runs,
      adjusted_at TEXT NOT NULL,
      scenario    TEXT NOT NULL,
      indicator   TEXT NOT NULL,
      level       TEXT NOT NULL,
      year        INTEGER NOT NULL,
      kind        TEXT NOT NULL CHECK (kind IN ('value', 'by')),
      amount      REAL NOT NULL,
      who         TEXT NOT NULL CHECK (who <> ''),
      why         TEXT NOT NULL CHECK (why <> ''),
      until       TEXT NOT NULL,
      previous    TEXT NOT NULL,
      digest      TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;
    CREATE INDEX adjustments_run ON adjustments (run);

    CREATE TRIGGER seals_are_kept BEFORE UPDATE ON seals
      BEGIN SELECT raise(ABORT, 'a seal is never changed'); END;
    CREATE TRIGGER seals_stay BEFORE DELETE ON seals
      BEGIN SELECT raise(ABORT, 'a seal is never removed'); END;
    CREATE TRIGGER adjustments_are_kept BEFORE UPDATE ON adjustments
      BEGIN SELECT raise(ABORT, 'an adjustment is never changed'); END;
    CREATE TRIGGER adjustments_stay BEFORE DELETE ON adjustments
      BEGIN SELECT raise(ABORT, 'an adjustment is never removed'); END;
    CREATE TRIGGER sealed_runs_stay BEFORE DELETE ON runs
      WHEN EXISTS (SELECT 1 FROM seals WHERE run = old.id)
        OR EXISTS (SELECT 1 FROM adjustments WHERE run = old.id)
      BEGIN SELECT raise(ABORT, 'a sealed or adjusted run is never removed'); END;
    """
}
