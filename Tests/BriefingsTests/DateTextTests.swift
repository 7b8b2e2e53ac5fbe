import EnrolmentModel
import Testing

@testable import Briefings

@Suite("Days and months in running text")
struct DateTextTests {
  @Test("Vietnamese offices write 04/3/2022, and a nought only before January and February")
  func writesVietnamese() throws {
    let text = DateText(.vi)
    #expect(text.day(try #require(Day(2022, 3, 4))) == "04/3/2022")
    #expect(text.day(try #require(Day(2022, 2, 28))) == "28/02/2022")
    #expect(text.month(Month(Year(2022), 12)) == "12/2022")
  }

  @Test("English keeps the form of the files")
  func writesEnglish() throws {
    #expect(DateText(.en).day(try #require(Day(2022, 3, 4))) == "2022-03-04")
    #expect(DateText(.en).month(Month(Year(2022), 3)) == "2022-03")
  }
}
