internal import EnrolmentModel

/// What it would take.
extension PlanBriefing {
  var effortPart: [Document.Block] {
    let seeks = questions.goalSeeks.map(sentence)
    let months = detail.months.map { path -> [Document.Block] in
      [
        .picture(
          MonthlyPicture(path: path, text: text, note: source.run).picture(
            "months",
            caption: text.say(
              "Lượt người lũy kế theo tháng trong năm \(plan.year): dự báo và mức cần để đạt kế hoạch (mùa tuyển sinh thông thường)",
              "Turns by month in \(plan.year): what is expected and what the plan needs (usual season)"
            )))
      ]
    }
    return [.heading(text.say("Cần làm thêm những gì", "What it would take"))]
      + (seeks.isEmpty ? [] : [.list(seeks), .table(seekTable)])
      + [
        .table(
          WorthTable(worth: questions.worth, text: text, key: "worth").table
            .named("worth", note: source.questions))
      ] + (months ?? [])
  }

  private func answer(_ seek: GoalSeek) -> (strength: Double?, probability: Double?) {
    switch seek.answer {
    case .alreadyMet: (0, seek.points.first?.probability.value)
    case .reached(let strength):
      (
        strength, seek.points.first { $0.strength == strength }?.probability.value
      )
    case .unreachable(let strength, let best): (strength, best)
    case .independent: (nil, seek.points.first?.probability.value)
    }
  }

  private func sentence(_ seek: GoalSeek) -> String {
    let goal = text.number.probability(seek.goal)
    let head =
      words.capitalised(name(seek.target)) + " " + text.outcome(seek.target.atLeast, seek.target)
    let title = questions.package?.title[text.language] ?? ""
    let own = answer(seek)
    let strength = text.number.number(own.strength ?? 0, decimals: 2)
    let best = text.number.probability(own.probability ?? 0)
    switch seek.answer {
    case .alreadyMet:
      return text.say(
        "\(head): khả năng đạt đã là \(best), không thấp hơn \(goal), khi chưa có biện pháp nào.",
        "\(head): already \(best), at least \(goal), without any lever.")
    case .independent:
      return text.say(
        "\(head): không phụ thuộc vào các biện pháp của “\(title)”; cần tìm biện pháp khác.",
        "\(head): does not depend on the levers of “\(title)”; other ones are needed.")
    case .reached:
      return text.say(
        "\(head): khả năng đạt \(goal) khi thực hiện gấp \(strength) lần quy mô của “\(title)”.",
        "\(head): \(goal) at \(strength) times the scale of “\(title)”.")
    case .unreachable:
      return text.say(
        "\(head): không thể đạt khả năng \(goal) bằng các biện pháp của “\(title)”; cao nhất là \(best), khi thực hiện gấp \(strength) lần quy mô.",
        "\(head): \(goal) cannot be reached with the levers of “\(title)”; best is \(best), at \(strength) times their scale."
      )
    }
  }

  private var seekTable: Table {
    let rows = questions.goalSeeks.map { seek -> [Table.Cell] in
      let own = answer(seek)
      let isRate = seek.target.indicator.isRate
      let turns = value(
        main?.name ?? "", seek.target, .gapP10, unit: isRate ? "turns" : nil)
      return [
        .init(
          "\(words.capitalised(name(seek.target))) \(text.outcome(seek.target.atLeast, seek.target))",
          raw: text.key(seek.target)),
        text.cell(seek.goal, .probability),
        text.cell(seek.points.first?.probability.value, .probability),
        text.cell(own.strength, .decimal(2)), text.cell(own.probability, .probability),
        .init(
          turns.map { text.number.signed($0) } ?? words.outOfReach, turns),
      ]
    }
    return Table(
      key: "goal-seek",
      caption: text.say(
        "Quy mô thực hiện “\(questions.package?.title.vi ?? "")” cần cho khả năng mong muốn",
        "Scale of “\(questions.package?.title.en ?? "")” for the wanted probability"),
      note: source.questions,
      columns: [
        .init("target", text.say("Chỉ tiêu", "Target")),
        .init("goal", text.say("mong muốn", "wanted"), .probability),
        .init("without", text.say("không biện pháp", "no lever"), .probability),
        .init("strength", text.say("số lần quy mô", "times the scale"), .decimal(2)),
        .init("probability", text.say("khi đó P(đạt)", "P(reach) then"), .probability),
        .init(
          "gap-p10-turns",
          text.say("lượt còn thiếu nếu xấu (P10)", "turns short if bad (P10)"), .signedCount),
      ], rows: rows)
  }
}
