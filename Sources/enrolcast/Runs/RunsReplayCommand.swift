internal import ArgumentParser
internal import Briefings
internal import DocumentTools
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// The verb `runs replay`.
struct RunsReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Do a run again from its stored inputs alone; 1 if anything differs.",
    discussion: """
      No file of the project is read. With --output the answer is written as the run wrote it: \
      a file for 'run', a folder for 'brief'; the report goes to the screen. A record of another \
      version is repeated with this one's model, and the report says what that moves.

      CSV columns of the report: scenario, indicator, level, year, unit, statistic, first \
      (recorded), second (now), change, size; one row a figure that differs.
      """)

  @Argument(help: "The run.")
  var id: String

  @OptionGroup var registry: RegistryOptions

  @Option(help: "The language of the report, vi or en. (default: from the locale, else en)")
  var lang: Language?

  @Option(help: "The format of the report: table, csv, json or markdown (md).")
  var format: OutputFormat = .table

  @Option(help: "The file or folder that the answer is written to.")
  var output: String?

  @Option(
    parsing: .unconditional,
    help: "Threads, from 1 to 1024; they change the time, never the figures. (default: all cores)")
  var threads: Int?

  @Flag(help: "Say nothing but the report and errors.")
  var quiet = false

  func run() async throws {
    let language = lang ?? Language.ofLocale
    let replay = try Failing.orExit(language, quiet: quiet) {
      try WorkOptions.check(threads: threads)
      let run = try registry.open().run(named: id)
      return try Replay(
        run, executor: ThreadedExecutor(threads: threads),
        progress: Progress(language, quiet: quiet))
    }
    if let output { try await write(replay.answer, to: output, language) }
    let report = ReplayDocument(replay, language: language).document
    try Console.write(format.documentFormat.text(report), to: nil, language)
    if !replay.isIdentical { throw ExitCode(1) }
  }

  private func write(_ answer: Replay.Answer, to output: String, _ language: Language) async throws
  {
    switch answer {
    case .text(let text): try Console.write(text, to: output, language)
    case .documents(let work, let formats):
      let outcome = await BriefWriter(folder: output, asOf: work.asOf)
        .write(work.documents, formats, more: work.more)
      for problem in outcome.problems { Console.error(problem.message, language) }
      if !outcome.problems.isEmpty { throw ExitCode(74) }
    }
  }
}

/// What a replay found.
struct ReplayDocument {
  private let replay: Replay
  private let words: RecordWords

  init(_ replay: Replay, language: Language) {
    self.replay = replay
    words = RecordWords(language)
  }

  var document: Document {
    let (id, version) = (replay.run.summary.id, replay.run.summary.version)
    return Document(
      title: words.say("Chạy lại \(id)", "Replay of \(id)"),
      blocks: [
        .paragraph(verdict), .table(MovesTable(moves: replay.moves, words: words, key: "").table),
      ],
      meta: [
        ("id", id.description), ("identical", replay.isIdentical ? "yes" : "no"),
        ("figures", "\(replay.count)"), ("moved", "\(replay.moves.count)"),
        ("changed-outputs", replay.changedOutputs.joined(separator: " ")),
        ("recorded-version", version), ("version", Version.current),
      ])
  }

  private var verdict: String {
    let (count, moved) = (replay.count, replay.moves.count)
    if replay.isIdentical {
      return words.say(
        "Giống hệt: \(count) số liệu và mọi byte của câu trả lời.",
        "Identical: \(count) figures and every byte of the answer.")
    }
    let versions = words.say(
      " Ghi bằng phiên bản \(replay.run.summary.version), chạy lại bằng \(Version.current).",
      " Recorded by version \(replay.run.summary.version), repeated by \(Version.current).")
    if moved == 0 {
      return words.say(
        "\(count) số liệu giống hệt, nhưng câu chữ hoặc hình vẽ của câu trả lời đã đổi.",
        "\(count) figures are identical, but words or pictures of the answer changed.") + versions
    }
    return words.say(
      "Khác: \(moved) số liệu đã đổi, trong \(count) số liệu chung.",
      "Different: \(moved) figures moved, of \(count) in common.") + versions
  }
}
