internal import ArgumentParser
internal import EnrolmentModel
internal import Scenarios

/// What every question shares: the project, how much is computed, how it is written.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var luck: LuckOption
  @OptionGroup var output: OutputOptions

  /// Reads the project with some scenarios and hands over to the question.
  ///
  /// - Parameters:
  ///   - scenarios: Scenarios by name or file.
  ///   - body: Answers the question.
  /// - Throws: An exit code, after the finding was shown.
  func ask(_ scenarios: [String], _ body: (LoadedStudy, RunRecord) throws -> Void) throws {
    try Failing.orExit(output) {
      let findings = Findings()
      let loaded = try Project.load(
        project.location, scenarios: scenarios,
        settings: try simulation.settings(luck: luck.points),
        findings: findings)
      try body(loaded, RunRecord(loaded, version: Version.current))
    }
  }

  /// A bench for the scenarios asked about, with at most so many draws; the
  /// questions that simulate often use fewer.
  func bench(_ loaded: LoadedStudy, atMost draws: Int? = nil) throws -> Workbench<ThreadedExecutor>
  {
    let draws = draws.map { min($0, simulation.draws) }
    try MemoryLimit.require(forQuestionAbout: loaded.study, draws: draws, simulation.executor)
    return try Workbench(
      loaded.study, for: loaded.project.scenarios + [loaded.project.baseline], draws: draws,
      executor: simulation.executor)
  }
}

/// Which target a question is about.
struct TargetOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The target: trained-labour-rate, certified-labour-rate, enrolment or enrolment/LEVEL.",
      valueName: "indicator"))
  var target = Indicator.trainedLabourRate.rawValue

  /// The target of the plan year that was named.
  func find(in study: Study, _ language: Language) throws -> Target {
    let targets = study.targets.filter { $0.year == study.problem.plan.year }
    func key(_ target: Target) -> String {
      target.indicator == .enrolment
        ? "\(target.indicator.rawValue)/\(target.level)" : target.indicator.rawValue
    }
    let wanted = target == Indicator.enrolment.rawValue ? target + "/total" : target
    if let found = targets.first(where: { key($0) == wanted }) { return found }
    let known = targets.map(key).joined(separator: ", ")
    throw UsageProblem(
      message: LocalizedText(
        vi: "kế hoạch không có chỉ tiêu '\(target)'; các chỉ tiêu: \(known)",
        en: "the plan has no target '\(target)'; it has \(known)"))
  }
}

extension LoadedStudy {
  /// The scenario that a question is about; the readers have found it already.
  var asked: Scenario { project.scenarios.first ?? project.baseline }
}
