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
    let from = (setting.from ?? plan.asOf.month).description
    let until = (setting.until ?? Month(plan.year, 12)).description
    let numbers = lever.quantities.map { quantity in
      let own = setting.quantities[quantity.key]
      let text = values.text(own ?? quantity.prior, unit: quantity.kind.rawValue)
      return "\(quantity.meaning[language]) \(text)"
        + (own == nil ? say(" (danh mục)", " (catalogue)") : "")
    }.joined(separator: "; ")
    let source = setting.source ?? lever.evidence
    let grade = setting.grade ?? lever.grade
    return say(
      "\(lever.name.vi) từ \(from) đến \(until), tác động lên \(lever.actsOn.vi): \(numbers). "
        + "Nguồn: \(source), mức \(grade.rawValue) (\(grade.meaning.vi)).",
      "\(lever.name.en) from \(from) to \(until), acting on \(lever.actsOn.en): \(numbers). "
        + "Source: \(source), grade \(grade.rawValue) (\(grade.meaning.en)).") + cannotActNow(lever)
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
        + "vì khóa học dài hơn một năm.",
      " Note: a \(plan.year) intake of \(names) cannot move the rate of \(plan.year), since its "
        + "courses last a year or more.")
  }

  private var table: Table {
    let rows = scenario.orderedLevers.flatMap { lever, setting in
      lever.quantities.map { quantity -> [Table.Cell] in
        let own = setting.quantities[quantity.key]
        return [
          .init(lever.key), .init(quantity.key),
          .init(values.text(own ?? quantity.prior, unit: quantity.kind.rawValue)),
          .init((setting.from ?? plan.asOf.month).description),
          .init((setting.until ?? Month(plan.year, 12)).description),
          .init(own == nil ? say("danh mục", "catalogue") : say("kịch bản", "scenario")),
          .init((setting.grade ?? lever.grade).rawValue),
        ]
      }
    }
    let changes = scenario.assumptions.map { assumption -> [Table.Cell] in
      [
        .init(""), .init(assumption.key),
        .init(values.text(assumption.distribution, unit: assumption.unit)), .init(""), .init(""),
        .init(say("kịch bản", "scenario")), .init(assumption.grade.rawValue),
      ]
    }
    return Table(
      columns: [
        .init("lever", say("Biện pháp", "Lever")), .init("quantity", say("Đại lượng", "Quantity")),
        .init("value", say("Giá trị", "Value")), .init("from", say("Từ", "From")),
        .init("until", say("Đến", "Until")), .init("set-by", say("Đặt bởi", "Set by")),
        .init("grade", say("Mức", "Grade")),
      ], rows: rows + changes)
  }
}
