internal import EnrolmentModel

/// The answer: one sentence a target, the number first and its word after it.
extension PlanBriefing {
  var answerPart: [Document.Block] {
    guard let main else { return [] }
    let head = Document.Block.heading(text.say("Trả lời", "The answer"))
    guard !headlines.isEmpty else { return [head, .paragraph(words.noTarget(plan.year))] }
    let remark = RunBriefing(result, language: text.language).leverRemark
    let items = headlines.compactMap { sentence($0, main.name) } + [joint].compactMap(\.self)
    return [head] + (remark.map { [.paragraph($0)] } ?? []) + [
      .paragraph(
        text.say(
          "Theo \(lowered(main.title.vi)):", "Under the \(lowered(main.title.en)):")),
      .list(items),
    ] + (comparison.isEmpty ? [] : [.paragraph(spread), .list(comparison)])
  }

  private func lowered(_ title: String) -> String {
    title.prefix(1).lowercased() + title.dropFirst()
  }

  private func sentence(_ target: Target, _ scenario: String) -> String? {
    guard let own = value(scenario, target, .probability),
      let middle = value(scenario, target, .p50)
    else { return nil }
    let name = words.capitalised(name(target))
    let goal = text.outcome(target.atLeast, target)
    let range = value(scenario, target, .probabilityLow).flatMap { low in
      value(scenario, target, .probabilityHigh).map { high in
        text.say(
          ", từ \(text.number.probability(low)) đến \(text.number.probability(high)) tùy cách xử lý các năm gián đoạn",
          ", from \(text.number.probability(low)) to \(text.number.probability(high)) over the treatments of the disruption years"
        )
      }
    }
    return text.say(
      "\(name): khả năng đạt \(goal) là \(text.probability(own))\(range ?? ""); trung vị \(text.outcome(middle, target)).",
      "\(name): \(goal) is reached with probability \(text.probability(own))\(range ?? ""); the median is \(text.outcome(middle, target))."
    )
  }

  private var joint: String? {
    func value(_ indicator: Indicator) -> Double? {
      result.value(main?.name ?? "", indicator, "all", plan.year, .probability)
    }
    guard let both = value(.bothRates), let one = value(.oneRateOnly) else { return nil }
    return text.say(
      "Khả năng đạt đồng thời cả hai tỷ lệ là \(text.probability(both)); chỉ đạt một trong hai là \(text.probability(one)).",
      "Both rates together are reached with probability \(text.probability(both)); just one of them with \(text.probability(one))."
    )
  }

  private var spread: String {
    text.say(
      "Giữa các kịch bản, khả năng đạt thay đổi như sau:",
      "Between the scenarios the odds differ as follows:")
  }

  /// The least and the most likely scenario of each target.
  private var comparison: [String] {
    guard result.scenarios.count > 1 else { return [] }
    return headlines.compactMap { target in
      let all = result.scenarios.compactMap { scenario in
        value(scenario.name, target, .probability).map { (scenario, $0) }
      }
      guard let low = all.min(by: { $0.1 < $1.1 }), let high = all.max(by: { $0.1 < $1.1 })
      else { return nil }
      let name = words.capitalised(name(target))
      return text.say(
        "\(name): thấp nhất \(text.probability(low.1)) ở kịch bản “\(low.0.title.vi)”, cao nhất \(text.probability(high.1)) ở kịch bản “\(high.0.title.vi)”.",
        "\(name): lowest with \(text.probability(low.1)) under “\(low.0.title.en)”, highest with \(text.probability(high.1)) under “\(high.0.title.en)”."
      )
    }
  }
}
