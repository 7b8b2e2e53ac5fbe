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
  @OptionGroup var recording: RecordingOptions

  @Option(
    defaultAsFlag: MissedRule.median,
    help: ArgumentHelp(
      "Exit with 2 if a scenario's P50 lies below a target, or, with a number such as 0.8, its probability of reaching it.",
      valueName: "probability"))
  var failIfMissed: MissedRule?

  func run() throws {
    let language = output.language
    let progress = Progress(output)
    let location = project.location
    let answer = try Failing.orExit(output) {
      if let word = names.first(where: MissedRule.isLikeNumber), failIfMissed == .median {
        throw UsageProblem(message: MissedRule.noProbability(word))
      }
      return try RunAnswer(
        location, names,
        try simulation.settings(most: SimulationOptions.mostInBatches, luck: luck.points),
        executor: simulation.executor, progress: progress.stage
      ) { loaded in
        if !output.quiet { remark(on: loaded.findings, language) }
      }
    }
    let text = answer.text(output.format.documentFormat, language)
    try output.write(text)
    recording.record(in: project, language, quiet: output.quiet) {
      answer.toRecord(
        simulation.arguments(
          names, project, [language.rawValue], [output.format.name], luck: luck.points),
        files: location.files, output: text, note: recording.note)
    }
    try judge(answer.result, language)
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
