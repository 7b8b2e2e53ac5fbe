extension WrittenField {
  /// A day, as `2022-03-04`.
  ///
  /// - Returns: The day, or nothing after a finding.
  public func date() -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    error(.notADate(text))
    return nil
  }

  /// A month, as `2022-03`.
  ///
  /// - Returns: The month, or nothing after a finding.
  public func month() -> CalendarMonth? {
    if let month = CalendarMonth(text) { return month }
    error(.notAMonth(text))
    return nil
  }

  /// A year of four digits, from 1900 to 2199.
  ///
  /// - Returns: The year, or nothing after a finding.
  public func year() -> Int? {
    if let year = DatePattern.numbers(text, lengths: [4])?.first, (1900...2199).contains(year) {
      return year
    }
    error(.notAYear(text))
    return nil
  }
}

extension LocalisedText {
  fileprivate static func notAYear(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is not a year; write four digits from 1900 to 2199",
      vi: "'\(text)' không phải là năm; hãy viết bốn chữ số từ 1900 đến 2199")
  }
}
