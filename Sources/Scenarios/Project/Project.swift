public import EnrolmentModel

/// A project as read from its folder: everything a run depends on, as values.
public struct Project: Sendable {
  /// The plan.
  public let plan: Plan
  /// The targets.
  public let targets: [Target]
  /// All rows of evidence.
  public let evidence: [Evidence]
  /// The assumption book.
  public let book: AssumptionBook
  /// The usual intake by part of the year.
  public let segments: IntakeSegments
  /// The scenarios asked for, in the order asked.
  public let scenarios: [Scenario]
  /// The scenario that differences are taken against.
  public let baseline: Scenario
  /// What was found while reading; no errors.
  public let findings: [Finding]

  /// Reads a project.
  ///
  /// - Parameters:
  ///   - location: Where its files lie.
  ///   - names: Scenarios by name or file; empty for all of the folder.
  ///   - findings: Gathers every finding of every file.
  /// - Returns: The project.
  /// - Throws: `ProjectError` with all findings where there is an error.
  public static func read(
    _ location: ProjectLocation, scenarios names: [String], findings: Findings
  ) throws -> Project {
    let reader = ProjectReader(location: location, findings: findings)
    guard let plan = reader.plan() else {
      throw ProjectError(findings: findings.sorted)
    }
    let targets = reader.targets(plan)
    let evidence = reader.evidence(plan)
    let book = reader.book(plan)
    let segments = book.flatMap { reader.segments($0, plan) }
    let scenarios = reader.scenarios(plan, names)
    try findings.throwErrors()
    guard let book, let segments, let baseline = scenarios.baseline else {
      throw ProjectError(findings: findings.sorted)
    }
    return Project(
      plan: plan, targets: targets, evidence: evidence, book: book, segments: segments,
      scenarios: scenarios.asked, baseline: baseline, findings: findings.sorted)
  }
}
