public import EnrolmentModel

/// Which count or survey would sharpen the answer, and how realistic the plan is.
public struct InformationBriefing: Sendable {
  private let information: InformationValue
  private let realism: PlanRealism
  private let text: QuestionText

  /// Makes a briefing of what knowledge is worth.
  public init(
    _ information: InformationValue, realism: PlanRealism, plan: Plan, language: Language
  ) {
    self.information = information
    self.realism = realism
    text = QuestionText(language, plan)
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
        "Biết thêm điều gì thì đáng: \(text.name(information.target))",
        "What it is worth to know: \(text.name(information.target))"),
      blocks: [.paragraph(sentence), .table(table), .list(remarks), .table(gauges)],
      provenance: provenance,
      meta: meta)
  }

  private var sentence: String {
    let now = text.probability(information.probability.value)
    guard let best = information.worths.first else { return now }
    let share = text.number.percent(best.resolved, decimals: 0)
    let low = text.number.probability(best.range.low)
    let high = text.number.probability(best.range.high)
    return text.say(
      "Hiện nay P(đạt) là \(now). Đáng biết nhất là \(best.name.vi): biết nó thì bớt được \(share) độ bất định của câu trả lời, và P sẽ nằm giữa \(low) và \(high).",
      "P(reach) is now \(now). Most worth knowing is the \(best.name.en): it would take away \(share) of what is uncertain in the answer, and P would then lie between \(low) and \(high)."
    )
  }

  /// Whether knowing the input takes away more than chance puts between classes.
  private func isClear(_ worth: InformationValue.Worth) -> Bool {
    worth.resolved > Sensitivity.Bar.clear * worth.error
  }

  private var remarks: [String] {
    let hidden = information.worths.count { !isClear($0) }
    guard hidden > 0 else { return [] }
    return [
      text.say(
        "\(hidden) đầu vào khác bớt được ít hơn bốn lần sai số mô phỏng nên không nêu ở đây; định dạng csv và json có đủ.",
        "\(hidden) more \(hidden == 1 ? "input takes" : "inputs take") away less than four times the Monte-Carlo error and are left out here; csv and json have all."
      )
    ]
  }

  private var table: Table {
    let rows = information.worths.map { worth -> [Table.Cell] in
      [
        .init(worth.name[text.language], raw: worth.key),
        .init(text.number.percent(worth.resolved), worth.resolved), .init("", worth.error),
        text.probabilityCell(worth.range.low), text.probabilityCell(worth.range.high),
      ]
    }
    return Table(
      caption: text.say(
        "Phần độ bất định của câu trả lời (điểm Brier) mất đi nếu biết một đầu vào",
        "Share of the answer's uncertainty (Brier score) that knowing an input takes away"),
      columns: [
        .init("input", text.say("Đầu vào", "Input")),
        .init("resolved", text.say("bớt", "resolved"), numeric: true),
        .init("resolved-se", "se", numeric: true),
        .init("probability-low", text.say("P khi xấu", "P if bad"), numeric: true),
        .init("probability-high", text.say("P khi tốt", "P if good"), numeric: true),
      ], rows: rows, shown: [0, 1, 3, 4],
      shownRows: information.worths.indices.filter { isClear(information.worths[$0]) })
  }

  private var gauges: Table {
    let rows = realism.gauges.map { gauge -> [Table.Cell] in
      [.init(text.name(gauge.target), raw: text.key(gauge.target))]
        + [gauge.percentileWithout, gauge.percentileWith].map {
          .init("P" + text.number.number($0 * 100), $0)
        }
    }
    return Table(
      caption: text.say(
        "Con số của kế hoạch nằm ở đâu trong phân phối: không biện pháp, và với \(realism.package.title.vi)",
        "Where the plan's figure sits in the distribution: without levers, and with \(realism.package.title.en)"
      ),
      columns: [
        .init("target", text.say("Chỉ tiêu", "Target")),
        .init("percentile-without", text.say("không", "without"), numeric: true),
        .init("percentile-with", text.say("có", "with"), numeric: true),
      ], rows: rows)
  }
}
