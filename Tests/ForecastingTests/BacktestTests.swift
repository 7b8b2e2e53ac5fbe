import Testing

@testable import Forecasting

@Suite("Backtest")
struct BacktestTests {
  @Test("the naive forecast's errors are those of a hand calculation")
  func naive() throws {
    // Origins hide the last 2 and the last 3 values; the changes before are 1, 2, 1 and 1, 2.
    let series = try YearlySeries(values: [10, 11, 13, 14, 18, 16])
    let scores = try Backtest(forecaster: Forecaster(), steps: 2, origins: 2)
      .scores(series, .naive)
    #expect(scores.map(\.count) == [2, 2])
    let scale = (4.0 / 3, 1.5)
    // Step 1: 14 → 18 and 13 → 14. Step 2: 14 → 16 and 13 → 18.
    #expect(agree(scores[0].mase, (4 / scale.0 + 1 / scale.1) / 2, 1e-12))
    #expect(agree(scores[1].bias, (-2 / scale.0 - 5 / scale.1) / 2, 1e-12))
    #expect(agree(scores[0].smape, (200.0 * 4 / 32 + 200.0 * 1 / 27) / 2, 1e-12))
  }

  @Test("what is hidden is not seen")
  func noLeak() throws {
    let backtest = Backtest(forecaster: Forecaster(), steps: 2, origins: 1)
    let past: [Double] = [10, 11, 13, 14, 15, 17]
    let calm = try backtest.scores(YearlySeries(values: past + [18, 19]), .ensemble)
    let wild = try backtest.scores(YearlySeries(values: past + [18, 1900]), .ensemble)
    #expect(calm[0] == wild[0] && calm[1] != wild[1])
  }

  @Test("a series too short for the origins is said")
  func tooShort() throws {
    let series = try YearlySeries(values: [1, 2, 3, 4, 5])
    #expect(throws: SeriesProblem.tooShort(observed: 5)) {
      try Backtest(forecaster: Forecaster(), steps: 6, origins: 3).scores(series, .naive)
    }
  }
}
