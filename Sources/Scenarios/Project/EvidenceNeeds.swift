internal import EnrolmentModel

/// What a forecast cannot do without, known at a date.
struct EvidenceNeeds {
  let plan: Plan
  let asOf: Day
  let until: Year
  let folder: String

  /// How old the last rate may be.
  private static let oldestRate = 5

  /// Reports everything that is not known at the date.
  ///
  /// - Parameters:
  ///   - rows: All rows of the project.
  ///   - findings: Where what is missing is added.
  func check(_ rows: [Evidence], findings: Findings) {
    let selection = EvidenceSelection(rows, plan: plan, asOf: asOf)
    func report(_ message: LocalisedText) { findings.error(folder, nil, message) }
    let counts = selection.rows(.enrolment).filter {
      $0.year >= plan.historyFrom && $0.lastYear <= plan.horizon
    }
    if counts.isEmpty { report(.unknown(.enrolment, plan, asOf)) }
    if selection.rows(.labourForce).isEmpty { report(.unknown(.labourForce, plan, asOf)) }
    for measure in [Measure.trainedLabourRate, .certifiedLabourRate] {
      // Rates of later years than the report's are not read.
      let years = selection.rows(measure).filter { $0.kind != .plan && $0.year <= until }
        .map(\.year)
      guard let last = years.max() else {
        // Without a certified rate the others are forecast all the same.
        if measure == .trainedLabourRate { report(.unknown(measure, plan, asOf)) }
        continue
      }
      if plan.year - last > Self.oldestRate { report(.tooOld(measure, last, plan)) }
    }
  }
}

extension LocalisedText {
  fileprivate static func unknown(_ measure: Measure, _ plan: Plan, _ asOf: Day) -> LocalisedText {
    LocalisedText(
      en: "no usable '\(measure.rawValue)' of '\(plan.geography)' was published by \(asOf); "
        + "add a row, or choose a later as-of date",
      vi: "đến ngày \(asOf) chưa công bố '\(measure.rawValue)' nào dùng được của "
        + "'\(plan.geography)'; hãy thêm một dòng, hoặc chọn ngày số liệu muộn hơn")
  }

  fileprivate static func tooOld(_ measure: Measure, _ year: Year, _ plan: Plan) -> LocalisedText {
    LocalisedText(
      en: "the last '\(measure.rawValue)' is of \(year), too far before the plan year \(plan.year) "
        + "to carry forward; add a newer row",
      vi: "'\(measure.rawValue)' gần nhất là của năm \(year), quá xa năm kế hoạch \(plan.year); "
        + "hãy thêm số liệu mới hơn")
  }
}
