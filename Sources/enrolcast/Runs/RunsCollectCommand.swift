internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// The verb `runs gc`.
struct RunsCollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    abstract: "Remove inputs that no record needs and, where asked, old records.",
    discussion: """
      Frozen and adjusted records always stay. Without --older-than and --keep no record goes; \
      with both, one goes only if both let it go. CSV columns: item (runs, kept, result-sets, \
      inputs, bytes), count.
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Remove records made before this day, UTC.", valueName: "date"))
  var olderThan: String?

  @Option(help: ArgumentHelp("Keep the newest so many records.", valueName: "count"))
  var keep: Int?

  @Flag(help: "Only say what would be removed.")
  var dryRun = false

  func run() throws {
    try Failing.orExit(output) {
      if let keep, keep < 0 {
        throw UsageProblem(
          message: LocalizedText(
            vi: "--keep \(keep) là số âm; hãy ghi một số từ 0",
            en: "--keep \(keep) is below 0; write a number from 0"))
      }
      let rule = CollectingRule(
        before: try olderThan.map { try RegistryDate.checked($0, "--older-than") }, keep: keep)
      let gone = try registry.open().collect(rule, isTrial: dryRun)
      try output.write(document(gone))
    }
  }

  private func document(_ gone: Collected) -> Document {
    let words = RecordWords(output.language)
    let number = NumberText(output.language)
    let counts = [
      ("runs", words.say("Bản ghi bị xoá", "Records removed"), gone.runs.count),
      ("kept", words.say("Bản ghi được giữ vì niêm phong", "Records kept: sealed"), gone.kept),
      ("result-sets", words.say("Bộ kết quả bị xoá", "Sets of figures removed"), gone.resultSets),
      ("inputs", words.say("Đầu vào bị xoá", "Inputs removed"), gone.contents),
      ("bytes", words.say("Số byte của chúng", "Their bytes"), gone.bytes),
    ]
    let table = Table(
      columns: [
        .init("item", words.say("Mục", "Item")),
        .init("count", words.say("Số lượng", "Count"), numeric: true),
      ],
      rows: counts.map {
        [.init($0.1, raw: $0.0), .init(number.number(Double($0.2)), raw: "\($0.2)")]
      })
    let trial = words.say("Chưa xoá gì: chỉ chạy thử.", "Nothing was removed: a trial.")
    return Document(
      title: words.say("Dọn sổ ghi", "Clearing the registry"),
      blocks: (dryRun ? [.paragraph(trial)] : []) + [.table(table)],
      meta: [("dry-run", dryRun ? "yes" : "no")])
  }
}
