public import EnrolmentModel

/// What each lever of a scenario adds, summing to the last digit.
public struct AttributionBriefing: Sendable {
  private let attributions: [ShapleyAttribution]
  private let overlaps: OverlapLedger
  private let worth: LeverWorth
  private let scenario: Scenario
  private let text: QuestionText

  /// Makes a briefing of attributions of one scenario.
  public init(
    _ attributions: [ShapleyAttribution], overlaps: OverlapLedger, worth: LeverWorth,
    scenario: Scenario, plan: Plan, language: Language
  ) {
    self.attributions = attributions
    self.overlaps = overlaps
    self.worth = worth
    self.scenario = scenario
    text = QuestionText(language, plan)
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    let title = scenario.title[text.language]
    return Document(
      title: text.say("Đóng góp của từng biện pháp: \(title)", "What each lever adds: \(title)"),
      blocks: attributions.map { .table(waterfall($0)) }
        + [.table(levels), .table(ledger), .list(remarks)],
      provenance: provenance, meta: meta)
  }

  // MARK: Waterfall

  private func waterfall(_ own: ShapleyAttribution) -> Table {
    let decimals = own.target.indicator.isRate || own.measure == .probability ? 3 : 0
    let scale = decimals == 3 ? 100.0 : 1
    let parts = LargestRemainder.round(
      own.parts.map { $0.value * scale }, from: own.start * scale, to: own.end * scale,
      decimals: decimals)
    func shown(_ value: Double) -> String { text.number.number(value, decimals: decimals) }
    func signed(_ value: Double) -> String { text.number.signed(value, decimals: decimals) }
    func row(_ name: String, _ key: String, _ value: String, _ raw: Double) -> [Table.Cell] {
      [
        .init(text.key(own.target)), .init(own.measure.rawValue), .init(name, raw: key),
        .init(value, raw), .init("", nil), .init("", nil),
      ]
    }
    let levers = zip(own.parts, parts.values).map { part, value -> [Table.Cell] in
      [
        .init(text.key(own.target)), .init(own.measure.rawValue),
        .init(text.lever(part.lever), raw: part.lever), .init(signed(value), part.value),
        .init(signed(part.alone * scale), part.alone), .init(signed(part.last * scale), part.last),
      ]
    }
    let rows =
      [row(text.say("Không có biện pháp", "No lever"), "start", shown(parts.from), own.start)]
      + levers + [row(text.say("Tất cả", "All"), "end", shown(parts.to), own.end)]
    return Table(caption: caption(own), columns: columns, rows: rows, shown: [2, 3, 4, 5])
  }

  private func caption(_ own: ShapleyAttribution) -> String {
    switch own.measure {
    case .mean:
      text.name(own.target)
        + text.say(
          own.target.indicator.isRate ? ": trung bình, %" : ": trung bình",
          own.target.indicator.isRate ? ": mean, %" : ": mean")
    case .probability: text.name(own.target) + text.say(": P(đạt), %", ": P(reach), %")
    }
  }

  private var columns: [Table.Column] {
    [
      .init("target", ""), .init("measure", ""),
      .init("lever", text.say("Biện pháp", "Lever")),
      .init("value", text.say("Đóng góp", "Adds"), numeric: true),
      .init("alone", text.say("nếu chỉ có nó", "if alone"), numeric: true),
      .init("last", text.say("nếu thêm sau cùng", "if last"), numeric: true),
    ]
  }

  // MARK: Worth of turns

  private var levels: Table { WorthTable(worth: worth, text: text).table }

  private var ledger: Table {
    let rows = overlaps.entries.map { entry -> [Table.Cell] in
      [
        .init(entry.pool.name[text.language], raw: entry.pool.rawValue),
        .init(
          entry.levers.map(text.lever).joined(separator: ", "),
          raw: entry.levers.joined(separator: ";")),
        .init(text.number.signed(entry.sumAlone), entry.sumAlone),
        .init(text.number.signed(entry.together), entry.together),
        .init(text.number.signed(entry.overlap), entry.overlap),
      ]
    }
    return Table(
      caption: text.say(
        "Biện pháp cùng nhắm một đối tượng: lượt người nếu cộng riêng, và khi làm cùng nhau",
        "Levers on one pool: turns if each were alone, summed, and together"),
      columns: [
        .init("pool", text.say("Đối tượng", "Pool")),
        .init("levers", text.say("Biện pháp", "Levers")),
        .init("sum-alone", text.say("cộng riêng", "summed"), numeric: true),
        .init("together", text.say("cùng nhau", "together"), numeric: true),
        .init("overlap", text.say("trùng", "overlap"), numeric: true),
      ], rows: rows)
  }

  private var remarks: [String] {
    let slow = worth.levels.filter { $0.completesWithinYear < 0.005 }
    guard !slow.isEmpty else { return [] }
    let names = slow.map { $0.level.name[text.language] }.joined(separator: ", ")
    return [
      text.say(
        "Tuyển sinh \(names) năm nay chưa thể làm thay đổi tỷ lệ cuối năm: khóa học kết thúc sau đó.",
        "This year's intake of \(names) cannot move the rates at the end of the year: the courses end later."
      )
    ]
  }
}
