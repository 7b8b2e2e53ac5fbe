import EnrolmentModel
import Testing

@Suite("Days")
struct DayTests {
  @Test("are counted as Python counts them")
  func ordinals() throws {
    for row in try Fixture("days").rows {
      let day = try Day(
        Int(row.number("year")), Int(row.number("month")), Int(row.number("day")))
      #expect(day?.ordinal == Int(try row.number("ordinal")), "\(row)")
    }
  }

  @Test("follow each other without a gap for four hundred years")
  func sequence() {
    var expected = Town.day(1801, 1, 1).ordinal
    for year in 1801...2201 {
      for month in 1...12 {
        for number in 1...Day.length(of: Month(Year(year), month)) {
          #expect(Town.day(year, month, number).ordinal == expected)
          expected += 1
        }
      }
    }
  }

  @Test("end February on the 29th in 2000 and 2020 only, not in 1900, 2021 or 2100")
  func leapYears() {
    let years = [1900, 2000, 2020, 2021, 2100]
    #expect(years.filter { Day($0, 2, 29) != nil } == [2000, 2020])
  }

  @Test(
    "that no calendar has are none",
    arguments: [
      (2022, 0, 1), (2022, 13, 1), (2022, 4, 31), (2022, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  @Test("are ordered by year, then month, then number")
  func order() {
    let days = [(2021, 12, 31), (2022, 1, 2), (2022, 2, 1)].map { Town.day($0, $1, $2) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test("are written as in files")
  func text() {
    #expect(Town.day(2022, 3, 4).description == "2022-03-04")
    #expect(Town.day(2022, 11, 25).description == "2022-11-25")
  }
}
