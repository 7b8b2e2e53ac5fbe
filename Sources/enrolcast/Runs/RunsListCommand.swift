internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// The verb `runs list`.
struct RunsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List recorded runs, the newest first.",
    discussion: """
      CSV columns: id, recorded-at (UTC), verb, scenarios, as-of, until, draws, seed, \
      version, frozen (yes or no), note, digest, data-digest, scenario-digest. With --frozen \
      every digest of the register is computed anew; a chain that breaks ends with 1.
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Only runs of this verb, run or brief.", valueName: "verb"))
  var verb: String?

  @Option(help: "Only runs with figures of this scenario.")
  var scenario: String?

  @Option(help: ArgumentHelp("Only runs recorded on this day or later, UTC.", valueName: "date"))
  var since: String?

  @Flag(help: "Only frozen forecasts.")
  var frozen = false

  @Option(help: "The most runs listed; 0 for all.")
  var limit = 20

  func run() throws {
    try Failing.orExit(output) {
      var filter = RunFilter()
      filter.verb = verb
      filter.scenario = scenario
      filter.isFrozen = frozen
      filter.limit = limit > 0 ? limit : nil
      filter.since = try since.map { try RegistryDate.checked($0, "--since") }
      let registry = try registry.open()
      let (runs, all) = try registry.list(filter)
      let chain = frozen ? try registry.verifySeals() : nil
      try output.write(document(runs, all, links: chain?.links, breaks: chain?.breaks.count))
      ChainReport.say(chain?.breaks ?? [], output.language)
      if chain?.breaks.isEmpty == false { throw ExitCode(1) }
    }
  }

  private func document(
    _ runs: [RunSummary], _ all: Int, links: Int?, breaks: Int?
  ) -> Document {
    func say(_ vi: String, _ en: String) -> String { output.language == .vi ? vi : en }
    let number = NumberText(output.language)
    let rows = runs.map { run -> [Table.Cell] in
      [
        .init(run.id.description), .init(RegistryDate.shown(run.recordedAt), raw: run.recordedAt),
        .init(run.verb), .init(run.scenarios.joined(separator: " ")), .init(run.asOf),
        .init("\(run.until)"), .init(number.number(Double(run.draws)), raw: "\(run.draws)"),
        .init(run.seed), .init(run.version),
        .init(
          run.isFrozen ? say("có", "yes") : say("không", "no"), raw: run.isFrozen ? "yes" : "no"),
        .init(run.note), .init(run.digest), .init(run.dataDigest), .init(run.scenarioDigest),
      ]
    }
    let columns: [Table.Column] = [
      .init("id", say("Mã", "Run")), .init("recorded-at", say("Lúc ghi (UTC)", "Recorded (UTC)")),
      .init("verb", say("Lệnh", "Verb")), .init("scenarios", say("Kịch bản", "Scenarios")),
      .init("as-of", say("Số liệu đến", "As of")),
      .init("until", say("Đến năm", "Until"), numeric: true),
      .init("draws", say("Số lần mô phỏng", "Draws"), numeric: true),
      .init("seed", say("Số khởi tạo", "Seed"), numeric: true),
      .init("version", say("Phiên bản", "Version")),
      .init("frozen", say("Niêm phong", "Frozen")), .init("note", say("Ghi chú", "Note")),
      .init("digest", say("Mã băm", "Digest")),
      .init("data-digest", say("Mã số liệu", "Digest of the evidence")),
      .init("scenario-digest", say("Mã kịch bản", "Digest of the scenarios")),
    ]
    return Document(
      title: say("Sổ ghi các lần chạy", "Recorded runs"),
      blocks: [
        .paragraph(
          say(
            "\(runs.count) trong \(all) lần chạy đã ghi.", "\(runs.count) of \(all) recorded runs.")
        )
      ] + chain(links, breaks) + [
        .table(Table(columns: columns, rows: rows, shown: [0, 1, 2, 3, 4, 6, 7, 9, 10]))
      ], meta: [("runs", "\(all)")])
  }

  private func chain(_ links: Int?, _ breaks: Int?) -> [Document.Block] {
    guard let links, let breaks else { return [] }
    let words = RecordWords(output.language)
    return [
      .paragraph(
        breaks == 0
          ? words.say(
            "Chuỗi niêm phong toàn vẹn: \(links) mắt xích.", "The chain holds: \(links) links.")
          : words.say(
            "Chuỗi bị đứt ở \(breaks) trong \(links) mắt xích.",
            "The chain breaks at \(breaks) of \(links) links."))
    ]
  }
}

/// Days and times of the registry.
enum RegistryDate {
  /// A time without its seconds, for people.
  static func shown(_ time: String) -> String {
    String(time.prefix(16)).replacing("T", with: " ")
  }

  /// A day of the calendar.
  static func checked(_ word: String, _ option: String) throws -> String {
    guard CalendarDate(word) != nil else {
      throw UsageProblem(
        message: LocalizedText(
          vi: "\(option) \(word) không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2022-03-04",
          en: "\(option) \(word) is no date; write year-month-day, such as 2022-03-04"))
    }
    return word
  }
}
