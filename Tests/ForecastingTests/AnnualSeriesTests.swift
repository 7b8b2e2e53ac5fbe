import Forecasting
import Testing

@Suite("Annual series")
struct AnnualSeriesTests {
  private func series(_ values: [Int: Double], breaks: Set<Int> = []) -> AnnualSeries {
    AnnualSeries(values.map { .init(year: $0, value: $1) }, breaks: breaks)
  }

  @Test("are in order of years, whatever order they were given in")
  func order() {
    #expect(series([2020: 3, 2018: 1, 2019: 2]).points.map(\.value) == [1, 2, 3])
  }

  @Test("have a value in the years that have one, and none in a gap")
  func gaps() {
    let series = series([2018: 1, 2020: 3])
    #expect(series.value(2020) == 3 && series.value(2019) == nil)
    #expect(series.steps.isEmpty)
  }

  @Test("step from year to year, but never into a new definition")
  func breaks() {
    let years = series([2017: 1, 2018: 2, 2019: 3, 2020: 4], breaks: [2019]).steps.map(\.after.year)
    #expect(years == [2018, 2020])
  }

  @Test("of values that are not positive, or of one year twice, stop the program")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = AnnualSeries([.init(year: 2020, value: 0)])
    }
    await #expect(processExitsWith: .failure) {
      _ = AnnualSeries([.init(year: 2020, value: 1), .init(year: 2020, value: 2)])
    }
  }
}
