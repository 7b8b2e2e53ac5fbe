internal import EnrolmentModel
public import Foundation
internal import GRDB
internal import Scenarios

extension Registry {
  /// Records a run, whole or not at all.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - time: The time of day; it stands here and nowhere else.
  /// - Returns: The name under which it is found again.
  /// - Throws: `RegistryProblem`; nothing is recorded then.
  @discardableResult
  public func record(_ run: RunToRecord, at time: Date) throws(RegistryProblem) -> RunID {
    // Digests are made before the transaction, so that others wait less.
    let row = RunRow(run, time: time)
    return try writing { db in
      let inputs = try db.inputSet(row.files, digest: row.inputDigest)
      let results = try db.resultSet(run.results, digest: row.resultDigest)
      try db.cachedStatement(sql: Self.insertion).execute(
        arguments: StatementArguments(row.columns + [inputs, results, run.note]))
      return RunID(number: db.lastInsertedRowID, digest: row.digest)
    }
  }

  private static let insertion = """
    INSERT INTO runs (digest, recorded_at, verb, version, seed, draws, as_of, until, arguments,
      data_digest, scenario_digest, scenarios, outputs, input_set, result_set, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

/// A run as its row holds it.
private struct RunRow {
  struct File {
    let path: String
    let digest: String
    let bytes: [UInt8]
  }

  let files: [File]
  let inputDigest: String
  let resultDigest: String
  let digest: String
  let columns: [(any DatabaseValueConvertible)?]

  init(_ run: RunToRecord, time: Date) {
    files = run.files.map { File(path: $0.path, digest: SHA256.hex($0.bytes), bytes: $0.bytes) }
    inputDigest = RecordDigest.of(files.map { ($0.path, $0.digest) })
    resultDigest = run.results.digest
    let record = run.record
    let outputs = JSONText.object(run.outputs)
    let arguments = run.arguments.json
    digest = RecordDigest.of(
      verb: run.verb, version: record.version, arguments: arguments, asOf: "\(record.asOf)",
      until: run.until, dataDigest: record.dataDigest, scenarioDigest: record.scenarioDigest,
      outputs: outputs, inputs: inputDigest, results: resultDigest)
    columns = [
      digest, TimeText.utc(time), run.verb, record.version, "\(record.seed)", record.draws,
      "\(record.asOf)", run.until, arguments, record.dataDigest, record.scenarioDigest,
      JSONText.list(run.results.scenarios), outputs,
    ]
  }
}

extension Database {
  /// The set of these files, stored where it is new.
  fileprivate func inputSet(_ files: [RunRow.File], digest: String) throws -> Int64 {
    if let known = try identifier("input_sets", digest) { return known }
    try execute(sql: "INSERT INTO input_sets (digest) VALUES (?)", arguments: [digest])
    let set = lastInsertedRowID
    for file in files {
      let content = try content(file)
      try execute(
        sql: "INSERT INTO input_files (input_set, path, content) VALUES (?, ?, ?)",
        arguments: [set, file.path, content])
    }
    return set
  }

  private func content(_ file: RunRow.File) throws -> Int64 {
    if let known = try identifier("contents", file.digest) { return known }
    try execute(
      sql: "INSERT INTO contents (digest, size, packed) VALUES (?, ?, ?)",
      arguments: [file.digest, file.bytes.count, Data(Gzip.packed(file.bytes))])
    return lastInsertedRowID
  }

  /// The set of these figures, stored where it is new.
  fileprivate func resultSet(_ results: ResultTable, digest: String) throws -> Int64 {
    if let known = try identifier("result_sets", digest) { return known }
    let layout = try layout(results)
    try execute(
      sql: "INSERT INTO result_sets (digest, layout, figures) VALUES (?, ?, ?)",
      arguments: [digest, layout, results.json])
    return lastInsertedRowID
  }

  private func layout(_ results: ResultTable) throws -> Int64 {
    let digest = results.layoutDigest
    if let known = try identifier("layouts", digest) { return known }
    try execute(sql: "INSERT INTO layouts (digest) VALUES (?)", arguments: [digest])
    let layout = lastInsertedRowID
    let statement = try makeStatement(
      sql: """
        INSERT INTO layout_figures
          (layout, position, scenario, indicator, level, year, unit, statistic)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, key) in results.keys.enumerated() {
      try statement.execute(arguments: [
        layout, position, key.scenario, key.indicator, key.level, key.year, key.unit,
        key.statistic,
      ])
    }
    return layout
  }

  private func identifier(_ table: String, _ digest: String) throws -> Int64? {
    try Int64.fetchOne(
      self, sql: "SELECT id FROM \(table) WHERE digest = ?", arguments: [digest])
  }
}
