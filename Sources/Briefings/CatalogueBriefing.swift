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
          .init(quantity.key), .init(values.text(quantity.prior, unit: quantity.kind.rawValue)),
          .init(lever.grade.rawValue), .init("\(lever.timing.ramp)"),
          .init("\(lever.timing.decay)"),
        ]
      }
    }
    let table = Table(
      columns: [
        .init("lever", say("Biện pháp", "Lever")), .init("name", say("Tên", "Name")),
        .init("clause", say("Điều khoản", "Clause")),
        .init("quantity", say("Đại lượng", "Quantity")),
        .init("prior", say("Danh mục", "Catalogue")), .init("grade", say("Mức", "Grade")),
        .init("ramp", say("Vào dần", "Ramp"), numeric: true),
        .init("decay", say("Tắt dần", "Decay"), numeric: true),
      ], rows: rows, shown: [0, 2, 3, 4, 5, 6, 7])
    let texts = LeverCatalogue.all.map { lever in
      "\(lever.key): \(lever.summary[language]) "
        + say("Tác động lên \(lever.actsOn.vi). Nguồn: ", "Acts on \(lever.actsOn.en). Source: ")
        + lever.evidence + "."
    }
    return Document(
      title: say("Danh mục biện pháp", "Catalogue of levers"),
      blocks: [.table(table), .list(texts)])
  }

  /// Every assumption with value, source and grade.
  ///
  /// - Parameter book: The book.
  /// - Returns: The document.
  public func assumptions(_ book: AssumptionBook) -> Document {
    let rows = book.sorted.map { entry -> [Table.Cell] in
      [
        .init(entry.key), .init(values.text(entry.distribution, unit: entry.unit)),
        .init("", entry.distribution.median), .init(entry.unit), .init(entry.grade.rawValue),
        .init(entry.date.description), .init(entry.source), .init(entry.note[language]),
      ]
    }
    let shown = [0, 1, 3, 4]
    let columns: [Table.Column] = [
      .init("key", say("Giả định", "Assumption")), .init("value", say("Giá trị", "Value")),
      .init("median", say("Giữa", "Median"), numeric: true),
      .init("unit", say("Đơn vị", "Unit")), .init("grade", say("Mức", "Grade")),
      .init("date", say("Ngày", "Date")), .init("source", say("Nguồn", "Source")),
      .init("note", say("Ghi chú", "Note")),
    ]
    let weak = book.sorted.count { $0.grade == .d }
    return Document(
      title: say("Sổ giả định", "Assumption book"),
      blocks: [
        .paragraph(
          say(
            "\(rows.count) giả định, trong đó \(weak) là phỏng đoán (mức D). Định dạng csv và json có thêm nguồn, ngày và ghi chú.",
            "\(rows.count) assumptions, \(weak) of them guesses (grade D). The csv and json formats add source, date and note."
          )),
        .table(Table(columns: columns, rows: rows, shown: shown)),
      ])
  }
}
