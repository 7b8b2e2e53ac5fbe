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
      Tables, in csv and json one after the other: the path by year; the baseline under every \
      treatment and prior held at an end; naive forecasts; what each row moves; sources that \
      disagree; rows left out.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    let progress = Progress(output)
    try Failing.orExit(language) {
      let findings = Findings()
      let loaded = try Project.load(
        project.location, scenarios: [Scenario.baseline], settings: simulation.settings,
        findings: findings)
      let study = try FitStudy(loaded.study, executor: simulation.executor) { progress.stage($0) }
      let record = RunRecord(loaded, version: Version.current)
      let briefing = FitBriefing(study, targets: loaded.project.targets, language: language)
      try output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
