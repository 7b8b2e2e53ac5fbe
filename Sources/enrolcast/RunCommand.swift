internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// `enrolcast run`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fit the past, simulate scenarios and judge them.",
    discussion: """
      CSV columns: scenario, indicator, level, year, unit, statistic, value; one row a figure, \
      sorted. JSON holds the same rows with the provenance of the run.
      """)

  @Argument(help: "Scenarios, by name or file. (default: all of --scenarios)")
  var names: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("fail-if-missed"),
    help: ArgumentHelp(
      "Exit with 2 if P50 lies below a target ('median'), or if P(target) lies below a number such as 0.8.",
      valueName: "probability"))
  var failIfMissed: String?

  func run() throws {
    let language = output.language
    let progress = Progress(output)
    let (run, result) = try Failing.orExit(language) {
      let findings = Findings()
      let loaded = try Project.load(
        project.location, scenarios: names, settings: simulation.settings, findings: findings)
      if !output.quiet { Console.notes(loaded.findings, language) }
      let result = try loaded.study.run(executor: simulation.executor) { progress.stage($0) }
      return (loaded, result)
    }
    let record = RunRecord(run, result, version: Version.current)
    switch output.format.documentFormat {
    case .csv: try output.write(CSVRenderer().render(result.rows))
    case .json: try output.write(JSONRenderer().render(result.rows, meta: record.meta))
    case .table, .markdown:
      try output.write(
        RunBriefing(result, language: language)
          .document(provenance: record.line(language), meta: record.meta))
    }
    try judge(result, language)
  }

  private func judge(_ result: RunResult, _ language: Language) throws {
    let failed = result.failedExpectations
    for failure in failed { Console.note(failure.message[language]) }
    if !failed.isEmpty { throw ExitCode(1) }
    guard let failIfMissed else { return }
    let limit = Double(failIfMissed)
    let missed = result.missedTargets(probability: limit)
    for target in missed { Console.note(target[language]) }
    if !missed.isEmpty { throw ExitCode(2) }
  }
}
