public import EnrolmentModel

/// Days and months as people read them.
///
/// Vietnamese offices write 04/3/2022: two digits for the day, and for the month
/// only in January and February. English keeps the form of the files.
public struct DateText: Sendable {
  private let language: Language

  /// Makes a writer for a language.
  public init(_ language: Language) { self.language = language }

  /// A day, such as `04/3/2022` in Vietnamese and `2022-03-04` in English.
  public func day(_ day: Day) -> String {
    guard language == .vi else { return day.description }
    return "\(day.number < 10 ? "0" : "")\(day.number)/" + self.month(day.month)
  }

  func month(_ month: Month) -> String {
    guard language == .vi else { return month.description }
    return "\(month.number < 3 ? "0" : "")\(month.number)/\(month.year)"
  }
}
