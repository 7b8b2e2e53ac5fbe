internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fit the past, simulate scenarios and judge them.",
    discussion: """
      CSV columns: scenario, indicator, level, year, unit, statistic, value; one row a figure, \
      sorted. JSON holds the same rows under results, and under meta data-digest, \
      scenario-digest, model-version, seed, draws, as-of and, unless random, points.
      """)

  @Argument(help: "Scenarios, by name or file. (default: all of --scenarios)")
  var names: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var luck: LuckOption
  @OptionGroup var output: OutputOptions

  @Option(
    defaultAsFlag: MissedRule.median,
    help: ArgumentHelp(
      "Exit with 2 if a scenario's P50 lies below a target, or, with a number such as 0.8, its probability of reaching it.",
      valueName: "probability"))
  var failIfMissed: MissedRule?

  func run() throws {
    let language = output.language
    let progress = Progress(output)
    let (run, result) = try Failing.orExit(output) {
      let findings = Findings()
      if let word = names.first(where: MissedRule.isLikeNumber), failIfMissed == .median {
        throw UsageProblem(message: MissedRule.noProbability(word))
      }
      let loaded = try Project.load(
        project.location, scenarios: names,
        settings: try simulation.settings(
          most: SimulationOptions.mostInBatches, luck: luck.points),
        findings: findings)
      if !output.quiet { remark(on: loaded.findings, language) }
      try simulation.requireMemory(loaded.study)
      let result = try loaded.study.run(executor: simulation.executor) { progress.stage($0) }
      return (loaded, result)
    }
    let record = RunRecord(run, version: Version.current)
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

  /// Remarks do not stop a run, and `check` shows them.
  private func remark(on findings: [Finding], _ language: Language) {
    guard !findings.isEmpty else { return }
    let count = findings.count
    Console.note(
      language == .vi
        ? "\(count) lưu ý về số liệu; xem bằng 'enrolcast check'."
        : "\(count) \(count == 1 ? "remark" : "remarks") on the input; see 'enrolcast check'."
    )
  }

  private func judge(_ result: RunResult, _ language: Language) throws {
    let text = CheckText(language)
    let failed = result.failedExpectations
    for one in failed {
      Console.note(text.failed(one.scenario, one.expectation, found: one.found))
    }
    if !failed.isEmpty { throw ExitCode(1) }
    guard let failIfMissed else { return }
    let missed = result.missedTargets(probability: failIfMissed.probability)
    for one in missed {
      Console.note(text.missed(one.scenario, one.target, asked: one.asked, found: one.found))
    }
    if !missed.isEmpty { throw ExitCode(2) }
  }
}
