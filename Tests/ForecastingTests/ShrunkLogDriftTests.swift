import Forecasting
import RealModule
import Testing

@Suite("A shrunk drift of the log")
struct ShrunkLogDriftTests {
  /// Rounding of a handful of logarithms, each wrong by at most 1.1e-16 of its result.
  private let rounding = 1e-13

  private func drift(_ values: [Int: Double], breaks: Set<Int> = []) throws -> ShrunkLogDrift {
    let series = AnnualSeries(values.map { .init(year: $0, value: $1) }, breaks: breaks)
    return try #require(ShrunkLogDrift(series))
  }

  @Test("is 0.6 of the mean log change, with the changes' spread: worked by hand")
  func byHand() throws {
    // Logs 0, 0.1, 0.4: changes 0.1 and 0.3, mean 0.2, sd √0.02.
    let drift = try drift([2018: 1, 2019: Double.exp(0.1), 2020: Double.exp(0.4)])
    #expect(abs(drift.drift - 0.12) < rounding && abs(drift.spread - 0.02.squareRoot()) < rounding)
    #expect(drift.steps == 2 && drift.last.year == 2020)
    // Three years ahead: 3 · 0.12, and √(3 + 9/2) spreads.
    let forecast = drift.logForecast(2023)
    #expect(abs(forecast.mean - 0.76) < rounding)
    #expect(abs(forecast.sd - (0.02 * 7.5).squareRoot()) < rounding)
    // Unshrunk, it would be 0.4 + 3 · 0.2 (negative control).
    #expect(abs(forecast.mean - 1.0) > 0.1)
  }

  @Test("has no error up to its last year")
  func known() throws {
    let drift = try drift([2019: 2, 2020: 3])
    #expect(drift.logForecast(2020).sd == 0 && drift.logForecast(2020).mean == Double.log(3))
  }

  @Test("does not take a new definition for a change")
  func breaks() throws {
    let values = [2018: 100.0, 2019: 101, 2020: 50, 2021: 50.5]
    let marked = try drift(values, breaks: [2020])
    #expect(abs(marked.drift - 0.6 * Double.log(1.01)) < rounding && marked.steps == 2)
    #expect(try drift(values).drift < -0.1)
  }

  @Test("of one value stays where it is, within the least spread")
  func single() throws {
    let drift = try drift([2020: 5])
    #expect(drift.drift == 0 && drift.spread == ShrunkLogDrift.leastSpread && drift.steps == 0)
    // With no step seen, one is assumed: √(1 + 1).
    #expect(abs(drift.logForecast(2021).sd - 0.005 * 2.0.squareRoot()) < rounding)
  }

  @Test("of nothing is none")
  func empty() { #expect(ShrunkLogDrift(AnnualSeries([])) == nil) }
}
