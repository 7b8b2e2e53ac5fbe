/// A day of the calendar as a file states it: `2022-03-04`.
public struct CalendarDate: Hashable, Sendable {
  /// The year, of four digits.
  public let year: Int

  /// The month, from 1 to 12.
  public let month: Int

  /// The day of the month, from 1.
  public let day: Int

  /// Creates a date that the calendar has.
  ///
  /// - Parameters:
  ///   - year: The year, from 1000 to 9999.
  ///   - month: The month, from 1 to 12.
  ///   - day: The day, from 1 to the last of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2022-03-04`, and nothing else.
  ///
  /// - Parameter text: A year of four digits, a month and a day of two.
  public init?(_ text: String) {
    guard let numbers = DatePattern.numbers(text, lengths: [4, 2, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The number of days in a month of the Gregorian calendar.
  ///
  /// - Parameters:
  ///   - month: The month, from 1 to 12.
  ///   - year: The year.
  /// - Returns: From 28 to 31.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Whether one date is before another.
  ///
  /// - Parameters:
  ///   - first: One date.
  ///   - second: The other.
  /// - Returns: Whether the first is the earlier.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2022-03-04`.
  public var description: String {
    "\(year)-\(DatePattern.twoDigits(month))-\(DatePattern.twoDigits(day))"
  }
}

extension LocalisedText {
  /// What is written is no date.
  ///
  /// - Parameter text: What is written.
  /// - Returns: The message, which says whether the form is wrong or the calendar has no such day.
  public static func notADate(_ text: String) -> LocalisedText {
    guard DatePattern.numbers(text, lengths: [4, 2, 2]) == nil else {
      return LocalisedText(
        en: "the calendar has no \(text)", vi: "lịch không có ngày \(text)")
    }
    return LocalisedText(
      en: "'\(text)' is not a date; write year-month-day, such as 2022-03-04",
      vi: "'\(text)' không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2022-03-04")
  }
}
