internal import EnrolmentModel

/// Reads `plan.yaml`.
struct PlanReader {
  let findings: Findings

  private static let keys = [
    "format", "name", "document", "document-date", "geography", "year", "as-of",
    "history-from", "reporting-cut-off", "rate-denominator", "levels", "groups", "breaks",
    "issued-by", "place",
  ]
  private static let optional: Set = ["groups", "breaks", "issued-by", "place"]
  private static let required = keys.filter { !optional.contains($0) }

  /// The plan, or nothing where the file has errors.
  func plan(_ file: TextFile) -> Plan? {
    let before = findings.errorCount
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(knownKeys: Self.keys, required: Self.required)
    else { return nil }
    FormatVersion.check(root)
    let levels = root["levels"].map(self.levels) ?? []
    // Names of levels that have errors of their own serve the groups all the same.
    let named = root["levels"]?.isMapping == true ? root["levels"]?.mapping()?.keys ?? [] : []
    let groups = root["groups"].map { self.groups($0, named) } ?? []
    let plan = base(root, levels, groups, root["breaks"]?.list()?.compactMap(seriesBreak) ?? [])
    if let plan, plan.historyFrom >= plan.year {
      root["history-from"]?.error(.historyTooLate(plan.year))
    }
    return findings.errorCount == before ? plan : nil
  }

  private func base(
    _ root: YAMLMapping, _ levels: [EducationLevel], _ groups: [LevelGroup],
    _ breaks: [SeriesBreak]
  ) -> Plan? {
    // Everything is read before anything is missed, so that all is found at once.
    let name = root["name"]?.localisedText()
    let document = root["document"]?.string()
    let documentDate = root["document-date"]?.field()?.day()
    let geography = root["geography"]?.string()
    let year = root["year"]?.year()
    let asOf = root["as-of"]?.field()?.day()
    let history = root["history-from"]?.year()
    let cutOff = root["reporting-cut-off"].flatMap(self.cutOff)
    let denominator = root["rate-denominator"]?.choice(Denominator.self, noun: .denominator)
    let issuer = root["issued-by"]?.list()?.compactMap { $0.localisedText() } ?? []
    let place = root["place"]?.localisedText()
    guard let name, let document, let documentDate, let geography, let year, let asOf,
      let history, let cutOff, let denominator
    else { return nil }
    return Plan(
      name: name, document: document, documentDate: documentDate, geography: geography,
      year: Year(year), asOf: asOf, historyFrom: Year(history), reportingCutOff: cutOff,
      denominator: denominator, levels: levels, groups: groups, breaks: breaks,
      issuer: issuer, place: place)
  }

  /// A month and a day as `12-25`.
  private func cutOff(_ value: YAMLValue) -> (month: Int, day: Int)? {
    guard let text = value.string() else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, Day(2000, parts[0], parts[1]) != nil else {
      value.error(.notMonthAndDay(text))
      return nil
    }
    return (month: parts[0], day: parts[1])
  }

  private func levels(_ value: YAMLValue) -> [EducationLevel] {
    guard let mapping = value.mapping() else { return [] }
    let most = 8
    if mapping.entries.isEmpty || mapping.entries.count > most {
      value.error(.levelCount(mapping.entries.count, most))
    }
    return mapping.entries.compactMap { level($0.key, $0.value) }
  }

  private func level(_ key: String, _ value: YAMLValue) -> EducationLevel? {
    let keys = ["name", "months", "certificate"]
    if Self.reserved.contains(key) { value.error(.reservedKey(key)) }
    guard let mapping = value.mapping(knownKeys: keys, required: keys) else { return nil }
    let name = mapping["name"]?.localisedText()
    let months = mapping["months"].flatMap(self.months)
    let certificate = mapping["certificate"]?.boolean()
    guard let name, let months, let certificate else { return nil }
    return EducationLevel(key: key, name: name, months: months, givesCertificate: certificate)
  }

  private func months(_ value: YAMLValue) -> ClosedRange<Int>? {
    guard let list = value.list() else { return nil }
    let months = list.compactMap { $0.integer(in: 0...36) }
    guard months.count == list.count else { return nil }
    guard months.count == 2, months[0] <= months[1] else {
      value.error(.twoDurations)
      return nil
    }
    return months[0]...months[1]
  }

  /// Names of sums in result files, which no level or group may take.
  private static let reserved = ["total", "all"]

  private func groups(_ value: YAMLValue, _ levels: [String]) -> [LevelGroup] {
    var owner: [Int: String] = [:]
    return value.mapping()?.entries.compactMap { entry in
      if Self.reserved.contains(entry.key) { entry.value.error(.reservedKey(entry.key)) }
      if levels.contains(entry.key) { entry.value.error(.groupNamedAsLevel(entry.key)) }
      guard let group = group(entry, levels) else { return nil }
      for position in group.levels {
        if let other = owner[position] {
          entry.value.error(.levelInTwoGroups(levels[position], other))
        }
        owner[position] = group.key
      }
      return group
    } ?? []
  }

  private func group(_ entry: YAMLEntry, _ levels: [String]) -> LevelGroup? {
    let keys = ["name", "levels"]
    guard let mapping = entry.value.mapping(knownKeys: keys, required: keys) else { return nil }
    let name = mapping["name"]?.localisedText()
    guard let list = mapping["levels"]?.list() else { return nil }
    let positions = list.map {
      $0.name(among: levels, noun: .educationLevel).flatMap(levels.firstIndex(of:))
    }
    let known = positions.compactMap(\.self)
    guard let name, known.count == positions.count else { return nil }
    guard known.count > 1, Set(known).count == known.count else {
      entry.value.error(.groupOfTwo)
      return nil
    }
    return LevelGroup(key: entry.key, name: name, levels: known)
  }

  private func seriesBreak(_ value: YAMLValue) -> SeriesBreak? {
    let keys = ["measure", "year", "note"]
    guard let mapping = value.mapping(knownKeys: keys, required: keys) else { return nil }
    let measure = mapping["measure"]?.choice(Measure.self, noun: .measure)
    let year = mapping["year"]?.year()
    let note = mapping["note"]?.localisedText()
    guard let measure, let year, let note else { return nil }
    return SeriesBreak(measure: measure, year: Year(year), note: note)
  }
}

/// The version of a file's format; there is one so far.
enum FormatVersion {
  static func check(_ root: YAMLMapping) {
    guard let value = root["format"], let version = value.integer() else { return }
    if version != 1 { value.error(.unknownFormat(version)) }
  }
}

extension LocalisedText {
  static let measure = LocalisedText(en: "measure", vi: "chỉ số")
  fileprivate static let denominator = LocalisedText(en: "denominator", vi: "mẫu số")
  fileprivate static let twoDurations = LocalisedText(
    en: "write the shortest and the longest course in months, at most 36, such as [3, 12]",
    vi: "hãy viết khóa ngắn nhất và dài nhất theo tháng, không quá 36, ví dụ [3, 12]")
  fileprivate static let groupOfTwo = LocalisedText(
    en: "a group names at least two different levels",
    vi: "một nhóm gồm ít nhất hai trình độ khác nhau")

  fileprivate static func historyTooLate(_ year: Year) -> LocalisedText {
    LocalisedText(
      en: "the history begins before the plan year; write a year before \(year)",
      vi: "chuỗi số liệu phải bắt đầu trước năm kế hoạch; hãy viết một năm trước \(year)")
  }

  fileprivate static func levelCount(_ count: Int, _ most: Int) -> LocalisedText {
    LocalisedText(
      en:
        "there are \(count) education levels; declare from 1 to \(most), putting small ones together",
      vi: "có \(count) trình độ; hãy khai báo từ 1 đến \(most), gộp các trình độ nhỏ lại")
  }

  fileprivate static func reservedKey(_ key: String) -> LocalisedText {
    LocalisedText(
      en: "'\(key)' is kept for sums; choose another key",
      vi: "'\(key)' dành cho tổng; hãy chọn khóa khác")
  }

  fileprivate static func groupNamedAsLevel(_ key: String) -> LocalisedText {
    LocalisedText(
      en: "'\(key)' is an education level; give the group another key",
      vi: "'\(key)' là một trình độ; hãy đặt khóa khác cho nhóm")
  }

  fileprivate static func levelInTwoGroups(_ level: String, _ group: String) -> LocalisedText {
    LocalisedText(
      en: "'\(level)' is already in the group '\(group)'; a level is in one group at most",
      vi: "'\(level)' đã thuộc nhóm '\(group)'; mỗi trình độ chỉ thuộc tối đa một nhóm")
  }

  fileprivate static func notMonthAndDay(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is no month and day; write 12-25",
      vi: "'\(text)' không phải tháng-ngày; hãy viết 12-25")
  }

  fileprivate static func unknownFormat(_ version: Int) -> LocalisedText {
    LocalisedText(
      en: "format \(version) is not known; this program reads format 1",
      vi: "không biết định dạng \(version); chương trình này đọc định dạng 1")
  }
}
