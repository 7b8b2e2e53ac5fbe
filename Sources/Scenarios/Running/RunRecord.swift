public import EnrolmentModel
internal import Probability

/// One execution: what went in, so that it can be found again.
///
/// No time of day and no machine stands in it: the same input gives the same
/// record.
public struct RunRecord: Hashable, Sendable {
  /// Digest of the rows of evidence that were used.
  public let dataDigest: String
  /// Digest of the scenarios, assumptions and targets.
  public let scenarioDigest: String
  /// Version of the model.
  public let version: String
  /// The seed.
  public let seed: UInt64
  /// Number of draws.
  public let draws: Int
  /// The as-of date.
  public let asOf: Day
  /// How the luck of the chain was made.
  public let luck: Luck

  /// Records a run.
  ///
  /// - Parameters:
  ///   - run: What was run.
  ///   - version: Version of the model.
  public init(_ run: LoadedStudy, version: String) {
    let problem = run.study.problem
    dataDigest = Self.digest(problem.selection.used.map(Self.line))
    // Sorted, and with the baseline: neither the order asked for nor what it is
    // compared with may be left to chance.
    let scenarios = Set((run.study.scenarios + [run.study.baseline]).map(Self.line))
    scenarioDigest = Self.digest(
      [Self.line(run.project.plan)] + run.project.book.sorted.map(Self.line)
        + run.project.targets.map(Self.line).sorted() + scenarios.sorted())
    self.version = version
    seed = problem.seed
    draws = problem.draws
    asOf = run.asOf
    luck = problem.luck
  }

  private static func digest(_ lines: [String]) -> String {
    let hash = stableHash(lines.joined(separator: "\n"))
    let hex = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }

  /// The row without its place, so that moving a file changes nothing.
  private static func line(_ row: Evidence) -> String {
    "\(row.geography)|\(row.measure)|\(row.levels)|\(row.year)|\(row.lastYear)|\(row.months)|"
      + "\(row.kind)|\(row.value)|\(row.halfWidth)|\(row.isDerived)|\(row.vintage)|"
      + "\(row.denominator)|\(row.publishedOn)|\(row.publisher)|\(row.title)|\(row.url)"
  }

  private static func line(_ plan: Plan) -> String {
    let levels = plan.levels.map { "\($0.key):\($0.months):\($0.givesCertificate)" }
    let groups = plan.groups.map { "\($0.key):\($0.levels)" }
    let breaks = plan.breaks.map { "\($0.measure):\($0.year)" }
    return "\(plan.geography)|\(plan.year)|\(plan.historyFrom)|\(plan.reportingCutOff)|"
      + "\(plan.denominator)|\(levels)|\(groups)|\(breaks)"
  }

  private static func line(_ target: Target) -> String {
    "\(target.indicator)|\(target.level)|\(target.year)|\(target.atLeast)"
  }

  private static func line(_ assumption: Assumption) -> String {
    "\(assumption.key)=\(assumption.distribution)"
  }

  private static func line(_ scenario: Scenario) -> String {
    let levers = scenario.orderedLevers.map { lever, setting in
      let quantities = setting.quantities.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }
      return "\(lever.key):\(setting.from?.description ?? "")–\(setting.until?.description ?? "")"
        + ":\(setting.ramp ?? -1):\(setting.decay ?? -1):\(quantities)"
    }
    return "\(scenario.name)|\(levers)|\(scenario.assumptions.map(line))"
  }

  /// Facts for the JSON form, in order.
  public var meta: [(key: String, value: String)] {
    let usual = [
      ("data-digest", dataDigest), ("scenario-digest", scenarioDigest),
      ("model-version", version), ("seed", "\(seed)"), ("draws", "\(draws)"),
      ("as-of", "\(asOf)"),
    ]
    return luck == .random ? usual : usual + [("points", luck.rawValue)]
  }
}
