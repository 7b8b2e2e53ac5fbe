internal import EnrolmentModel

/// What is odd about the evidence as a whole, though each row is well formed.
struct EvidenceChecks {
  let plan: Plan
  let findings: Findings

  /// Reports rows that cannot mean what they say, and rows that do not go together.
  func check(_ rows: [Evidence]) {
    let own = rows.filter { $0.geography == plan.geography }
    if own.isEmpty, let first = rows.first {
      findings.error(first.place.file, nil, .noRowOfPlace(plan.geography, first.geography))
    }
    for row in own {
      checkLevels(row)
      checkPeriod(row)
      checkHistory(row)
      checkDenominator(row)
    }
    checkRepeated(own)
    checkEmployed(own)
  }

  private func error(_ row: Evidence, _ message: LocalisedText) {
    findings.error(row.place.file, row.place.line, message)
  }

  private func warning(_ row: Evidence, _ message: LocalisedText) {
    findings.warning(row.place.file, row.place.line, message)
  }

  // MARK: One row

  /// Turns are counted by level; the other measures are of the whole city.
  private func checkLevels(_ row: Evidence) {
    switch row.measure {
    case .enrolment:
      if row.levels.isEmpty { error(row, .levelsMissing) }
    case .closureEvent: break
    default:
      if !row.levels.isEmpty { error(row, .levelsNotRead(row.measure)) }
    }
  }

  private func checkPeriod(_ row: Evidence) {
    if let day = row.day, day.month.year != row.year { error(row, .otherYear(day, row.year)) }
    if row.measure != .enrolment {
      if row.lastYear != row.year { error(row, .yearsNotRead(row.measure)) }
      if !row.isFullYear { error(row, .monthsNotRead(row.measure)) }
    }
    let begins = Month(row.year, row.months.lowerBound)
    if row.kind != .plan, row.day == nil, row.publishedOn.month < begins {
      error(row, .publishedBefore(row.publishedOn, begins))
    }
  }

  /// The latent path has a first and a last year; a rate outside them breaks the chain.
  private func checkHistory(_ row: Evidence) {
    let isCount = row.measure == .enrolment
    let isRate = row.measure == .trainedLabourRate || row.measure == .certifiedLabourRate
    guard row.standing == .usable, row.kind != .plan || isCount else { return }
    if isCount, row.year < plan.historyFrom || row.lastYear > plan.horizon {
      warning(row, .outsideHistory(plan))
    }
    if isRate, row.year < plan.historyFrom { error(row, .rateBeforeHistory(row.year, plan)) }
  }

  private func checkDenominator(_ row: Evidence) {
    guard row.measure == .trainedLabourRate || row.measure == .certifiedLabourRate,
      row.denominator != plan.denominator.rawValue
    else { return }
    let own = plan.denominator.rawValue
    error(
      row,
      row.denominator.isEmpty ? .denominatorMissing(own) : .otherDenominator(row.denominator, own))
  }

  // MARK: Rows together

  private func checkRepeated(_ rows: [Evidence]) {
    var first: [String: Evidence.Place] = [:]
    for row in rows {
      let key =
        "\(row.measure)|\(row.levels)|\(row.year)|\(row.lastYear)|\(row.months)|\(row.kind)|"
        + "\(row.value)|\(row.vintage)|\(row.publishedOn)|\(row.url)|\(row.title)"
      if let earlier = first[key] {
        warning(row, .rowTwice(earlier))
      } else {
        first[key] = row.place
      }
    }
  }

  private func checkEmployed(_ rows: [Evidence]) {
    let labour = rows.filter { $0.measure == .labourForce }
    for row in rows where row.measure == .employed {
      let newest = labour.filter { $0.year == row.year }
        .max { $0.publishedOn < $1.publishedOn }
      guard let all = newest?.number, let working = row.number, working > all else { continue }
      warning(row, .moreWorkThanForce(row.year))
    }
  }
}

extension Evidence {
  /// The day of a closure event.
  fileprivate var day: Day? {
    switch value {
    case .closedFrom(let day), .openFrom(let day): day
    case .number: nil
    }
  }
}

extension LocalisedText {
  fileprivate static let levelsMissing = LocalisedText(
    en: "an enrolment row names the levels it counts together, such as 'college;intermediate'",
    vi: "dòng tuyển sinh phải ghi các trình độ được tính chung, ví dụ 'college;intermediate'")

  fileprivate static func levelsNotRead(_ measure: Measure) -> LocalisedText {
    LocalisedText(
      en: "'\(measure.rawValue)' is read for the whole place; leave 'levels' empty, "
        + "or remove the row",
      vi: "'\(measure.rawValue)' được đọc cho toàn địa phương; hãy để trống 'levels', "
        + "hoặc xóa dòng này")
  }

  fileprivate static func yearsNotRead(_ measure: Measure) -> LocalisedText {
    LocalisedText(
      en: "'\(measure.rawValue)' is read year by year; write one year",
      vi: "'\(measure.rawValue)' được đọc theo từng năm; hãy ghi một năm")
  }

  fileprivate static func monthsNotRead(_ measure: Measure) -> LocalisedText {
    LocalisedText(
      en: "'\(measure.rawValue)' is read for whole years; leave month_from and month_to empty, "
        + "or remove the row",
      vi: "'\(measure.rawValue)' được đọc cho cả năm; hãy để trống month_from và month_to, "
        + "hoặc xóa dòng này")
  }

  fileprivate static func otherYear(_ day: Day, _ year: Year) -> LocalisedText {
    LocalisedText(
      en: "the date \(day) does not lie in the year \(year) of this row; mend one of them",
      vi: "ngày \(day) không thuộc năm \(year) của dòng này; hãy sửa một trong hai")
  }

  fileprivate static func publishedBefore(_ day: Day, _ begins: Month) -> LocalisedText {
    LocalisedText(
      en: "published on \(day), before what it counts begins in \(begins); "
        + "mend the date or the year, or write the kind 'plan'",
      vi: "công bố ngày \(day), trước khi kỳ số liệu bắt đầu (\(begins)); "
        + "hãy sửa ngày hoặc năm, hoặc ghi loại 'plan'")
  }

  fileprivate static func outsideHistory(_ plan: Plan) -> LocalisedText {
    LocalisedText(
      en: "this row lies outside \(plan.historyFrom) to \(plan.horizon) and is left out; "
        + "'history-from' in plan.yaml sets the first year",
      vi: "dòng này nằm ngoài \(plan.historyFrom) đến \(plan.horizon) nên được bỏ qua; "
        + "'history-from' trong plan.yaml đặt năm đầu")
  }

  fileprivate static func rateBeforeHistory(_ year: Year, _ plan: Plan) -> LocalisedText {
    LocalisedText(
      en: "a rate of \(year) lies before 'history-from: \(plan.historyFrom)' of plan.yaml; "
        + "write \(year) there, or 'excluded' as standing of this row",
      vi: "tỷ lệ năm \(year) nằm trước 'history-from: \(plan.historyFrom)' của plan.yaml; "
        + "hãy ghi \(year) ở đó, hoặc ghi 'excluded' ở cột standing của dòng này")
  }

  fileprivate static func noRowOfPlace(_ place: String, _ other: String) -> LocalisedText {
    LocalisedText(
      en: "no row is about '\(place)', the geography of plan.yaml; the first is about '\(other)'",
      vi: "không dòng nào nói về '\(place)' như trong plan.yaml; dòng đầu nói về '\(other)'")
  }

  fileprivate static func rowTwice(_ first: Evidence.Place) -> LocalisedText {
    LocalisedText(
      en:
        "this row stands already at \(first.file):\(first.line) and would count twice; remove one",
      vi: "dòng này đã có ở \(first.file):\(first.line) nên sẽ bị tính hai lần; hãy xóa một dòng")
  }

  fileprivate static func denominatorMissing(_ own: String) -> LocalisedText {
    LocalisedText(
      en:
        "a rate names what it is a share of; write '\(own)' in the column 'denominator' if it is so",
      vi: "tỷ lệ phải ghi rõ mẫu số; hãy ghi '\(own)' vào cột 'denominator' nếu đúng như vậy")
  }

  fileprivate static func otherDenominator(_ own: String, _ plan: String) -> LocalisedText {
    LocalisedText(
      en: "the rate is of '\(own)', the plan's rates are of '\(plan)'; they are never mixed",
      vi: "tỷ lệ này tính trên '\(own)', còn của kế hoạch trên '\(plan)'; không được trộn lẫn")
  }

  fileprivate static func moreWorkThanForce(_ year: Year) -> LocalisedText {
    LocalisedText(
      en: "in \(year) more people work than the labour force holds; the two sources do not agree",
      vi: "năm \(year) số người có việc làm lớn hơn lực lượng lao động; hai nguồn không khớp")
  }
}
