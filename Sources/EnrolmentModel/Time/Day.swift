/// A calendar day, proleptic Gregorian.
public struct Day: Hashable, Comparable, Sendable {
  /// The month it lies in.
  public let month: Month
  /// 1 to 31.
  public let number: Int

  /// Makes a day if the month has it.
  ///
  /// - Parameters:
  ///   - year: The year's number.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let month = Month(Year(year), month)
    guard (1...Self.length(of: month)).contains(day) else { return nil }
    self.month = month
    number = day
  }

  /// The number of days of a month.
  ///
  /// - Parameter month: The month.
  /// - Returns: 28 to 31.
  public static func length(of month: Month) -> Int {
    switch month.number {
    case 2: isLeap(month.year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Year) -> Bool {
    year.number % 4 == 0 && (year.number % 100 != 0 || year.number % 400 == 0)
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.month, left.number) < (right.month, right.number)
  }

  /// Days since 1 January of the year 1, so that a difference is a duration.
  public var ordinal: Int {
    let past = month.year.number - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400
    for earlier in 1..<max(1, month.number) { days += Self.length(of: Month(month.year, earlier)) }
    return days + number - 1
  }
}

extension Day: CustomStringConvertible {
  /// As in files: `2022-03-04`.
  public var description: String { "\(month)-\(number < 10 ? "0" : "")\(number)" }
}
