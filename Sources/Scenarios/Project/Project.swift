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
  /// The file of every scenario that was read, by name.
  public let scenarioFiles: [String: String]
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
    try read(location, scenarios: names, others: [], findings: findings)
  }

  /// Checks a project, and files beside it as what they hold.
  ///
  /// - Parameters:
  ///   - location: Where its files lie.
  ///   - words: Scenarios by name, or files of any kind; empty for the project alone.
  ///   - findings: Gathers every finding of every file.
  /// - Returns: The project, and why rows of evidence take no part at the plan's date.
  /// - Throws: `ProjectError` with all findings where there is an error.
  public static func check(
    _ location: ProjectLocation, _ words: [String], findings: Findings
  ) throws -> (project: Project, selection: EvidenceSelection) {
    let files = words.filter(ProjectFile.isFile)
      .map { ProjectFile(path: $0, location: location) }.filter { !$0.isOfProject }
    let others = files.filter { $0.kind != .scenario }
    let apart = Set(others.map(\.path))
    let own = Set(words.filter(ProjectFile.isFile)).subtracting(files.map(\.path))
    let scenarios = words.filter { !apart.contains($0) && !own.contains($0) }
    let project = try read(location, scenarios: scenarios, others: others, findings: findings)
    let plan = project.plan
    EvidenceNeeds(plan: plan, asOf: plan.asOf, until: plan.year, folder: location.evidence)
      .check(project.evidence, findings: findings)
    _ = margins(location, plan, findings: findings)
    try findings.throwErrors()
    return (
      project, EvidenceSelection(project.evidence, plan: plan, asOf: plan.asOf)
    )
  }

  /// Reads the assumptions of a project, and of its other files only the plan.
  ///
  /// - Parameters:
  ///   - location: Where its files lie.
  ///   - findings: Gathers every finding.
  /// - Returns: The book.
  /// - Throws: `ProjectError` with all findings where there is an error.
  public static func book(
    _ location: ProjectLocation, findings: Findings
  ) throws -> AssumptionBook {
    let reader = ProjectReader(location: location, findings: findings)
    let book = reader.plan().flatMap(reader.book)
    try findings.throwErrors()
    guard let book else { throw ProjectError(findings: findings.sorted) }
    return book
  }

  private static func read(
    _ location: ProjectLocation, scenarios names: [String], others: [ProjectFile],
    findings: Findings
  ) throws -> Project {
    try location.requireRelease()
    let reader = ProjectReader(location: location, findings: findings)
    guard let plan = reader.plan() else {
      reader.skim()
      throw ProjectError(findings: findings.sorted)
    }
    for file in others { file.check(plan, findings: findings) }
    let targets = reader.targets(plan)
    let evidence = reader.evidence(plan)
    let book = reader.book(plan)
    let segments = book.flatMap { reader.segments($0, plan) }
    let shelf = ScenarioShelf(location, plan, names: names, findings: findings)
    if let book { shelf.checkShares(book) }
    let scenarios = shelf.scenarios(names)
    let baseline = shelf.baseline
    try findings.throwErrors()
    guard let book, let segments, let baseline else {
      throw ProjectError(findings: findings.sorted)
    }
    return Project(
      plan: plan, targets: targets, evidence: evidence, book: book, segments: segments,
      scenarios: scenarios, baseline: baseline, scenarioFiles: shelf.fileOfName,
      findings: findings.sorted)
  }
}
