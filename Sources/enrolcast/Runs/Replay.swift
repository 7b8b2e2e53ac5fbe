internal import Briefings
internal import DocumentTools
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// A recorded run done again from its stored inputs alone.
struct Replay {
  /// What the run wrote, as the program of today writes it.
  enum Answer {
    case text(String)
    case documents(BriefMaker.Work, [BriefFormat])
  }

  let run: StoredRun
  let answer: Answer
  /// Figures that differ, the farthest first.
  let moves: [RunDifference.Move]
  /// How many figures are compared.
  let count: Int
  /// Texts of the answer that differ.
  let changedOutputs: [String]

  /// Does it again.
  ///
  /// - Parameters:
  ///   - run: The record.
  ///   - executor: The threads.
  ///   - progress: Told of each stage.
  /// - Throws: What the run would throw; `UsageProblem` for a verb that cannot be repeated.
  init(_ run: StoredRun, executor: ThreadedExecutor, progress: Progress) throws {
    self.run = run
    let again: RunToRecord
    switch run.summary.verb {
    case "run": (answer, again) = try Self.run(run, executor, progress)
    case "brief": (answer, again) = try Self.brief(run, executor, progress)
    default: throw UsageProblem(message: .noReplay(run.summary.verb))
    }
    (moves, count) = RunDifference.moves(run.results, again.results)
    changedOutputs = run.outputs.filter { again.outputs[$0.key] != $0.value }.keys.sorted()
  }

  /// Whether every figure and every byte of the answer is the same.
  var isIdentical: Bool { moves.isEmpty && changedOutputs.isEmpty }

  private static func run(
    _ run: StoredRun, _ executor: ThreadedExecutor, _ progress: Progress
  ) throws -> (Answer, RunToRecord) {
    let location = run.location
    let made = try RunAnswer(
      location, run.arguments.names, run.arguments.settings, executor: executor,
      progress: progress.stage)
    let format = run.arguments.formats.first.flatMap(DocumentFormat.init) ?? .csv
    let text = made.text(format, languages(run)[0])
    return (
      .text(text),
      made.toRecord(run.arguments, files: location.files, output: text, note: "")
    )
  }

  private static func brief(
    _ run: StoredRun, _ executor: ThreadedExecutor, _ progress: Progress
  ) throws -> (Answer, RunToRecord) {
    let location = run.location
    let maker = BriefMaker(
      location: location, settings: run.arguments.settings, executor: executor,
      progress: progress)
    let names = run.arguments.names
    let work =
      try run.arguments.against.map { try maker.change(names, against: $0, languages(run)) }
      ?? maker.briefing(names, languages(run))
    let formats = run.arguments.formats.compactMap(BriefFormat.init)
    return (
      .documents(work, formats), work.toRecord(run.arguments, files: location.files, note: "")
    )
  }

  private static func languages(_ run: StoredRun) -> [Language] {
    let found = run.arguments.languages.compactMap(Language.init)
    return found.isEmpty ? [.en] : found
  }
}

extension LocalizedText {
  fileprivate static func noReplay(_ verb: String) -> Self {
    Self(
      vi: "phiên bản này không chạy lại được lệnh '\(verb)'",
      en: "this version cannot repeat the verb '\(verb)'")
  }
}
