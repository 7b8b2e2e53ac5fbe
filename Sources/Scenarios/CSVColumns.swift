/// The columns that a table must and may have.
public struct CSVColumns: Sendable {
  /// Columns without which the table means nothing.
  public let required: [String]

  /// Columns that may be there.
  public let optional: [String]

  /// Whether columns that are not named here are kept, not refused.
  public let allowsOthers: Bool

  /// Names the columns of a table.
  ///
  /// - Parameters:
  ///   - required: Columns that must be there.
  ///   - optional: Columns that may be there.
  ///   - allowsOthers: Whether any other column is kept, not refused.
  public init(required: [String], optional: [String] = [], allowsOthers: Bool = false) {
    self.required = required
    self.optional = optional
    self.allowsOthers = allowsOthers
  }

  /// What is wrong with a header.
  ///
  /// - Parameter header: The names in the first line.
  /// - Returns: Every reason to refuse it, in the order of the columns.
  func problems(in header: [String]) -> [LocalisedText] {
    if header.count == 1, let mark = separator(in: header[0]) { return [.otherSeparator(mark)] }
    return repeated(in: header) + unknown(in: header) + missing(in: header)
  }

  /// The mark that cuts the header where it is not the comma.
  private func separator(in only: String) -> Character? {
    guard let name = required.first, only != name else { return nil }
    return [";", "\t", "|"].first { only.contains($0) }
  }

  private func repeated(in header: [String]) -> [LocalisedText] {
    var first: [String: Int] = [:]
    return header.enumerated().compactMap { place, name in
      if let earlier = first[name] { return .repeatedColumn(name, earlier + 1, place + 1) }
      first[name] = place
      return name.isEmpty ? .namelessColumn(place + 1) : nil
    }
  }

  private func unknown(in header: [String]) -> [LocalisedText] {
    guard !allowsOthers else { return [] }
    let known = Set(required + optional)
    let absent = (required + optional).filter { !header.contains($0) }
    return header.filter { !known.contains($0) && !$0.isEmpty }
      .map { .unknownName(LocalisedText(en: "column", vi: "cột"), $0, among: absent) }
  }

  private func missing(in header: [String]) -> [LocalisedText] {
    let others = header.filter { !(required + optional).contains($0) }
    return required.filter { !header.contains($0) }
      .map { .missingColumn($0, nearest: NearestName.to($0, among: others)) }
  }
}

extension LocalisedText {
  fileprivate static func otherSeparator(_ mark: Character) -> LocalisedText {
    let name = mark == "\t" ? "TAB" : "'\(mark)'"
    return LocalisedText(
      en: "the columns are cut by \(name), not by commas; save the file with commas",
      vi: "các cột được ngăn bằng \(name), không phải dấu phẩy; hãy lưu tệp với dấu phẩy")
  }

  fileprivate static func repeatedColumn(_ name: String, _ first: Int, _ second: Int) -> Self {
    LocalisedText(
      en: "the column '\(name)' stands twice, as column \(first) and \(second); keep one",
      vi: "cột '\(name)' có hai lần, ở cột \(first) và \(second); hãy giữ lại một")
  }

  fileprivate static func namelessColumn(_ place: Int) -> LocalisedText {
    LocalisedText(
      en: "column \(place) has no name", vi: "cột \(place) không có tên")
  }

  fileprivate static func missingColumn(_ name: String, nearest: String?) -> LocalisedText {
    let missing = LocalisedText(
      en: "the column '\(name)' is missing", vi: "thiếu cột '\(name)'")
    guard let nearest else { return missing }
    return missing
      + LocalisedText(en: "; is it '\(nearest)'?", vi: "; có phải là '\(nearest)'?")
  }
}
