internal import EnrolmentModel

/// What is odd about the evidence as a whole, though each row is well formed.
struct EvidenceChecks {
  let plan: Plan
  let findings: Findings

  /// Reports repeated rows, denominators that differ from the plan's, and more
  /// people in work than in the labour force.
  func check(_ rows: [Evidence]) {
    let own = rows.filter { $0.geography == plan.geography }
    if own.isEmpty, let first = rows.first {
      findings.error(first.place.file, nil, .noRowOfPlace(plan.geography, first.geography))
    }
    checkRepeated(own)
    checkDenominators(own)
    checkEmployed(own)
    checkLevels(own)
  }

  private func checkRepeated(_ rows: [Evidence]) {
    var first: [String: Evidence.Place] = [:]
    for row in rows {
      let key =
        "\(row.measure)|\(row.levels)|\(row.year)|\(row.lastYear)|\(row.months)|\(row.kind)|"
        + "\(row.value)|\(row.vintage)|\(row.publishedOn)|\(row.url)|\(row.title)"
      if let earlier = first[key] {
        findings.warning(row.place.file, row.place.line, .rowTwice(earlier))
      } else {
        first[key] = row.place
      }
    }
  }

  private func checkDenominators(_ rows: [Evidence]) {
    let rates = rows.filter {
      $0.measure == .trainedLabourRate || $0.measure == .certifiedLabourRate
    }
    for row in rates where row.denominator != plan.denominator.rawValue {
      findings.error(
        row.place.file, row.place.line,
        .otherDenominator(row.denominator, plan.denominator.rawValue))
    }
  }

  private func checkEmployed(_ rows: [Evidence]) {
    let labour = rows.filter { $0.measure == .labourForce }
    for row in rows where row.measure == .employed {
      let newest = labour.filter { $0.year == row.year }
        .max { $0.publishedOn < $1.publishedOn }
      guard let all = newest?.number, let working = row.number, working > all else { continue }
      findings.warning(row.place.file, row.place.line, .moreWorkThanForce(row.year))
    }
  }

  private func checkLevels(_ rows: [Evidence]) {
    for row in rows where row.measure == .enrolment && row.levels.isEmpty {
      findings.error(row.place.file, row.place.line, .levelsMissing)
    }
  }
}

extension LocalisedText {
  fileprivate static let levelsMissing = LocalisedText(
    en: "an enrolment row names the levels it counts together, such as 'college;intermediate'",
    vi: "dòng tuyển sinh phải ghi các trình độ được tính chung, ví dụ 'college;intermediate'")

  fileprivate static func noRowOfPlace(_ place: String, _ other: String) -> LocalisedText {
    LocalisedText(
      en: "no row is about '\(place)', the geography of plan.yaml; the first is about '\(other)'",
      vi: "không dòng nào nói về '\(place)' như trong plan.yaml; dòng đầu nói về '\(other)'")
  }

  fileprivate static func rowTwice(_ first: Evidence.Place) -> LocalisedText {
    LocalisedText(
      en: "this row stands already at \(first.file):\(first.line); it would count twice",
      vi: "dòng này đã có ở \(first.file):\(first.line); nó sẽ bị tính hai lần")
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
