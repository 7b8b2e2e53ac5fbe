public import EnrolmentModel

/// What the command line says of a run.
public struct RunSettings: Hashable, Sendable {
  /// The as-of date, the plan's where nothing is said.
  public let asOf: Day?
  /// The last reported year, the plan year where nothing is said.
  public let until: Year?
  /// Number of draws.
  public let draws: Int
  /// The seed.
  public let seed: UInt64
  /// How the luck of the chain is made.
  public let luck: Luck

  /// The draws where nothing is said; pins are made with them.
  public static let usualDraws = 100_000
  /// The seed where nothing is said; pins are made with it.
  public static let usualSeed: UInt64 = 72

  /// Makes settings.
  public init(asOf: Day?, until: Year?, draws: Int, seed: UInt64, luck: Luck = .random) {
    self.asOf = asOf
    self.until = until
    self.draws = draws
    self.seed = seed
    self.luck = luck
  }
}

/// A command line that cannot be followed, though it is well formed.
public struct UsageProblem: Error, Equatable {
  /// What is wrong and what mends it.
  public let message: LocalizedText

  /// Makes a problem.
  public init(message: LocalizedText) { self.message = message }
}

/// A project together with the study that a command asks for.
public struct LoadedStudy: Sendable {
  /// The project.
  public let project: Project
  /// The study.
  public let study: Study
  /// The as-of date.
  public let asOf: Day

  /// What was found while reading; no errors.
  public let findings: [Finding]
}

extension Project {
  /// Reads a project and sets up its study.
  ///
  /// - Parameters:
  ///   - location: Where its files lie.
  ///   - scenarios: Scenarios by name or file; empty for all of the folder.
  ///   - settings: What the command line says.
  ///   - findings: Gathers every finding of every file.
  /// - Returns: The project and the study.
  /// - Throws: `ProjectError`, also where nothing is known at the date;
  ///   `UsageProblem` for a year that cannot be reported.
  public static func load(
    _ location: ProjectLocation, scenarios: [String], settings: RunSettings, findings: Findings
  ) throws -> LoadedStudy {
    let project = try read(location, scenarios: scenarios, findings: findings)
    let plan = project.plan
    let until = settings.until ?? plan.year
    guard until >= plan.year, until <= plan.horizon else {
      throw UsageProblem(message: .untilOutside(until, plan))
    }
    let asOf = settings.asOf ?? plan.asOf
    EvidenceNeeds(plan: plan, asOf: asOf, until: until, folder: location.evidence)
      .check(project.evidence, findings: findings)
    try findings.throwErrors()
    let problem = FitProblem(
      plan: plan, book: project.book, segments: project.segments,
      selection: EvidenceSelection(project.evidence, plan: plan, asOf: asOf), asOf: asOf,
      treatment: .intervention, draws: settings.draws, seed: settings.seed, until: until,
      luck: settings.luck)
    let study = Study(
      problem: problem, targets: project.targets, scenarios: project.scenarios,
      baseline: project.baseline)
    return LoadedStudy(project: project, study: study, asOf: asOf, findings: findings.sorted)
  }
}

extension LocalisedText {
  fileprivate static func untilOutside(_ until: Year, _ plan: Plan) -> LocalisedText {
    LocalisedText(
      en: "--until \(until) is outside \(plan.year) to \(plan.horizon); write a year of these",
      vi: "--until \(until) nằm ngoài \(plan.year) đến \(plan.horizon); hãy ghi một năm trong đó")
  }
}
