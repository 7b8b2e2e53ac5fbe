internal import EnrolmentModel

/// Every number that is not evidence, every figure that is, and how to make the document again.
extension PlanBriefing {
  var assumptionsPart: [Document.Block] {
    let document = CatalogueBriefing(text.language).assumptions(book)
    let table = document.blocks.compactMap(\.table).first
    let weak = book.sorted.count { $0.grade == .d }
    return [
      .heading(document.title),
      .paragraph(
        text.say(
          "Các con số dưới đây không phải số liệu đã công bố. Mức: \(grades).",
          "The numbers below are not published figures. Grades: \(grades).")),
      .table(gradeTable(weak)),
    ]
      + (table.map {
        [
          .table(
            $0.named(
              "assumptions", caption: text.say("Danh mục giả định", "Assumption book"),
              note: source.run))
        ]
      } ?? [])
  }

  private var grades: String {
    Grade.allCases.map { "\($0.rawValue) \($0.meaning[text.language])" }.joined(separator: ", ")
  }

  private func gradeTable(_ weak: Int) -> Table {
    Table(
      key: "grades", caption: text.say("Số giả định theo mức", "Assumptions by grade"),
      note: source.run,
      columns: [
        .init("grade", text.say("Mức", "Grade")), .init("meaning", text.say("Nghĩa", "Meaning")),
        .init("count", text.say("Số giả định", "Assumptions"), .count),
      ],
      rows: Grade.allCases.map { grade in
        [
          .init(grade.rawValue), .init(grade.meaning[text.language]),
          text.cell(Double(book.sorted.count { $0.grade == grade }), .count),
        ]
      })
  }

  // MARK: Sources

  var sourcesPart: [Document.Block] {
    [.heading(text.say("Nguồn số liệu", "Sources")), .table(sourceTable)]
  }

  private var sourceTable: Table {
    let dates = DateText(text.language)
    let rows = result.selection.used.sorted { ($0.year, $0.publishedOn) < ($1.year, $1.publishedOn) }
      .map { row -> [Table.Cell] in
        let months = row.isFullYear ? "" : " \(row.months.lowerBound)–\(row.months.upperBound)"
        let span = row.lastYear == row.year ? "" : "–\(row.lastYear)"
        return [
          .init(words.name(row.measure), raw: row.measure.rawValue),
          .init(
            row.levels.count == plan.levels.count
              ? words.level("total", plan)
              : row.levels.map { plan.levels[$0].name[text.language] }.joined(separator: ", "),
            raw: row.levels.map { plan.levels[$0].key }.joined(separator: ";")),
          .init("\(row.year)\(span)\(months)"), value(row),
          .init(row.publisher), .init(row.title),
          .init(dates.day(row.publishedOn), raw: row.publishedOn.description), .init(row.url),
        ]
      }
    return Table(
      key: "sources",
      caption: text.say("Số liệu đã dùng", "Figures that were used"), note: source.run,
      columns: [
        .init("measure", text.say("Chỉ số", "Measure")),
        .init("levels", text.say("Trình độ", "Level")),
        .init("year", text.say("Năm, tháng", "Year, months")),
        .init("value", text.say("Giá trị", "Value"), numeric: true),
        .init("publisher", text.say("Nơi công bố", "Publisher")),
        .init("title", text.say("Tài liệu", "Title")),
        .init("published-on", text.say("Ngày", "Date")), .init("url", "URL"),
      ], rows: rows, shown: [0, 1, 2, 3, 4, 6])
  }

  private func value(_ row: Evidence) -> Table.Cell {
    switch row.value {
    case .number(let number):
      row.measure.isShare
        ? text.cell(number, .percent(1)) : text.cell(number, .count)
    case .closedFrom(let day):
      .init(text.say("đóng cửa từ ", "closed from ") + DateText(text.language).day(day), raw: "")
    case .openFrom(let day):
      .init(text.say("mở lại từ ", "open from ") + DateText(text.language).day(day), raw: "")
    }
  }

  // MARK: The run

  var runPart: [Document.Block] {
    [
      .heading(text.say("Thông tin về lần chạy", "The run")),
      .paragraph(
        text.say(
          "Với các thông tin sau, tài liệu này có thể được tạo lại đúng từng chữ số.",
          "With these facts the document can be made again to the last digit.")),
      .table(
        Table(
          key: "run", caption: text.say("Thông tin về lần chạy", "Facts about the run"),
          note: source.run,
          columns: [
            .init("fact", text.say("Nội dung", "What")),
            .init("value", text.say("Giá trị", "Value")),
          ], rows: source.facts.map { [.init($0.name, raw: $0.key), .init($0.value)] } + constants
        )),
    ]
  }

  private var constants: [[Table.Cell]] {
    [
      [
        .init(text.say("Kế hoạch", "Plan"), raw: "plan"), .init(plan.name[text.language]),
      ],
      [
        .init(text.say("Năm kế hoạch", "Plan year"), raw: "plan-year"),
        .init(plan.year.description),
      ],
      [
        .init(
          text.say("Số lần mô phỏng cho phần “Vì sao” và “Cần làm thêm những gì”", "Draws behind “Why” and “What it would take”"),
          raw: "question-draws"),
        .init(text.number.number(Double(questions.draws)), raw: "\(questions.draws)"),
      ],
      [
        .init(text.say("Khoảng nêu trong lời văn", "Interval in the text"), raw: "interval"),
        .init(text.number.probability(0.8), raw: "0.8"),
      ],
    ]
  }
}
