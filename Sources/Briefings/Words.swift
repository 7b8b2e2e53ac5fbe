internal import EnrolmentModel

/// The words of briefings in one language, as an official would write them.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  var asOf: String { say("số liệu đến ngày", "as of") }
  var draws: String { say("lần mô phỏng", "draws") }
  var turns: String { say("lượt người", "turns") }
  var persons: String { say("người", "persons") }
  var points: String { say("điểm %", "points") }
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
  var outOfReach: String { say("ngoài tầm", "no reach") }
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

  /// A number that the fit is repeated with, held at one of its ends.
  func held(_ key: String) -> String {
    switch key {
    case "carry-over": say("chuyển sang năm sau", "carry-over")
    case "catch-up-within-year": say("bù trong năm", "caught up in year")
    case "remaining-closures": say("tháng còn đóng cửa", "months still closed")
    case "theta/sigma_eta": say("dao động hằng năm", "yearly change")
    default: key
    }
  }

  /// An indicator as the subject of a sentence; enrolment takes no article.
  func subject(_ indicator: Indicator) -> String {
    say("", indicator == .enrolment ? "" : "the ") + name(indicator)
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
        + "(\(range) tùy cách xử lý các năm gián đoạn); trung vị \(middle).",
      "\(scenario): \(indicator) reaches \(target) with probability \(probability) "
        + "(\(range) over the treatments of the disruption years); the median is \(middle).")
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
      "\(capitalised(name)) cuối năm \(year), %, kế hoạch \(target); chênh lệch so với kế hoạch tính theo trung vị",
      "\(capitalised(name)) at the end of \(year), %, plan \(target); gaps to the plan at the median"
    )
  }

  func turnsCaption(_ year: Year) -> String {
    say(
      "Số lượt người tuyển sinh và đào tạo năm \(year); dòng đầu của mỗi kịch bản là tổng",
      "Turns enrolled and trained in \(year); the first line of each scenario is the total")
  }

  func forecastCaption(_ year: Year) -> String {
    say("Dự báo năm \(year) (chưa có chỉ tiêu)", "Forecast of \(year) (no target is set)")
  }

  func residual(share: String) -> String {
    say(
      "\(share) phương sai của tỷ lệ là dao động hằng năm mà chuỗi đào tạo không giải thích được.",
      "\(share) of the rate's variance is a yearly residual that the training chain does not explain."
    )
  }

  func models(_ list: String) -> String {
    say(
      "P(đạt tỷ lệ kế hoạch) theo từng mô hình tỷ lệ: \(list); kết quả chính lấy bình quân các mô hình.",
      "P(planned rate) under each rate model: \(list); the headline mixes them equally.")
  }

  func error(_ points: String, _ draws: Int, _ text: NumberText) -> String {
    say(
      "Sai số mô phỏng (Monte Carlo) của mọi xác suất không quá \(points) điểm; khoảng theo cách xử lý "
        + "dùng \(text.number(Double(draws))) lần mô phỏng.",
      "The Monte-Carlo error of every P is at most \(points) points; ranges over treatments use "
        + "\(text.number(Double(draws))) draws.")
  }

  func joint(both: String, one: String) -> String {
    say(
      "Kịch bản nền: khả năng đạt cả hai tỷ lệ là \(both), chỉ đạt một trong hai là \(one).",
      "Baseline: both rates are reached with probability \(both), just one of them with \(one).")
  }

  func unreliable(_ k: String) -> String {
    say(
      "Cảnh báo: trọng số của phép ước lượng không ổn định (Pareto-k là \(k), trên 0,7).",
      "Warning: the weights of the fit are unstable (Pareto-k \(k) > 0.7).")
  }

  var unknownRate: String {
    say(
      "Có chỉ tiêu chưa được công bố số liệu nào đến ngày này nên không được dự báo.",
      "One target's indicator had no published figure by this date, so it is not forecast.")
  }

  func definitions(_ plan: Plan) -> String {
    let isEmployed = plan.denominator == .employed
    let base = isEmployed ? "số lao động đang làm việc" : "lực lượng lao động"
    let english = isEmployed ? "of workers in employment" : "of the labour force"
    return say(
      "Lượt người không phải là số người; hai tỷ lệ tính trên \(base), theo số công bố của "
        + "thành phố. Không dùng cho từng quận, huyện hay từng trường.",
      "Turns are not persons; both rates are the city's own, \(english). Do not use for single "
        + "districts or schools.")
  }

  func noTarget(_ year: Year) -> String {
    say(
      "Chưa có chỉ tiêu nào của năm \(year); dưới đây là dự báo.",
      "No target of \(year) is set; these are forecasts.")
  }

  /// How many rows count at a date, and how many do not.
  func evidence(_ selection: EvidenceSelection, asOf: Day) -> String {
    let (used, later) = (selection.used.count, selection.count(.later))
    let pairs = selection.conflicts.count
    let date = DateText(language).day(asOf)
    return say(
      "Số liệu: dùng \(used) dòng; bỏ qua \(later) dòng công bố sau ngày \(date); \(pairs) cặp nguồn "
        + "mâu thuẫn.",
      "Evidence: \(used) \(used == 1 ? "row counts" : "rows count"), \(later) published after \(date) "
        + "\(later == 1 ? "is" : "are") left out, \(pairs) \(pairs == 1 ? "pair disagrees" : "pairs disagree")."
    )
  }

  func reason(_ reason: EvidenceSelection.Reason) -> String {
    switch reason {
    case .later: say("công bố sau ngày này", "published later")
    case .elsewhere: say("của nơi khác", "other place")
    case .superseded: say("đã có bản mới hơn", "superseded by a newer edition")
    case .doubtful: say("chưa chắc chắn", "doubtful")
    case .excluded: say("loại trừ", "excluded")
    case .sum: say("là tổng của các dòng khác", "sum of other rows")
    case .plan:
      say(
        "kế hoạch đã có kết quả, hoặc của năm kế hoạch",
        "plan with a known result, or of the plan year")
    }
  }

  /// What is done with the years in which sites were closed.
  func name(_ treatment: Treatment) -> String {
    switch treatment {
    case .intervention: say("có tác động đóng cửa", "closures act")
    case .outlier: say("năm bất thường", "outlying years")
    case .drop: say("bỏ các năm đóng cửa", "years dropped")
    case .keep: say("như năm thường", "ordinary years")
    }
  }

  func name(_ measure: Measure) -> String {
    switch measure {
    case .enrolment: say("tuyển sinh", "enrolment")
    case .trainedLabourRate: say("tỷ lệ lao động qua đào tạo", "trained-labour rate")
    case .certifiedLabourRate:
      say("tỷ lệ có bằng cấp, chứng chỉ", "rate with degrees and certificates")
    case .surveyCertifiedRate: say("tỷ lệ có bằng cấp theo điều tra", "survey-certified rate")
    case .labourForce: say("lực lượng lao động", "labour force")
    case .employed: say("lao động có việc làm", "people in work")
    case .closureEvent: say("đóng cửa cơ sở", "closure of sites")
    }
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
