internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Probability
internal import RunRegistry
internal import Scenarios

/// The verb `runs diff`.
struct RunsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two records, and which figures moved, worst first.",
    discussion: """
      CSV tables, named in the first column: settings, inputs and assumptions (key, first, \
      second) and figures (scenario, indicator, level, year, unit, statistic, first, second, \
      change, size). The size of a change is a share: of rates and probabilities the \
      difference itself (0.01 is one point), of other figures the difference over the median of \
      the same quantity, or over the larger of the two where there is no median.
      """)

  @Argument(help: "The first run.")
  var first: String

  @Argument(help: "The second run.")
  var second: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      let registry = try registry.open()
      let (one, other) = (try registry.run(named: first), try registry.run(named: second))
      let difference = RunDifference(one, other, assumptions: Self.assumptions(one, other))
      try output.write(
        DifferenceDocument(
          difference, from: one.summary.id, to: other.summary.id, language: output.language
        ).document)
    }
  }

  /// The books of both, where a file of them differs; a book that today's program refuses is left
  /// out.
  private static func assumptions(
    _ first: StoredRun, _ second: StoredRun
  ) -> (first: [String: String], second: [String: String]) {
    guard bookFiles(first) != bookFiles(second), let one = book(first), let other = book(second)
    else { return ([:], [:]) }
    return (one, other)
  }

  /// Digests of the files that a book is read from.
  private static func bookFiles(_ run: StoredRun) -> [String] {
    run.inputs.filter { input in
      ["/assumptions/", "/priors/", "/plan.yaml"].contains { input.path.contains($0) }
    }.map { $0.path + $0.digest }
  }

  private static func book(_ run: StoredRun) -> [String: String]? {
    let book = try? Project.book(run.location, findings: Findings())
    return book?.entries.mapValues { entry in
      func number(_ value: Double) -> String { NumberText.canonical(value) }
      let values = entry.distribution
      return "\(number(values.median)) [\(number(values.quantile(0.1))), "
        + "\(number(values.quantile(0.9)))] \(entry.unit), \(entry.grade.rawValue)"
    }
  }
}

/// A difference as a document.
struct DifferenceDocument {
  private let difference: RunDifference
  private let names: (first: RunID, second: RunID)
  private let words: RecordWords

  init(_ difference: RunDifference, from first: RunID, to second: RunID, language: Language) {
    self.difference = difference
    names = (first, second)
    words = RecordWords(language)
  }

  var document: Document {
    let parts = [
      facts(
        "settings", words.say("Tham số khác nhau", "Settings that differ"), difference.settings),
      facts("inputs", words.say("Đầu vào khác nhau", "Inputs that differ"), difference.inputs),
      facts(
        "assumptions", words.say("Giả định khác nhau", "Assumptions that differ"),
        difference.assumptions),
      MovesTable(moves: difference.moves, words: words).table,
    ]
    return Document(
      title: words.say(
        "Lần chạy \(names.first) và \(names.second)", "Runs \(names.first) and \(names.second)"),
      blocks: [.paragraph(summary)] + parts.map { .table($0) },
      meta: [
        ("first", names.first.description), ("second", names.second.description),
        ("common-figures", "\(difference.common)"), ("moved", "\(difference.moves.count)"),
      ])
  }

  private var summary: String {
    let (moved, common) = (difference.moves.count, difference.common)
    if difference.isEmpty {
      return words.say(
        "Hai lần chạy giống hệt nhau: \(common) số liệu chung.",
        "The two runs are the same: \(common) figures in common.")
    }
    return words.say(
      "\(moved) số liệu đã đổi; hai lần chạy có \(common) số liệu chung.",
      "\(moved) figures moved; the two runs have \(common) figures in common.")
  }

  private func facts(_ key: String, _ caption: String, _ facts: [RunDifference.Fact]) -> Table {
    func cell(_ text: String) -> Table.Cell {
      // People tell digests apart by their first digits.
      .init(
        text.isEmpty ? "–" : key == "inputs" ? String(text.prefix(16)) : text, raw: text)
    }
    return Table(
      key: key, caption: caption,
      columns: [
        .init("key", words.say("Mục", "Item")), .init("first", words.say("Trước", "First")),
        .init("second", words.say("Sau", "Second")),
      ],
      rows: facts.map { fact in
        [
          .init(key == "settings" ? words.name(fact.key) : fact.key, raw: fact.key),
          cell(fact.first), cell(fact.second),
        ]
      })
  }
}
