public import EnrolmentModel
internal import Probability

/// A scenario as a readable paragraph: what differs from the base, with sources and grades.
public struct ExplainBriefing: Sendable {
  private let scenario: Scenario
  private let baseline: Scenario
  private let plan: Plan
  private let book: AssumptionBook
  private let language: Language
  private let values: ValueText
  private let dates: DateText

  /// Makes the explanation of a scenario.
  public init(
    _ scenario: Scenario, baseline: Scenario, plan: Plan, book: AssumptionBook,
    language: Language
  ) {
    self.scenario = scenario
    self.baseline = baseline
    self.plan = plan
    self.book = book
    self.language = language
    values = ValueText(language)
    dates = DateText(language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The document.
  public var document: Document {
    let base = scenario.ancestry.first.map { say("dựa trên \($0)", "based on \($0)") }
    let title = scenario.title[language] + (base.map { " (\(scenario.name), \($0))" } ?? "")
    return Document(
      title: title,
      blocks: [.paragraph(scenario.question[language]), .paragraph(paragraph), .table(table)])
  }

  private var paragraph: String {
    let sentences = scenario.orderedLevers.map(sentence)
    let changes = scenario.assumptions.map { assumption in
      "\(assumption.key) = \(values.text(assumption.distribution, unit: assumption.unit)) "
        + say(
          "(nguồn: \(assumption.source), mức \(assumption.grade.rawValue)).",
          "(source: \(assumption.source), grade \(assumption.grade.rawValue)).")
    }
    guard !(sentences + changes).isEmpty else {
      return say(
        "Không đặt biện pháp nào và không thay đổi giả định nào.",
        "It sets no lever and changes no assumption.")
    }
    return say("So với kịch bản nền: ", "Compared with the base: ")
      + (sentences + changes).joined(separator: " ")
  }

  private func sentence(_ lever: any Lever.Type, _ setting: LeverSetting) -> String {
    let from = say("tháng ", "") + dates.month(start(setting))
    let until = say("tháng ", "") + dates.month(end(setting))
    let numbers =
      lever.quantities.map { quantity in
        let own = setting.quantities[quantity.key]
        let text = values.text(own ?? quantity.prior, unit: quantity.kind.rawValue)
        return "\(quantity.meaning[language]) \(text)"
          + (own == nil ? say(" (danh mục)", " (catalogue)") : "")
      }.joined(separator: "; ") + pace(setting)
    let source = setting.source ?? lever.evidence[language]
    let grade = setting.grade ?? lever.grade
    return say(
      "\(lever.name.vi) từ \(from) đến \(until), tác động lên \(lever.actsOn.vi): \(numbers). "
        + "\(lever.summary.vi) Nguồn: \(source), mức \(grade.rawValue) (\(grade.meaning.vi)).",
      "\(lever.name.en) from \(from) to \(until), acting on \(lever.actsOn.en): \(numbers). "
        + "\(lever.summary.en) Source: \(source), grade \(grade.rawValue) (\(grade.meaning.en)).")
      + cannotActNow(lever)
  }

  /// The first month in which a lever works, as the simulation reads it.
  private func start(_ setting: LeverSetting) -> Month {
    setting.from ?? max(plan.asOf.month, Month(plan.year, 1))
  }

  private func end(_ setting: LeverSetting) -> Month { setting.until ?? Month(plan.year, 12) }

  /// Says how a lever starts and fades where the scenario sets it.
  private func pace(_ setting: LeverSetting) -> String {
    let ramp = setting.ramp.map { say("; tăng dần trong \($0) tháng", "; ramp of \($0) months") }
    let decay = setting.decay.map {
      say("; sau khi kết thúc cứ \($0) tháng giảm một nửa", "; half of it fades in \($0) months")
    }
    return (ramp ?? "") + (decay ?? "")
  }

  /// Says where a lever works on levels that cannot move the rate within the year.
  private func cannotActNow(_ lever: any Lever.Type) -> String {
    guard let pool = lever.pool else { return "" }
    let slow = plan.levels.filter { level in
      level.months.lowerBound >= 12 && book.value(pool.key(level.key)) >= 0.5
    }
    guard !slow.isEmpty else { return "" }
    let names = slow.map { $0.name[language] }.joined(separator: ", ")
    return say(
      " Lưu ý: tuyển sinh \(names) năm \(plan.year) chưa thể làm thay đổi tỷ lệ năm \(plan.year) "
        + "vì khóa học kéo dài từ một năm trở lên.",
      " Note: the \(plan.year) intake of \(names) cannot move the rate of \(plan.year), since their "
        + "courses last a year or more.")
  }

  private var table: Table {
    let rows = scenario.orderedLevers.flatMap { lever, setting in
      lever.quantities.map { quantity -> [Table.Cell] in
        let own = setting.quantities[quantity.key]
        let kind = quantity.kind.rawValue
        return [.init(lever.key), .init(quantity.key), .init(kind)]
          + values.cells(own ?? quantity.prior, unit: kind) + [
            month(start(setting)), month(end(setting)), setBy(own == nil),
            .init((setting.grade ?? lever.grade).rawValue),
            setting.source.map { .init($0) }
              ?? .init(lever.evidence[language], raw: lever.evidence.en),
          ]
      }
    }
    let changes = scenario.assumptions.map { assumption -> [Table.Cell] in
      [.init(""), .init(assumption.key), .init(assumption.unit)]
        + values.cells(assumption.distribution, unit: assumption.unit) + [
          .init(""), .init(""), setBy(false), .init(assumption.grade.rawValue),
          .init(assumption.source),
        ]
    }
    return Table(columns: columns, rows: rows + changes, shown: [0, 1, 3, 6, 7, 8, 9])
  }

  private func month(_ month: Month) -> Table.Cell {
    .init(dates.month(month), raw: month.description)
  }

  private func setBy(_ isCatalogue: Bool) -> Table.Cell {
    isCatalogue
      ? .init(say("danh mục", "catalogue"), raw: "catalogue")
      : .init(say("kịch bản", "scenario"), raw: "scenario")
  }

  private var columns: [Table.Column] {
    [
      .init("lever", say("Biện pháp", "Lever")), .init("quantity", say("Đại lượng", "Quantity")),
      .init("unit", say("Đơn vị", "Unit")),
    ] + values.columns(say("Giá trị", "Value")) + [
      .init("from", say("Từ", "From")), .init("until", say("Đến", "Until")),
      .init("set-by", say("Đặt bởi", "Set by")), .init("grade", say("Mức", "Grade")),
      .init("source", say("Nguồn", "Source")),
    ]
  }
}
