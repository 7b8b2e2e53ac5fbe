import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A written day")
struct CalendarDateTests {
  @Test("is a year, a month and a day that the calendar has")
  func reads() {
    #expect(CalendarDate("2022-03-04") == CalendarDate(year: 2022, month: 3, day: 4))
    #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
    for wrong in [
      "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-4-31", "2022-03-4",
      "04/03/2022", "2022-03", "+022-03-04", "２０２２-03-04", "", "--",
    ] {
      #expect(CalendarDate(wrong) == nil, "\(wrong)")
    }
  }

  @Test("says whether the form is wrong or the calendar has no such day")
  func says() {
    #expect(LocalisedText.notADate("2023-02-29").en == "the calendar has no 2023-02-29")
    #expect(
      LocalisedText.notADate("4/3/2022").en
        == "'4/3/2022' is not a date; write year-month-day, such as 2022-03-04")
  }

  @Test("is before a later one")
  func orders() throws {
    let days = ["2021-12-31", "2022-01-01", "2022-01-02"].compactMap { CalendarDate($0) }
    #expect(days.sorted() == days && days.count == 3)
  }
}
