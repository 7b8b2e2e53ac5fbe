internal import EnrolmentModel
internal import Foundation
internal import GRDB
public import Scenarios

/// A recorded run with everything that is needed to do it again.
public struct StoredRun: Sendable {
  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// The path that it was read from.
    public let path: String
    /// SHA-256 of its bytes.
    public let digest: String
    /// The bytes.
    public let bytes: [UInt8]
  }

  /// The run in one line.
  public let summary: RunSummary
  /// What it was asked.
  public let arguments: RunArguments
  /// Every file that was read, by path.
  public let inputs: [Input]
  /// The figures.
  public let results: ResultTable
  /// SHA-256 of the result file.
  public let resultDigest: String
  /// SHA-256 of the texts of the answer, by name.
  public let outputs: [String: String]

  /// Its files, to read them again without a disk.
  public var files: ProjectFiles {
    ProjectFiles(
      stored: Dictionary(inputs.map { ($0.path, $0.bytes) }) { first, _ in first })
  }

  /// Where its project lies, among its own files.
  public var location: ProjectLocation {
    ProjectLocation(
      data: arguments.data, scenarios: arguments.scenarios,
      assumptionsOf: arguments.assumptionsOf, files: files)
  }
}

extension Registry {
  /// A run by the name that a person gives it.
  ///
  /// Every digest is computed anew: a record of which a byte was changed is refused.
  ///
  /// - Parameter word: `17-a3f9`, `17`, `last`, or at least four digits of its digest.
  /// - Returns: The run, whole.
  /// - Throws: `RegistryProblem`.
  public func run(named word: String) throws(RegistryProblem) -> StoredRun {
    try reading { db in
      let row = try Self.row(db, word)
      return try Self.stored(db, row)
    }
  }

  /// The row that a word means.
  static func row(_ db: Database, _ word: String) throws -> Row {
    guard let name = RunWord(word) else { throw RegistryProblem.unknown(word) }
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(RunSummary.columns) FROM runs \(condition(name)) ORDER BY id DESC LIMIT 9",
      arguments: arguments(name))
    guard let row = rows.first else { throw RegistryProblem.unknown(word) }
    if rows.count > 1 {
      throw RegistryProblem.ambiguous(word, rows.map { RunSummary($0).id })
    }
    return row
  }

  private static func condition(_ name: RunWord) -> String {
    switch name {
    case .last: "WHERE id = (SELECT max(id) FROM runs)"
    case .number(_, nil): "WHERE id = ?"
    case .number: "WHERE id = ? AND substr(digest, 1, length(?2)) = ?2"
    case .digest: "WHERE digest >= ?1 AND digest < ?1 || 'g'"
    }
  }

  private static func arguments(_ name: RunWord) -> StatementArguments {
    switch name {
    case .last: []
    case .number(let number, nil): [number]
    case .number(let number, let mark?): [number, mark]
    case .digest(let digits): [digits]
    }
  }

  // MARK: The parts of a record

  static func stored(_ db: Database, _ row: Row) throws -> StoredRun {
    let summary = RunSummary(row)
    let inputs = try inputs(db, summary.id, set: row["input_set"])
    let (results, digest) = try results(db, summary.id, set: row["result_set"])
    let text: String = row["arguments"]
    let outputs: String = row["outputs"]
    let whole = RecordDigest.of(
      verb: summary.verb, version: summary.version, arguments: text, asOf: summary.asOf,
      until: summary.until, dataDigest: summary.dataDigest,
      scenarioDigest: summary.scenarioDigest, outputs: outputs,
      inputs: RecordDigest.of(inputs.map { ($0.path, $0.digest) }), results: digest)
    guard whole == summary.digest, let arguments = RunArguments(json: text),
      "\(arguments.seed)" == summary.seed, arguments.draws == summary.draws,
      results.scenarios == summary.scenarios
    else { throw RegistryProblem.broken(summary.id, .settings) }
    return StoredRun(
      summary: summary, arguments: arguments, inputs: inputs, results: results,
      resultDigest: digest, outputs: JSONText.readObject(outputs) ?? [:])
  }

  private static func inputs(_ db: Database, _ id: RunID, set: Int64) throws -> [StoredRun.Input] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.path, c.digest, c.size, c.packed FROM input_files AS f
        JOIN contents AS c ON c.id = f.content WHERE f.input_set = ? ORDER BY f.path
        """, arguments: [set])
    return try rows.map { row in
      let path: String = row["path"]
      let digest: String = row["digest"]
      let packed: Data = row["packed"]
      let bytes = Gzip.unpacked(Array(packed), limit: row["size"])
      guard let bytes, SHA256.hex(bytes) == digest else {
        throw RegistryProblem.broken(id, .input(path))
      }
      return StoredRun.Input(path: path, digest: digest, bytes: bytes)
    }
  }

  private static func results(
    _ db: Database, _ id: RunID, set: Int64
  ) throws -> (ResultTable, digest: String) {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT digest, layout, figures FROM result_sets WHERE id = ?", arguments: [set]),
      let texts = ResultTable.texts(json: row["figures"])
    else { throw RegistryProblem.broken(id, .results) }
    let layout: Int64 = row["layout"]
    let keys = try keys(db, layout: layout)
    let digest: String = row["digest"]
    guard keys.count == texts.count else { throw RegistryProblem.broken(id, .results) }
    let table = ResultTable(keys: keys, texts: texts)
    guard table.digest == digest else { throw RegistryProblem.broken(id, .results) }
    return (table, digest)
  }

  /// Columns by position: there are thousands of rows, and a name is looked up anew in each.
  private static func keys(_ db: Database, layout: Int64) throws -> [FigureKey] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT scenario, indicator, level, year, unit, statistic, position FROM layout_figures
        WHERE layout = ? ORDER BY position
        """, arguments: [layout])
    var keys: [FigureKey] = []
    while let row = try rows.next() {
      // A gap or a shift would leave the view of results without rows.
      guard row[6] == keys.count else { return [] }
      keys.append(
        FigureKey(
          scenario: row[0], indicator: row[1], level: row[2], year: row[3], unit: row[4],
          statistic: row[5]))
    }
    return keys
  }
}

extension LocalizedText {
  fileprivate static let settings = Self(vi: "tham số của lần chạy", en: "what the run was asked")
  fileprivate static let results = Self(vi: "kết quả", en: "its results")
  fileprivate static func input(_ path: String) -> Self {
    Self(vi: "đầu vào \(path)", en: "its input \(path)")
  }
}
