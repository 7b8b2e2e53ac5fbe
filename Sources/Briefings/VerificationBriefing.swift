public import EnrolmentModel

/// A run against the figures that were pinned.
public struct VerificationBriefing: Sendable {
  private let verification: Verification
  private let isPinned: Bool
  private let language: Language
  private let text: VerificationText
  private let check: CheckText

  /// How many figures are told one by one; programs get all.
  static let told = 20

  /// Makes a briefing of a verification.
  ///
  /// - Parameters:
  ///   - verification: The run against its pins.
  ///   - isPinned: Whether what was found is pinned by now.
  ///   - language: The reader's language.
  public init(_ verification: Verification, isPinned: Bool = false, language: Language) {
    self.verification = verification
    self.isPinned = isPinned
    self.language = language
    text = VerificationText(language, isPinned: isPinned)
    check = CheckText(language)
  }

  /// Whether all is well, and how many figures did what.
  public var summary: String {
    let verdict =
      verification.passes ? text.say("Đạt", "Passed") : text.say("Không đạt", "Failed")
    return (isPinned ? text.say("Đã ghi", "Pinned") : verdict) + ": " + text.counts(verification)
  }

  /// Scenarios without pins, one line each.
  public var remarks: [String] { verification.unpinned.map(text.unpinned) }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts about the run, for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: text.say("Đối chiếu với kết quả đã ghi", "Against the pinned figures"),
      blocks: [.paragraph(summary), .table(buckets)]
        + (lines.isEmpty ? [] : [.list(lines)]) + [.table(figures)],
      provenance: provenance, meta: facts + meta)
  }

  // MARK: For people

  private var expectations: [String] {
    verification.expectations.map { check.failed($0.scenario, $0.expectation, found: $0.found) }
  }

  private var lines: [String] {
    let changed = verification.figures.filter { $0.status != .same }
    let rest = changed.count - Self.told
    let more =
      rest > 0
      ? [
        text.say(
          "và \(rest) con số khác; --format csv liệt kê tất cả",
          "and \(rest) more; --format csv lists all")
      ] : []
    return expectations + verification.stale.map(text.stale)
      + changed.prefix(Self.told).map(text.line) + more
  }

  private var buckets: Table {
    let rows = MoveBucket.allCases.map { bucket -> [Table.Cell] in
      let count = verification.count(bucket)
      return [
        .init(name(bucket), raw: bucket.rawValue), cell(count.figures), cell(count.beyond),
      ]
    }
    return Table(
      key: "buckets",
      caption: text.say(
        "Mức thay đổi: xác suất và tỷ lệ theo điểm %; lượt người và số người theo % của con số đã "
          + "ghi, chênh lệch so với chỉ tiêu và so với kịch bản nền theo % của trung vị",
        "Moves: probabilities and rates in percentage points; turns and persons in % of the pinned "
          + "figure, gaps and differences from the baseline in % of the median"),
      columns: [
        .init("bucket", text.say("Thay đổi", "Move")),
        .init("figures", text.say("Con số", "Figures"), numeric: true),
        .init("beyond-margin", text.say("Vượt mức cho phép", "Beyond margin"), numeric: true),
      ], rows: rows)
  }

  private func name(_ bucket: MoveBucket) -> String {
    switch bucket {
    case .none: "0"
    case .underOne: "< 1"
    case .toFive: "1–5"
    case .toTen: "5–10"
    case .overTen: "> 10"
    }
  }

  private func cell(_ count: Int) -> Table.Cell {
    .init(NumberText(language).number(Double(count)), Double(count))
  }

  // MARK: For programs

  private static let columns: [Table.Column] =
    ["status", "scenario", "indicator", "level"].map { .init($0, $0) }
    + [.init("year", "year", numeric: true)]
    + ["unit", "statistic"].map { .init($0, $0) }
    + ["pinned", "found", "margin", "move"].map { .init($0, $0, numeric: true) }
    + ["measure", "bucket", "file"].map { .init($0, $0) }
    + [.init("line", "line", numeric: true)]

  /// What is not the same; people read it as sentences.
  private var figures: Table {
    let rows =
      verification.expectations.map(row)
      + verification.stale.map { row("stale", file: $0) }
      + verification.unpinned.map { row("unpinned", scenario: $0.scenario, file: $0.file) }
      + verification.figures.filter { $0.status != .same }.map(row)
    return Table(key: "figures", columns: Self.columns, rows: rows, shownRows: [])
  }

  private func row(_ status: String, scenario: String = "", file: String) -> [Table.Cell] {
    [.init(status), .init(scenario)] + Array(repeating: .init(""), count: 11)
      + [.init(file), .init("")]
  }

  private func row(_ failed: FailedExpectation) -> [Table.Cell] {
    let own = failed.expectation
    return [
      .init("expectation"), .init(failed.scenario), .init(own.indicator.rawValue),
      .init(own.level), .init(""), .init(own.indicator.unit), .init(own.statistic),
      .init("", own.value), .init("", failed.found), .init("", own.within), .init(""), .init(""),
      .init(""), .init(own.place.file), .init("\(own.place.line)"),
    ]
  }

  private func row(_ check: FigureCheck) -> [Table.Cell] {
    let key = check.key
    let isCompared = check.bucket != nil
    let measure = FigureKind(key).movesInPoints ? "points" : "percent"
    return [
      .init(check.status.rawValue), .init(key.scenario), .init(key.indicator), .init(key.level),
      .init("\(key.year)"), .init(key.unit), .init(key.statistic), .init("", check.pinned),
      .init("", check.found), .init("", isCompared ? check.margin : nil),
      .init("", isCompared ? check.move * 100 : nil), .init(isCompared ? measure : ""),
      .init(check.bucket?.rawValue ?? ""), .init(check.file),
      .init(check.line.map(String.init) ?? ""),
    ]
  }

  private var facts: [(key: String, value: String)] {
    [
      ("passed", verification.passes ? "yes" : "no"),
      ("figures", "\(verification.figures.count)"),
    ]
      + FigureCheck.Status.allCases.map { ($0.rawValue, "\(verification.count($0))") }
      + [
        ("expectations-failed", "\(verification.expectations.count)"),
        ("stale", "\(verification.stale.count)"),
        ("unpinned", "\(verification.unpinned.count)"),
      ]
  }

  /// A case for every indicator of every scenario, one for what its author
  /// expects, and one for every file without a scenario.
  public var junit: JUnitReport {
    let suites = verification.scenarios.map { JUnitReport.Suite($0, cases($0)) }
    let stale = verification.stale.map { file in
      JUnitReport.Case(file, .failed(kind: "stale", lines: [text.stale(file)]))
    }
    return JUnitReport(
      "enrolcast verify", suites + (stale.isEmpty ? [] : [JUnitReport.Suite("pins", stale)]))
  }

  private func cases(_ scenario: String) -> [JUnitReport.Case] {
    let own = verification.figures.filter { $0.key.scenario == scenario }
    let indicators = Dictionary(grouping: own, by: \.key.indicator).sorted { $0.key < $1.key }
    let skipped = verification.unpinned.filter { $0.scenario == scenario }
      .map { JUnitReport.Case("pins", .skipped(text.unpinned($0))) }
    return skipped
      + indicators.map { indicator, figures in
        let failures = figures.filter(\.status.isFailure)
        return JUnitReport.Case(
          indicator, outcome(failures.first?.status.rawValue, failures.map(text.line)))
      } + [JUnitReport.Case("expect", outcome("expectation", failedLines(scenario)))]
  }

  private func failedLines(_ scenario: String) -> [String] {
    verification.expectations.filter { $0.scenario == scenario }
      .map { check.failed($0.scenario, $0.expectation, found: $0.found) }
  }

  private func outcome(_ kind: String?, _ lines: [String]) -> JUnitReport.Outcome {
    lines.isEmpty ? .passed : .failed(kind: kind ?? "", lines: lines)
  }
}
