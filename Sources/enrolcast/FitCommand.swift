internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `fit`.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the past as of a date and show what the answer rests on.",
    discussion: """
      Tables, in csv one after the other with an empty line between, in json in one list; the \
      first column, table, names them:

      path: year, coverage (observed, partly-observed, missing), closed-months, p10, p50, p90, and \
      the median of each level under its key.
      choices: choice, turns-p10, turns-p50, turns-p90, rate-p10, rate-p50, rate-p90, probability-INDICATOR \
      for each target of the plan year, pareto-k; a choice is a treatment of the disruption years \
      or a prior held at its P10 or P90.
      naive: rule, indicator, value, reaches (yes, no), years.
      ladder: series, model, p10, p50, p90, mase, coverage80, origins.
      influence: row, shift, median-without, method (reweighting, refit).
      conflicts: first, second.
      left-out: reason, rows.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    let progress = Progress(output)
    try Failing.orExit(output) {
      let findings = Findings()
      let loaded = try Project.load(
        project.location, scenarios: [Scenario.baseline], settings: try simulation.settings(),
        findings: findings)
      try MemoryLimit.require(forQuestionAbout: loaded.study, simulation.executor)
      let study = try FitStudy(loaded.study, executor: simulation.executor) { progress.stage($0) }
      let record = RunRecord(loaded, version: Version.current)
      let briefing = FitBriefing(study, targets: loaded.project.targets, language: language)
      try output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
