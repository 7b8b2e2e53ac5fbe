public import EnrolmentModel

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
    guard let from = first?.integer(in: 1...12), let to = last?.integer(in: 1...12) else {
      if first == nil || last == nil { findings.error(file, row.line, .monthMissing) }
      return nil
    }
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
    let isRate = unit == "percent" || unit == "fraction"
    guard isRate ? (0...1).contains(value) : value > 0 else {
      field.error(isRate ? .shareOutside(field.text) : .notPositive(field.text))
      return nil
    }
    return .number(value)
  }

  var halfWidth: Double? {
    guard let field = row.field("half_width", findings: findings) else { return 0 }
    guard let number = field.number(as: .quantity) else { return nil }
    guard number >= 0 else {
      field.error(.notPositive(field.text))
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
    en: "a level stands twice", vi: "một trình độ được ghi hai lần")
  fileprivate static let yearsReversed = LocalisedText(
    en: "the first year is after the last", vi: "năm đầu sau năm cuối")
  fileprivate static let monthMissing = LocalisedText(
    en: "write both month_from and month_to, or neither for a whole year",
    vi: "hãy ghi cả month_from và month_to, hoặc bỏ trống cả hai cho cả năm")

  fileprivate static func monthsReversed(_ from: Int, _ to: Int) -> LocalisedText {
    LocalisedText(
      en: "month_from \(from) is after month_to \(to)",
      vi: "month_from \(from) sau month_to \(to)")
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

  fileprivate static func shareOutside(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is outside 0 to 100 %", vi: "'\(text)' nằm ngoài 0 đến 100 %")
  }

  fileprivate static func notPositive(_ text: String) -> LocalisedText {
    LocalisedText(en: "'\(text)' is not positive", vi: "'\(text)' không dương")
  }
}
