internal import EnrolmentModel

/// Reads the published figures of a project from CSV files.
struct EvidenceReader {
  let plan: Plan
  let findings: Findings

  static let columns = CSVColumns(
    required: [
      "geography", "measure", "levels", "year", "month_from", "month_to", "kind", "value",
      "unit", "half_width", "standing", "derived", "vintage", "denominator", "published_on",
      "published_precision", "publisher", "title", "url", "quote", "note",
    ])

  /// The rows of a file; those with errors are reported and left out.
  func rows(of file: TextFile) -> [Evidence] {
    guard
      let table = StrictCSV.read(
        file, columns: Self.columns, style: .machine, findings: findings)
    else { return [] }
    return table.compactMap { row($0, table.file) }
  }

  private func row(_ row: CSVRow, _ file: String) -> Evidence? {
    guard let measure = measure(row, file) else { return nil }
    let cells = EvidenceCells(row: row, file: file, plan: plan, findings: findings)
    let errors = findings.errorCount
    let levels = cells.levels
    let years = cells.years
    let months = cells.months
    let value = cells.value(measure)
    let halfWidth = cells.halfWidth
    let kind = row.requiredField("kind", findings: findings)?
      .choice(Evidence.Kind.self, noun: .kind)
    let standing = row.requiredField("standing", findings: findings)?
      .choice(Evidence.Standing.self, noun: .standing)
    let derived = row.requiredField("derived", findings: findings)?.boolean()
    let published = row.requiredField("published_on", findings: findings)?.day()
    _ = row.requiredField("geography", findings: findings)
    guard errors == findings.errorCount, let levels, let years, let months, let value,
      let halfWidth, let kind, let standing, let derived, let published
    else { return nil }
    return Evidence(
      geography: row["geography"], measure: measure, levels: levels, year: years.lowerBound,
      lastYear: years.upperBound, months: months, kind: kind, value: value,
      halfWidth: halfWidth, standing: standing, isDerived: derived, vintage: row["vintage"],
      denominator: row["denominator"], publishedOn: published, publisher: row["publisher"],
      title: row["title"], url: row["url"], note: row["note"],
      place: .init(file: file, line: row.line))
  }

  /// A measure the model knows; others are left out with a remark, because a
  /// project may keep more figures than the model reads.
  private func measure(_ row: CSVRow, _ file: String) -> Measure? {
    guard row.requiredField("measure", findings: findings) != nil else { return nil }
    let name = row["measure"]
    if let measure = Measure(rawValue: name) { return measure }
    if let near = NearestName.to(name, among: Measure.allCases.map(\.rawValue)) {
      findings.error(file, row.line, .measureMisspelt(name, near))
    } else {
      findings.remark(file, row.line, .measureUnused(name))
    }
    return nil
  }
}

/// The cells of one row of evidence.
private struct EvidenceCells {
  let row: CSVRow
  let file: String
  let plan: Plan
  let findings: Findings

  /// Positions of the levels, each known and named once.
  var levels: [Int]? {
    guard let field = row.field("levels", findings: findings) else { return [] }
    let keys = plan.levels.map(\.key)
    let found = field.parts().map { part in
      part.name(among: keys, noun: .educationLevel).flatMap { plan.levelIndex($0) }
    }
    guard found.allSatisfy({ $0 != nil }) else { return nil }
    let positions = found.compactMap(\.self)
    if Set(positions).count != positions.count { field.error(.levelTwice) }
    return positions.sorted()
  }

  /// One year, or a first and a last one as `2016-2020`.
  var years: ClosedRange<Year>? {
    guard let field = row.requiredField("year", findings: findings) else { return nil }
    let parts = field.parts(cutBy: "-")
    let years = parts.compactMap { $0.year() }
    guard years.count == parts.count, (1...2).contains(years.count) else { return nil }
    guard years[0] <= (years.last ?? years[0]) else {
      field.error(.yearsReversed)
      return nil
    }
    return Year(years[0])...Year(years.last ?? years[0])
  }

  var months: ClosedRange<Int>? {
    let first = row.field("month_from", findings: findings)
    let last = row.field("month_to", findings: findings)
    guard first != nil || last != nil else { return 1...12 }
    if first == nil || last == nil { findings.error(file, row.line, .monthMissing) }
    let (begin, end) = (first?.integer(in: 1...12), last?.integer(in: 1...12))
    guard let from = begin, let to = end else { return nil }
    guard from <= to else {
      findings.error(file, row.line, .monthsReversed(from, to))
      return nil
    }
    return from...to
  }

  private var scale: Double { Self.scales[row["unit"]] ?? 1 }

  private static let scales = [
    "turns": 1.0, "persons": 1, "thousand persons": 1000, "percent": 0.01, "fraction": 1,
  ]

  private static func units(_ measure: Measure) -> [String] {
    switch measure {
    case .enrolment: ["turns"]
    case .labourForce, .employed: ["persons", "thousand persons"]
    case .closureEvent: ["closed-from", "open-from"]
    case .trainedLabourRate, .certifiedLabourRate, .surveyCertifiedRate: ["percent", "fraction"]
    }
  }

  func value(_ measure: Measure) -> Evidence.Value? {
    guard let unit = row.requiredField("unit", findings: findings),
      let field = row.requiredField("value", findings: findings)
    else { return nil }
    guard let unit = unit.name(among: Self.units(measure), noun: .unit) else { return nil }
    if measure == .closureEvent {
      return field.day().map { unit == "closed-from" ? .closedFrom($0) : .openFrom($0) }
    }
    guard let number = field.number(as: .quantity) else { return nil }
    let value = number * scale
    if let problem = Self.problem(number, unit, field.text) {
      field.error(problem)
      return nil
    }
    return .number(value)
  }

  /// Why a number cannot be what its unit says.
  private static func problem(
    _ number: Double, _ unit: String, _ text: String
  ) -> LocalisedText? {
    switch unit {
    case "percent" where !(0...100).contains(number): .percentOutside(text)
    // A rate under one in a hundred is a fraction that was called percent.
    case "percent" where number < 1: .fractionAsPercent(text, FigureText.plain(number * 100))
    case "fraction" where number > 1 && number <= 100: .percentAsFraction(text)
    case "fraction" where !(0...1).contains(number): .percentOutside(text)
    case "percent", "fraction": nil
    default: number > 0 ? nil : .notPositive(text)
    }
  }

  var halfWidth: Double? {
    guard let field = row.field("half_width", findings: findings) else { return 0 }
    guard let number = field.number(as: .quantity) else { return nil }
    guard number >= 0 else {
      field.error(.halfWidthNegative(field.text))
      return nil
    }
    return number * scale
  }
}

extension WrittenField {
  /// A day of the model's calendar.
  func day() -> Day? {
    date().flatMap { Day($0.year, $0.month, $0.day) }
  }
}

extension LocalisedText {
  fileprivate static let kind = LocalisedText(en: "kind", vi: "loại")
  fileprivate static let standing = LocalisedText(en: "standing", vi: "mức sử dụng")
  fileprivate static let unit = LocalisedText(en: "unit", vi: "đơn vị")
  static let educationLevel = LocalisedText(en: "education level", vi: "trình độ")
  fileprivate static let levelTwice = LocalisedText(
    en: "a level stands twice; keep one", vi: "một trình độ được ghi hai lần; hãy giữ lại một")
  fileprivate static let yearsReversed = LocalisedText(
    en: "the first year is after the last; write them in order, such as 2016-2020",
    vi: "năm đầu sau năm cuối; hãy ghi đúng thứ tự, ví dụ 2016-2020")
  fileprivate static let monthMissing = LocalisedText(
    en: "write both month_from and month_to, or neither for a whole year",
    vi: "hãy ghi cả month_from và month_to, hoặc bỏ trống cả hai cho cả năm")

  fileprivate static func monthsReversed(_ from: Int, _ to: Int) -> LocalisedText {
    LocalisedText(
      en: "month_from \(from) is after month_to \(to); the months lie in one year, in order",
      vi: "month_from \(from) sau month_to \(to); các tháng thuộc cùng một năm, theo thứ tự")
  }

  fileprivate static func measureMisspelt(_ name: String, _ near: String) -> LocalisedText {
    LocalisedText(
      en: "there is no measure '\(name)'; did you mean '\(near)'?",
      vi: "không có chỉ số '\(name)'; có phải ý bạn là '\(near)'?")
  }

  fileprivate static func measureUnused(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "the model does not read '\(name)'; the row is left out",
      vi: "mô hình không dùng '\(name)'; dòng này được bỏ qua")
  }

  fileprivate static func percentOutside(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is outside 0 to 100 %; write the rate as it was published",
      vi: "'\(text)' nằm ngoài khoảng 0 đến 100 %; hãy ghi tỷ lệ đúng như đã công bố")
  }

  fileprivate static func fractionAsPercent(_ text: String, _ percent: String) -> LocalisedText {
    LocalisedText(
      en:
        "'\(text)' percent is less than one in a hundred; write \(percent), or the unit 'fraction'",
      vi: "'\(text)' phần trăm nhỏ hơn một phần trăm; hãy ghi \(percent), hoặc đơn vị 'fraction'")
  }

  fileprivate static func percentAsFraction(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' as a fraction is more than the whole; write the unit 'percent'",
      vi: "'\(text)' dạng phân số lớn hơn toàn bộ; hãy ghi đơn vị 'percent'")
  }

  fileprivate static func notPositive(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is not above 0; write what was counted, or remove the row",
      vi: "'\(text)' không lớn hơn 0; hãy ghi số đã đếm được, hoặc xóa dòng này")
  }

  fileprivate static func halfWidthNegative(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is below 0; write half of the last digit's step, or leave it empty",
      vi: "'\(text)' nhỏ hơn 0; hãy ghi một nửa đơn vị của chữ số cuối, hoặc để trống")
  }
}
