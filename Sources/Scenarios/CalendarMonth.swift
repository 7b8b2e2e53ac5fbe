/// A month of the calendar as a file states it: `2022-03`.
public struct CalendarMonth: Hashable, Sendable {
  /// The year, of four digits.
  public let year: Int

  /// The month, from 1 to 12.
  public let month: Int

  /// Creates a month.
  ///
  /// - Parameters:
  ///   - year: The year, from 1000 to 9999.
  ///   - month: The month, from 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// Reads `2022-03`, and nothing else.
  ///
  /// - Parameter text: A year of four digits and a month of two.
  public init?(_ text: String) {
    guard let numbers = DatePattern.numbers(text, lengths: [4, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1])
  }
}

extension CalendarMonth: Comparable {
  /// Whether one month is before another.
  ///
  /// - Parameters:
  ///   - first: One month.
  ///   - second: The other.
  /// - Returns: Whether the first is the earlier.
  public static func < (first: CalendarMonth, second: CalendarMonth) -> Bool {
    (first.year, first.month) < (second.year, second.month)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// The month as `2022-03`.
  public var description: String { "\(year)-\(DatePattern.twoDigits(month))" }
}

extension LocalisedText {
  /// What is written is no month.
  ///
  /// - Parameter text: What is written.
  /// - Returns: The message, with the month that is meant where a whole date stands.
  public static func notAMonth(_ text: String) -> LocalisedText {
    let date = CalendarDate(text)
    let meant = date.flatMap { CalendarMonth(year: $0.year, month: $0.month) }
    guard let meant else {
      return LocalisedText(
        en: "'\(text)' is not a month; write year-month, such as 2022-03",
        vi: "'\(text)' không phải là tháng; hãy viết năm-tháng, ví dụ 2022-03")
    }
    return LocalisedText(
      en: "'\(text)' is a day and a whole month is meant; write \(meant)",
      vi: "'\(text)' là một ngày trong khi cần cả tháng; hãy viết \(meant)")
  }
}
