import Testing

@testable import Forecasting

@Suite("Yearly series")
struct YearlySeriesTests {
  @Test("observations in any order stand by year, gaps stay gaps")
  func order() throws {
    let series = try YearlySeries([(2005, 3), (2001, 1), (2003, 2)])
    #expect(series.firstYear == 2001 && series.lastYear == 2005 && series.observedCount == 3)
    #expect(series.values[1].isNaN && series.values[4] == 3)
  }

  @Test("what is no series says why")
  func refusals() {
    #expect(throws: SeriesProblem.empty) { try YearlySeries([]) }
    #expect(throws: SeriesProblem.yearTwice(1)) { try YearlySeries([(1, 2), (1, 2)]) }
    #expect(throws: SeriesProblem.notFinite(year: 2)) {
      try YearlySeries([(1, 2), (2, .infinity)])
    }
    #expect(throws: SeriesProblem.tooLong(first: 0, last: 99_999)) {
      try YearlySeries([(0, 1), (99_999, 2)])
    }
    #expect(throws: SeriesProblem.tooLong(first: .min, last: .max)) {
      try YearlySeries([(.min, 1), (.max, 2)])
    }
  }

  @Test("observations are counted, not years, when some are left out")
  func cutting() throws {
    let series = try YearlySeries([(1, 1), (2, 2), (5, 5), (9, 9)])
    #expect(series.droppingLast(1)?.lastYear == 5)
    #expect(series.droppingLast(2)?.values == [1, 2])
    #expect(series.droppingLast(4) == nil)
    #expect(series.last(2).firstYear == 5)
    #expect(series.last(99) == series)
  }
}
