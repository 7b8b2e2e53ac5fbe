public import EnrolmentModel
internal import Probability

/// In which worlds a target is missed.
public struct DiscoveryBriefing: Sendable {
  private let discovery: ScenarioDiscovery
  private let scenario: Scenario
  private let text: QuestionText
  private let values: ValueText

  /// Makes a briefing of a discovery.
  public init(
    _ discovery: ScenarioDiscovery, scenario: Scenario, plan: Plan, language: Language
  ) {
    self.discovery = discovery
    self.scenario = scenario
    text = QuestionText(language, plan)
    values = ValueText(language)
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: text.say(
        "Khi nào không đạt: \(text.name(discovery.target))",
        "In which worlds we miss: \(text.name(discovery.target))"),
      blocks: [.paragraph(sentence), .table(table)], provenance: provenance, meta: meta)
  }

  private var sentence: String {
    let missed = text.number.percent(discovery.missed, decimals: 0)
    let head = text.say(
      "\(scenario.title.vi): không đạt trong \(missed) số lần mô phỏng. ",
      "\(scenario.title.en): missed in \(missed) of draws. ")
    guard let box = discovery.boxes.first else {
      return head
        + text.say(
          "Không có vùng nào mà việc không đạt tập trung rõ.",
          "There is no region in which misses gather.")
    }
    let limits = box.limits.map(limit).joined(separator: text.say(" và ", " and "))
    let coverage = text.number.percent(box.coverage, decimals: 0)
    let density = text.number.percent(box.density, decimals: 0)
    return head
      + text.say(
        "\(coverage) số lần không đạt nằm ở nơi \(limits); ở đó \(density) không đạt.",
        "\(coverage) of the misses lie where \(limits); there \(density) miss.")
  }

  private func value(_ value: Double, _ limit: ScenarioDiscovery.Limit) -> String {
    if limit.key == "rate/model", let model = RateModel(rawValue: Int(value)) {
      return model.name[text.language]
    }
    return values.text(.constant(value), unit: limit.unit)
  }

  private func limit(_ limit: ScenarioDiscovery.Limit) -> String {
    let name = limit.name[text.language]
    switch (limit.from, limit.to) {
    case (let from?, let to?): return "\(name) \(value(from, limit)) – \(value(to, limit))"
    case (let from?, nil): return "\(name) ≥ \(value(from, limit))"
    case (nil, let to?): return "\(name) ≤ \(value(to, limit))"
    case (nil, nil): return name
    }
  }

  private var table: Table {
    let rows = discovery.boxes.enumerated().flatMap { index, box in
      box.limits.map { limit -> [Table.Cell] in
        [
          .init("\(index + 1)"), .init(limit.name[text.language], raw: limit.key),
          .init(limit.from.map { value($0, limit) } ?? "", limit.from),
          .init(limit.to.map { value($0, limit) } ?? "", limit.to),
          .init(text.number.percent(box.coverage, decimals: 0), box.coverage),
          .init(text.number.percent(box.density, decimals: 0), box.density),
          .init(text.number.percent(box.mass, decimals: 0), box.mass),
        ]
      }
    }
    return Table(
      caption: text.say(
        "Vùng không đạt: phần các lần không đạt nằm trong đó, tỷ lệ không đạt ở đó, phần mọi lần",
        "Boxes of misses: share of all misses in it, share missed in it, share of all draws"),
      columns: [
        .init("box", text.say("Vùng", "Box")), .init("input", text.say("Đầu vào", "Input")),
        .init("from", text.say("từ", "from"), numeric: true),
        .init("to", text.say("đến", "to"), numeric: true),
        .init("coverage", text.say("bao phủ", "coverage"), numeric: true),
        .init("density", text.say("mật độ", "density"), numeric: true),
        .init("mass", text.say("cỡ", "mass"), numeric: true),
      ], rows: rows)
  }
}
