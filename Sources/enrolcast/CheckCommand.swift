internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenarios, evidence, assumptions and targets; show every finding.",
    discussion: """
      Findings go to standard error, each with file and line; with an error the exit code is 65, \
      or 74 where a file cannot be read. A file beside the project is checked as what it holds.

      CSV columns: severity (warning, remark), file, line, message; JSON holds the same rows, and \
      under meta what was counted. The message is in the language asked for.

      With --behaviour the answer is about the levers: CSV columns rule (idle-at-zero, \
      idle-when-late, bounds, sums, turns-are-monotone, certified-rate-is-monotone), levers, draw, \
      values, a row for each breach. JUnit has a suite for each lever with a case for each rule, \
      and a case for each pair.
      """)

  @Argument(help: "Scenarios by name, or files of any kind. (default: the whole project)")
  var files: [String] = []

  @Flag(
    help: """
      Also checks that every lever behaves as it must: over its range, alone and in pairs, with \
      the numbers of the named scenarios or the catalogue's. A breach ends with 1.
      """)
  var behaviour = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: FormattedOutput<ReportFormat>

  func run() throws {
    try checkFiles()
    if behaviour { try checkBehaviour() }
  }

  private func checkFiles() throws {
    try Failing.orExit(output) {
      let format = output.format.documentFormat
      if format == nil, !behaviour { throw UsageProblem(message: .onlyBehaviour) }
      let findings = Findings()
      let (read, selection) = try Project.check(project.location, files, findings: findings)
      let found = findings.sorted
      if !output.quiet { Console.notes(found, output.language) }
      // One answer a command: with --behaviour it is about the levers.
      guard let format, !behaviour else { return }
      switch format {
      case .table: try output.write(summary(read, selection, found) + "\n")
      case .markdown, .csv, .json:
        try output.write(document(read, selection, found), as: format)
      }
    }
  }

  /// Simulates the levers of the named scenarios, or all of the catalogue.
  private func checkBehaviour() throws {
    let matrix = try Failing.orExit(output) {
      let loaded = try Project.load(
        project.location, scenarios: files, settings: Self.behaviourSettings,
        findings: Findings())
      let executor = ThreadedExecutor(threads: nil)
      try MemoryLimit.require(forQuestionAbout: loaded.study, executor)
      let bench = try Workbench(loaded.study, executor: executor)
      let written = loaded.project.scenarios.flatMap(\.orderedLevers)
      return BehaviourMatrix(
        files.isEmpty ? BehaviourMatrix.catalogue : written, on: bench)
    }
    let briefing = BehaviourBriefing(matrix, language: output.language)
    if let format = output.format.documentFormat {
      try output.write(briefing.document, as: format)
    } else {
      try output.write(briefing.junit.text)
    }
    if !matrix.breaches.isEmpty { throw ExitCode(1) }
  }

  /// Rules hold in every draw, so a few hundred worlds find what is wrong.
  private static let behaviourSettings = RunSettings(
    asOf: nil, until: nil, draws: 500, seed: 72)

  private func summary(
    _ project: Project, _ selection: EvidenceSelection, _ found: [Finding]
  ) -> String {
    let (rows, later) = (project.evidence.count, selection.count(.later))
    let scenarios = project.scenarios.map(\.name).joined(separator: ", ")
    let (assumptions, targets) = (project.book.entries.count, project.targets.count)
    let remarks = found.count
    return output.language == .vi
      ? "Hợp lệ: \(rows) dòng số liệu (\(later) dòng công bố sau ngày \(project.plan.asOf)), "
        + "\(assumptions) giả định, \(targets) chỉ tiêu; kịch bản: \(scenarios); \(remarks) lưu ý."
      : "Good: \(rows) rows of evidence (\(later) published after \(project.plan.asOf)), "
        + "\(assumptions) assumptions, \(targets) targets; scenarios: \(scenarios); "
        + "\(remarks) \(remarks == 1 ? "remark" : "remarks")."
  }

  private func document(
    _ project: Project, _ selection: EvidenceSelection, _ found: [Finding]
  ) -> Document {
    func say(_ vi: String, _ en: String) -> String { output.language == .vi ? vi : en }
    let rows = found.map { finding -> [Table.Cell] in
      [
        .init(finding.severity.name[output.language], raw: finding.severity.rawValue),
        .init(finding.file), .init(finding.line.map(String.init) ?? ""),
        .init(finding.message[output.language]),
      ]
    }
    let table = Table(
      columns: [
        .init("severity", say("Loại", "Severity")), .init("file", say("Tệp", "File")),
        .init("line", say("Dòng", "Line"), numeric: true),
        .init("message", say("Nội dung", "Message")),
      ], rows: rows)
    let counts: [(key: String, value: String)] = [
      ("evidence", "\(project.evidence.count)"),
      ("published-later", "\(selection.count(.later))"),
      ("assumptions", "\(project.book.entries.count)"),
      ("targets", "\(project.targets.count)"), ("scenarios", "\(project.scenarios.count)"),
      ("as-of", "\(project.plan.asOf)"),
    ]
    return Document(
      title: say("Kiểm tra dữ liệu", "Check of the input"),
      blocks: [.paragraph(summary(project, selection, found)), .table(table)], meta: counts)
  }
}

extension LocalizedText {
  fileprivate static let onlyBehaviour = LocalizedText(
    vi: "định dạng junit dành cho --behaviour; hãy thêm --behaviour hoặc chọn định dạng khác",
    en: "the format junit is for --behaviour; add --behaviour or choose another format")
}
