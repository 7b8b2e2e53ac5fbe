internal import GRDB

/// A recorded run in one line.
public struct RunSummary: Hashable, Sendable {
  /// Its name.
  public let id: RunID
  /// The digest of the record.
  public let digest: String
  /// When it was recorded, UTC.
  public let recordedAt: String
  /// The verb.
  public let verb: String
  /// Version of the model.
  public let version: String
  /// The seed.
  public let seed: String
  /// Number of draws.
  public let draws: Int
  /// The as-of date.
  public let asOf: String
  /// The last year reported.
  public let until: Int
  /// The scenarios that it has figures of.
  public let scenarios: [String]
  /// Digest of the rows of evidence that were used.
  public let dataDigest: String
  /// Digest of the scenarios, assumptions and targets.
  public let scenarioDigest: String
  /// The author's remark, empty for none.
  public let note: String
  /// Whether it is sealed as a forecast.
  public let isFrozen: Bool

  init(_ row: Row) {
    let number: Int64 = row["id"]
    digest = row["digest"]
    id = RunID(number: number, digest: digest)
    recordedAt = row["recorded_at"]
    verb = row["verb"]
    version = row["version"]
    seed = row["seed"]
    draws = row["draws"]
    asOf = row["as_of"]
    until = row["until"]
    scenarios = JSONText.readList(row["scenarios"]) ?? []
    dataDigest = row["data_digest"]
    scenarioDigest = row["scenario_digest"]
    note = row["note"]
    isFrozen = row["is_frozen"]
  }

  static let columns =
    "runs.*, EXISTS (SELECT 1 FROM seals WHERE seals.run = runs.id) AS is_frozen"
}

/// Which runs are listed.
public struct RunFilter: Hashable, Sendable {
  /// Only those of a verb.
  public var verb: String?
  /// Only those with figures of a scenario.
  public var scenario: String?
  /// Only those recorded on this day or later, UTC.
  public var since: String?
  /// Only those that are sealed.
  public var isFrozen = false
  /// The most that are listed, the newest first; nothing for all.
  public var limit: Int?

  /// Makes a filter that lets everything pass.
  public init() {}
}

extension Registry {
  /// Recorded runs, the newest first.
  ///
  /// - Parameter filter: Which of them.
  /// - Returns: The runs, and how many there are in the whole registry.
  /// - Throws: `RegistryProblem`.
  public func list(
    _ filter: RunFilter = RunFilter()
  ) throws(RegistryProblem) -> (runs: [RunSummary], all: Int) {
    var conditions: [String] = []
    var arguments: [String] = []
    func require(_ condition: String, _ value: String?) {
      guard let value else { return }
      conditions.append(condition)
      arguments.append(value)
    }
    require("verb = ?", filter.verb)
    require("recorded_at >= ?", filter.since)
    require("instr(scenarios, ?) > 0", filter.scenario.map { JSONText.list([$0]).inner })
    if filter.isFrozen { conditions.append("id IN (SELECT run FROM seals)") }
    let rule = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let sql =
      "SELECT \(RunSummary.columns) FROM runs\(rule) ORDER BY id DESC LIMIT \(filter.limit ?? -1)"
    return try reading { db in
      let rows = try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
      return (
        rows.map(RunSummary.init), try Int.fetchOne(db, sql: "SELECT count(*) FROM runs") ?? 0
      )
    }
  }
}

extension String {
  /// A list of one text without its brackets: the text as it stands in any list.
  fileprivate var inner: String { String(dropFirst().dropLast()) }
}
