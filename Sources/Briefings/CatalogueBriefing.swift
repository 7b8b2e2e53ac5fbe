public import EnrolmentModel
internal import Probability

/// The catalogue of levers and the assumption book as documents.
public struct CatalogueBriefing: Sendable {
  private let language: Language
  private let values: ValueText

  /// Makes catalogues in a language.
  public init(_ language: Language) {
    self.language = language
    values = ValueText(language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// Every lever with what a planner can write for it.
  public var levers: Document {
    let rows = LeverCatalogue.all.flatMap { lever in
      lever.quantities.map { quantity -> [Table.Cell] in
        [
          .init(lever.key), .init(lever.name[language]), .init(lever.clause),
          .init(quantity.key), .init(quantity.kind.rawValue),
        ] + values.cells(quantity.prior, unit: quantity.kind.rawValue) + [
          .init(lever.grade.rawValue), .init("\(lever.timing.ramp)"),
          .init("\(lever.timing.decay)"), .init(lever.evidence[language], raw: lever.evidence.en),
        ]
      }
    }
    let table = Table(
      columns: [
        .init("lever", say("Biện pháp", "Lever")), .init("name", say("Tên", "Name")),
        .init("clause", say("Điều khoản", "Clause")),
        .init("quantity", say("Đại lượng", "Quantity")),
        .init("unit", say("Đơn vị", "Unit")),
      ] + values.columns(say("Giá trị trong danh mục", "Catalogue")) + [
        .init("grade", say("Mức", "Grade")),
        .init("ramp", say("Tăng dần", "Ramp"), numeric: true),
        .init("decay", say("Giảm dần", "Decay"), numeric: true),
        .init("source", say("Nguồn", "Source")),
      ], rows: rows, shown: [0, 3, 5, 8, 9, 10])
    let texts = LeverCatalogue.all.map { lever in
      "\(lever.key) (\(lever.clause)): \(lever.summary[language]) "
        + say("Tác động lên \(lever.actsOn.vi). Nguồn: ", "Acts on \(lever.actsOn.en). Source: ")
        + lever.evidence[language] + "."
    }
    let notes = say(
      "Mức: \(grades). Tăng dần: số tháng đến khi đạt toàn bộ tác động; giảm dần: số tháng để tác động còn một nửa sau khi kết thúc.",
      "Grade: \(grades). Ramp: months to full strength; decay: months in which half of it fades after the end."
    )
    return Document(
      title: say("Danh mục biện pháp", "Catalogue of levers"),
      blocks: [.table(table), .paragraph(notes), .list(texts)])
  }

  /// What the letters of the grades mean.
  private var grades: String {
    Grade.allCases.map { "\($0.rawValue) \($0.meaning[language])" }.joined(separator: ", ")
  }

  /// Every assumption with value, source and grade.
  ///
  /// - Parameter book: The book.
  /// - Returns: The document.
  public func assumptions(_ book: AssumptionBook) -> Document {
    let rows = book.sorted.map { entry -> [Table.Cell] in
      [Table.Cell(entry.key), .init(entry.unit)]
        + values.cells(entry.distribution, unit: entry.unit) + [
          .init(entry.grade.rawValue), .init(entry.date.description), .init(entry.source),
          .init(entry.note[language]),
        ]
    }
    let shown = [0, 2, 5, 8]
    let columns: [Table.Column] =
      [
        .init("key", say("Giả định", "Assumption")), .init("unit", say("Đơn vị", "Unit")),
      ] + values.columns(say("Giá trị", "Value")) + [
        .init("grade", say("Mức", "Grade")), .init("date", say("Ngày", "Date")),
        .init("source", say("Nguồn", "Source")), .init("note", say("Ghi chú", "Note")),
      ]
    let weak = book.sorted.count { $0.grade == .d }
    return Document(
      title: say("Danh mục giả định", "Assumption book"),
      blocks: [
        .paragraph(
          say(
            "\(rows.count) giả định, trong đó \(weak) là phỏng đoán (mức D). Định dạng csv và json có thêm đơn vị, nguồn và ngày.",
            "\(rows.count) assumptions, \(weak) of them guesses (grade D). The csv and json formats add unit, source and date."
          )),
        .table(Table(columns: columns, rows: rows, shown: shown)),
      ])
  }
}
