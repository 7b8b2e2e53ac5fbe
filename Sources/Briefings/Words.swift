internal import EnrolmentModel

/// The words of briefings in one language, as an official would write them.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  var asOf: String { say("số liệu đến", "as of") }
  var draws: String { say("lần mô phỏng", "draws") }
  var turns: String { say("lượt người", "turns") }
  var scenario: String { say("Kịch bản", "Scenario") }
  var indicator: String { say("Chỉ tiêu", "Indicator") }
  var scenarioAndLevel: String { say("Kịch bản, trình độ", "Scenario, level") }
  var target: String { say("Kế hoạch", "Plan") }
  var probability: String { say("P(đạt)", "P(reach)") }
  var range: String { say("khoảng", "range") }
  var gapPoints: String { say("điểm %", "points") }
  var gapPersons: String { say("người", "people") }
  var gapTurns: String { say("lượt", "turns") }
  var gapShort: String { say("chênh", "gap") }
  var delta: String { say("so nền", "vs base") }
  var outOfReach: String { say("không thể", "no reach") }
  var doubts: String { say("Những điều chưa chắc chắn", "What is not certain") }

  func name(_ indicator: Indicator) -> String {
    switch indicator {
    case .enrolment: say("tuyển sinh, đào tạo", "enrolment")
    case .trainedLabourRate: say("tỷ lệ lao động qua đào tạo", "trained-labour rate")
    case .certifiedLabourRate:
      say("tỷ lệ lao động có bằng cấp, chứng chỉ", "rate with degrees and certificates")
    case .personsTrained: say("số người hoàn thành khóa học", "persons who complete a course")
    case .netNewlyTrained: say("số người mới qua đào tạo", "net newly trained persons")
    case .trainedStock: say("số lao động qua đào tạo", "trained workers")
    case .labourForce: say("lực lượng lao động", "labour force")
    case .planFulfilment: say("mức hoàn thành kế hoạch", "plan fulfilment")
    case .bothRates: say("đạt cả hai tỷ lệ", "both rates reached")
    case .oneRateOnly: say("chỉ đạt một tỷ lệ", "one rate only reached")
    }
  }

  func level(_ key: String, _ plan: Plan) -> String {
    if key == "total" { return say("Tổng", "Total") }
    if let level = plan.levels.first(where: { $0.key == key }) { return level.name[language] }
    return plan.groups.first { $0.key == key }?.name[language] ?? key
  }

  func reach(
    scenario: String, indicator: String, target: String, probability: String, range: String,
    middle: String
  ) -> String {
    say(
      "\(scenario): khả năng \(indicator) đạt \(target) là \(probability) "
        + "(\(range) tùy cách xử lý các năm gián đoạn); mức giữa \(middle).",
      "\(scenario): the \(indicator) reaches \(target) with probability \(probability) "
        + "(\(range) over the treatments of the disruption years); the middle is \(middle).")
  }

  func noLeverMoves(points: String, spread: String, year: Year) -> String {
    say(
      "Không biện pháp nào trong các kịch bản này làm tỷ lệ lao động qua đào tạo năm \(year) thay "
        + "đổi quá \(points) điểm, trong khi riêng độ bất định của dự báo là \(spread) điểm.",
      "None of these scenarios moves the trained-labour rate of \(year) by more than \(points) "
        + "points, while the forecast alone is uncertain by \(spread) points.")
  }

  func rateCaption(_ name: String, _ target: String, _ year: Year) -> String {
    say(
      "\(capitalised(name)) cuối năm \(year), %, kế hoạch \(target); chênh lệch so với kế hoạch ở mức giữa",
      "\(capitalised(name)) at the end of \(year), %, plan \(target); gaps to the plan at the middle"
    )
  }

  func turnsCaption(_ year: Year) -> String {
    say(
      "Số lượt người tuyển sinh và đào tạo năm \(year); dòng đầu của mỗi kịch bản là tổng",
      "Turns enrolled and trained in \(year); the first line of each scenario is the total")
  }

  func forecastCaption(_ year: Year) -> String {
    say("Dự báo năm \(year) (không có chỉ tiêu)", "Forecast of \(year) (no target is set)")
  }

  func residual(share: String) -> String {
    say(
      "\(share) phương sai của tỷ lệ là phần dư hằng năm mà chuỗi đào tạo không giải thích được.",
      "\(share) of the rate's variance is a yearly residual that the training chain does not explain."
    )
  }

  func models(_ list: String) -> String {
    say(
      "P(đạt tỷ lệ kế hoạch) theo từng mô hình tỷ lệ: \(list); kết quả chính là trung bình đều.",
      "P(planned rate) under each rate model: \(list); the headline mixes them equally.")
  }

  func error(_ points: String, _ draws: Int, _ text: NumberText) -> String {
    say(
      "Sai số Monte-Carlo của mọi P không quá \(points) điểm; khoảng theo cách xử lý dùng "
        + "\(text.number(Double(draws))) lần mô phỏng.",
      "The Monte-Carlo error of every P is at most \(points) points; ranges over treatments use "
        + "\(text.number(Double(draws))) draws.")
  }

  func joint(both: String, one: String) -> String {
    say(
      "Kịch bản nền: đạt cả hai tỷ lệ \(both), chỉ đạt một \(one).",
      "Baseline: both rates are reached with \(both), one only with \(one).")
  }

  func unreliable(_ k: String) -> String {
    say(
      "Cảnh báo: trọng số của phép ước lượng không ổn định (Pareto-k \(k) > 0,7).",
      "Warning: the weights of the fit are unstable (Pareto-k \(k) > 0.7).")
  }

  var unknownRate: String {
    say(
      "Một chỉ tiêu chưa có số liệu nào được công bố đến ngày này nên không được dự báo.",
      "One target's indicator had no published figure by this date, so it is not forecast.")
  }

  var definitions: String {
    say(
      "Lượt người không phải số người; hai tỷ lệ tính trên số lao động đang làm việc theo công bố "
        + "của thành phố. Không dùng cho từng quận, huyện hay từng trường.",
      "Turns are not persons; both rates are the city's own, of workers in employment. Do not use "
        + "for single districts or schools.")
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
