internal import EnrolmentModel

/// What is asked.
extension PlanBriefing {
  var questionPart: [Document.Block] {
    [
      .heading(text.say("Câu hỏi", "The question")), .paragraph(question),
      .table(scenarioTable),
    ]
  }

  private var question: String {
    let goals = headlines.map { "\(name($0)) \(text.outcome($0.atLeast, $0))" }
      .joined(separator: "; ")
    return text.say(
      "\(plan.name.vi) đề ra cho năm \(plan.year): \(goals). Căn cứ số liệu đã công bố đến ngày \(asOf), khả năng đạt từng chỉ tiêu là bao nhiêu, vì sao, và cần làm thêm những gì?",
      "The \(plan.name.en) sets for \(plan.year): \(goals). From what was published by \(asOf), how likely is each target, why, and what more would it take?"
    )
  }

  private var scenarioTable: Table {
    Table(
      key: "scenarios", caption: text.say("Các kịch bản được xem xét", "The scenarios"),
      note: source.run,
      columns: [
        .init("scenario", words.scenario),
        .init("question", text.say("Câu hỏi đặt ra", "What it asks")),
        .init("levers", text.say("Số biện pháp", "Levers"), .count),
      ],
      rows: result.scenarios.map { scenario in
        [
          .init(scenario.title[text.language], raw: scenario.name),
          .init(scenario.question[text.language]),
          text.cell(Double(scenario.levers.count), .count),
        ]
      })
  }
}
