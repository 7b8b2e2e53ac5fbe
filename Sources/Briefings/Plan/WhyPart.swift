internal import EnrolmentModel

/// Why: what the answer hangs on, what each lever adds, where the turns go, what the closures cost.
extension PlanBriefing {
  var whyPart: [Document.Block] {
    [.heading(text.say("Vì sao", "Why")), .list(whySentences)]
      + tornadoes + waterfalls + pipeline + impact
  }

  private var whySentences: [String] {
    let hangs = questions.sensitivities.compactMap { own -> String? in
      guard isHeadline(own.target), let bar = own.bars.first else { return nil }
      let (low, high) = (bar.outcomes.low, bar.outcomes.high)
      return text.say(
        "\(words.capitalised(name(own.target))) phụ thuộc nhiều nhất vào \(bar.name.vi): từ \(text.outcome(low, own.target)) khi đại lượng này ở mức thấp (P10) đến \(text.outcome(high, own.target)) khi ở mức cao (P90).",
        "The \(name(own.target)) hangs most on the \(bar.name.en): from \(text.outcome(low, own.target)) at its low end (P10) to \(text.outcome(high, own.target)) at its high end (P90)."
      )
    }
    let residual = words.residual(share: text.number.percent(result.residualShare, decimals: 0))
    return hangs + [residual] + largestLevers + slow
  }

  private func isHeadline(_ target: Target) -> Bool {
    target.indicator == .trainedLabourRate || target.indicator == .enrolment
  }

  private func decimals(_ target: Target) -> Int { target.indicator.isRate ? 3 : 0 }

  private var largestLevers: [String] {
    guard let package = questions.package else { return [] }
    return questions.attributions.filter { isHeadline($0.target) && $0.parts.count > 1 }
      .compactMap { own in
        guard let most = own.parts.max(by: { $0.value < $1.value }) else { return nil }
        let shown = shownParts(own)
        let value = shown[own.parts.firstIndex { $0.lever == most.lever } ?? 0]
        let unit = own.target.indicator.isRate ? words.points : words.turns
        return text.say(
          "Trong kịch bản “\(package.title.vi)”, biện pháp đóng góp nhiều nhất cho \(name(own.target)) là \(lower(text.lever(most.lever))): \(text.number.signed(value, decimals: decimals(own.target))) \(unit).",
          "Under “\(package.title.en)” what adds most to the \(name(own.target)) is \(lower(text.lever(most.lever))): \(text.number.signed(value, decimals: decimals(own.target))) \(unit)."
        )
      }
  }

  private func lower(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }

  /// Parts as the waterfall shows them: rounded so that they add up.
  private func shownParts(_ own: EndsAttribution) -> [Double] {
    let scale = own.target.indicator.isRate ? 100.0 : 1
    return LargestRemainder.round(
      own.parts.map { $0.value * scale }, from: own.start * scale, to: own.end * scale,
      decimals: decimals(own.target)
    ).values
  }

  private var slow: [String] {
    let slow = questions.worth.levels.filter { $0.completesWithinYear < 0.005 }
    guard !slow.isEmpty else { return [] }
    let names = slow.map { lower($0.level.name[text.language]) }.joined(separator: ", ")
    return [
      text.say(
        "Tuyển sinh \(names) năm \(plan.year) chưa thể làm thay đổi tỷ lệ cuối năm \(plan.year), vì khóa học kết thúc sau thời điểm đó.",
        "The \(plan.year) intake of \(names) cannot move the rates at the end of \(plan.year): the courses end later."
      )
    ]
  }

  // MARK: Pictures

  private var tornadoes: [Document.Block] {
    questions.sensitivities.filter { isHeadline($0.target) }.map { own in
      let title = words.capitalised(name(own.target))
      return .picture(
        TornadoPicture(sensitivity: own, text: text, note: source.questions).picture(
          "tornado-\(own.target.indicator.rawValue)",
          caption: text.say(
            "\(title) phụ thuộc vào điều gì: trung vị khi từng đầu vào ở mức thấp và mức cao",
            "What the \(name(own.target)) hangs on: the median with each input at its low and high end"
          )))
    }
  }

  private var waterfalls: [Document.Block] {
    guard let package = questions.package else { return [] }
    return questions.attributions.filter { isHeadline($0.target) && !$0.parts.isEmpty }.map { own in
      let waterfall = WaterfallPicture(
        start: (text.say("Không có biện pháp", "No lever"), own.start),
        steps: own.parts.map { part in
          .init(
            key: part.lever, name: text.lever(part.lever), value: part.value,
            more: [aloneCell(part.alone, own.target), aloneCell(part.last, own.target)])
        }, end: (text.say("Tất cả biện pháp", "All levers"), own.end),
        isRate: own.target.indicator.isRate, decimals: decimals(own.target), text: text,
        note: source.questions,
        moreColumns: [
          .init("alone", text.say("nếu chỉ có nó", "if alone"), aloneStyle(own.target)),
          .init("last", text.say("nếu thêm sau cùng", "if last"), aloneStyle(own.target)),
        ])
      return .picture(
        waterfall.picture(
          "waterfall-\(own.target.indicator.rawValue)",
          caption: text.say(
            "Đóng góp của từng biện pháp trong kịch bản “\(package.title.vi)”, \(name(own.target)) (trung bình)",
            "What each lever of “\(package.title.en)” adds to the \(name(own.target)) (mean)"),
          tableCaption: "", head: text.say("Biện pháp", "Lever")))
    }
  }

  private func aloneStyle(_ target: Target) -> NumberStyle {
    target.indicator.isRate ? .signedPoints(3) : .signedCount
  }

  private func aloneCell(_ value: Double, _ target: Target) -> Table.Cell {
    text.cell(value, aloneStyle(target))
  }

  private var pipeline: [Document.Block] {
    [
      .picture(
        PipelinePicture(pipeline: detail.pipeline, text: text, note: source.run).picture(
          "pipeline",
          caption: text.say(
            "Từ lượt người tuyển sinh đến lao động qua đào tạo năm \(plan.year), kịch bản nền (trung bình)",
            "From turns enrolled to trained workers in \(plan.year), baseline (means)")))
    ]
  }

  private var impact: [Document.Block] {
    guard !questions.impact.years.isEmpty else { return [] }
    let briefing = ImpactBriefing(questions.impact, plan: plan, language: text.language)
    return [
      .paragraph(
        text.say(
          "Các năm phải đóng cửa do dịch bệnh đã làm mất:",
          "The years of closures cost:")),
      .list(briefing.sentences),
      .table(
        briefing.table.named(
          "impact",
          caption: text.say(
            "Thiệt hại của các năm đóng cửa", "What the years of closures cost"),
          note: source.questions)),
    ]
  }
}
