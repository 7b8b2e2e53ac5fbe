internal import EnrolmentModel

/// Published figures with where and when they were published.
struct EvidenceTable {
  let rows: [Evidence]
  let plan: Plan
  let text: QuestionText

  /// The table, by year and date of publication.
  func table(_ key: String, caption: String, note: String) -> Table {
    let sorted = rows.enumerated().sorted {
      ($0.element.year, $0.element.publishedOn, $0.offset)
        < ($1.element.year, $1.element.publishedOn, $1.offset)
    }.map(\.element)
    return Table(
      key: key, caption: caption, note: note,
      columns: [
        .init("measure", text.say("Chỉ số", "Measure")),
        .init("levels", text.say("Trình độ", "Level")),
        .init("year", text.say("Năm, tháng", "Year, months")),
        .init("value", text.say("Giá trị", "Value"), numeric: true),
        .init("publisher", text.say("Nơi công bố", "Publisher")),
        .init("title", text.say("Tài liệu", "Title")),
        .init("published-on", text.say("Ngày", "Date")), .init("url", "URL"),
      ], rows: sorted.map(cells), shown: [0, 1, 2, 3, 4, 5, 6])
  }

  private func cells(_ row: Evidence) -> [Table.Cell] {
    let months = row.isFullYear ? "" : ", \(row.months.lowerBound)–\(row.months.upperBound)"
    let span = row.lastYear == row.year ? "" : "–\(row.lastYear)"
    let levels =
      row.levels.count == plan.levels.count
      ? text.words.level("total", plan)
      : row.levels.map { plan.levels[$0].name[text.language] }.joined(separator: ", ")
    return [
      .init(text.words.name(row.measure), raw: row.measure.rawValue),
      .init(levels, raw: row.levels.map { plan.levels[$0].key }.joined(separator: ";")),
      .init("\(row.year)\(span)\(months)"), value(row), .init(row.publisher), .init(row.title),
      .init(DateText(text.language).day(row.publishedOn), raw: row.publishedOn.description),
      .init(row.url),
    ]
  }

  private func value(_ row: Evidence) -> Table.Cell {
    switch row.value {
    case .number(let number):
      text.cell(number, row.measure.isShare ? .percent(1) : .count)
    case .closedFrom(let day):
      .init(text.say("đóng cửa từ ", "closed from ") + DateText(text.language).day(day), raw: "")
    case .openFrom(let day):
      .init(text.say("mở lại từ ", "open from ") + DateText(text.language).day(day), raw: "")
    }
  }
}
