import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A written month")
struct CalendarMonthTests {
  @Test("is a year and a month")
  func reads() {
    #expect(CalendarMonth("2022-03") == CalendarMonth(year: 2022, month: 3))
    #expect(CalendarMonth("2022-11")?.description == "2022-11")
    #expect(CalendarMonth("2022-13") == nil)
    #expect(CalendarMonth("2022-3") == nil)
  }

  @Test("says which month is meant where a day is written")
  func says() {
    #expect(
      LocalisedText.notAMonth("2022-03-04").en
        == "'2022-03-04' is a day and a whole month is meant; write 2022-03")
    #expect(
      LocalisedText.notAMonth("March 2022").en
        == "'March 2022' is not a month; write year-month, such as 2022-03")
  }
}
