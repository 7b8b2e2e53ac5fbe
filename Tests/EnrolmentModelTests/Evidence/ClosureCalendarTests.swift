import EnrolmentModel
import Testing

@Suite("The closure calendar")
struct ClosureCalendarTests {
  private func calendar(
    _ events: [(closes: Bool, day: Day)], asOf: Day = Town.day(2022, 3, 4)
  ) -> ClosureCalendar {
    ClosureCalendar(events.map { .init(day: $0.day, closes: $0.closes) }, asOf: asOf)
  }

  @Test("counts the closed days over the days of each month: 10 March to 4 May 2020")
  func shares() {
    let shares = calendar([(true, Town.day(2020, 3, 10)), (false, Town.day(2020, 5, 4))])
      .closedShares(of: Year(2020))
    // 10 to 31 March are 22 days, April is whole, 1 to 3 May are 3 days.
    #expect(shares == [0, 0, 22.0 / 31, 1, 3.0 / 31, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("sums the shares to months of closure, and knows a leap February")
  func months() {
    let leap = calendar([(true, Town.day(2020, 2, 15)), (false, Town.day(2020, 3, 1))])
    #expect(leap.closedMonths(of: Year(2020)) == 15.0 / 29)
    let common = calendar([(true, Town.day(2021, 2, 15)), (false, Town.day(2021, 3, 1))])
    #expect(common.closedMonths(of: Year(2021)) == 14.0 / 28)
  }

  @Test("carries a closure over the turn of the year")
  func newYear() {
    let winter = calendar([(true, Town.day(2020, 12, 1)), (false, Town.day(2021, 2, 1))])
    #expect(winter.closedMonths(of: Year(2020)) == 1 && winter.closedMonths(of: Year(2021)) == 1)
  }

  @Test("ends an open closure at the as-of date, that day included")
  func openEnd() {
    let open = calendar([(true, Town.day(2022, 2, 28))])
    #expect(open.closedShare(of: Month(Year(2022), 2)) == 1.0 / 28)
    #expect(open.closedShare(of: Month(Year(2022), 3)) == 4.0 / 31)
    #expect(open.closedShare(of: Month(Year(2022), 4)) == 0)
  }

  @Test("does not know events after the as-of date")
  func later() {
    let events = [(true, Town.day(2022, 3, 5)), (false, Town.day(2022, 4, 1))]
    #expect(calendar(events).closedMonths(of: Year(2022)) == 0)
    #expect(calendar(events, asOf: Town.day(2022, 6, 1)).closedMonths(of: Year(2022)) == 27.0 / 31)
  }

  @Test("is not changed by repeated events, by their order, or by a closure of no length")
  func repeats() {
    let plain = [(true, Town.day(2020, 3, 1)), (false, Town.day(2020, 4, 1))]
    let noisy =
      [
        (false, Town.day(2020, 4, 10)), (true, Town.day(2020, 3, 15)),
        (false, Town.day(2020, 2, 1)), (true, Town.day(2020, 6, 1)), (false, Town.day(2020, 6, 1)),
      ] + plain
    let (first, second) = (calendar(plain), calendar(noisy))
    #expect(first.closedShares(of: Year(2020)) == second.closedShares(of: Year(2020)))
    #expect(first.closedMonths(of: Year(2020)) == 1)
  }

  @Test("of a level has the events of that level and those of all levels")
  func levels() {
    let rows = [
      Town.closure(.closedFrom(Town.day(2020, 3, 1)), levels: [2]),
      Town.closure(.openFrom(Town.day(2020, 4, 1)), levels: [2]),
      Town.closure(.closedFrom(Town.day(2020, 7, 1))),
      Town.closure(.openFrom(Town.day(2020, 8, 1))),
    ]
    let months = (0...2).map {
      ClosureCalendar(rows, level: $0, asOf: Town.day(2022, 3, 4)).closedMonths(of: Year(2020))
    }
    #expect(months == [1, 1, 2])
  }
}
