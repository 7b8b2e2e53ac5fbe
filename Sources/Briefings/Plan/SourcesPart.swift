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
    EvidenceTable(rows: result.selection.used, plan: plan, text: text).table(
      "sources", caption: text.say("Số liệu đã dùng", "Figures that were used"),
      note: source.run)
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
          text.say(
            "Số lần mô phỏng cho phần “Vì sao” và “Cần làm thêm những gì”",
            "Draws behind “Why” and “What it would take”"),
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
