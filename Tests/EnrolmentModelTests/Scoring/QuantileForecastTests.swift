import Probability
import Testing

@testable import EnrolmentModel

@Suite("A forecast held against what came")
struct QuantileForecastTests {
  /// Uniform from 0 to 100, target 60.
  private static let figures: [Statistic: Double] = [
    .p05: 5, .p10: 10, .p25: 25, .p50: 50, .p75: 75, .p90: 90, .p95: 95, .target: 60,
    .probability: 0.41,
  ]

  private func forecast(_ figures: [Statistic: Double] = Self.figures) -> QuantileForecast? {
    QuantileForecast { figures[$0] }
  }

  @Test("its scores are those of the uniform distribution by hand")
  func scores() throws {
    let score = try #require(forecast()).score(80)
    #expect(score.error == -30)
    #expect(score.isInside50 == false && score.isInside80 == true && score.isInside90 == true)
    #expect(abs(score.crps - 100 * (1.0 / 3 - 0.8 * 0.2)) < 1e-12)
    #expect(score.isReached == true)
    #expect(abs(try #require(score.brier) - 0.59 * 0.59) < 1e-15)
    let edge = try #require(forecast()).score(75)
    #expect(edge.isInside50 == true, "the ends of an interval belong to it")
    #expect(try #require(forecast()).score(60).isReached == true, "at least")
    #expect(try #require(forecast()).score(96).isInside90 == false)
  }

  @Test("a judgement moves every quantile alike, and the odds as the quantiles say")
  func shifts() throws {
    let moved = try #require(forecast()).shifted(by: 10)
    #expect(moved.quantiles.map(\.value) == [15, 20, 35, 60, 85, 100, 105])
    #expect(abs(try #require(moved.probability) - 0.51) < 1e-14)
    #expect(try #require(forecast()).shifted(by: 1000).probability == 1)
    let down = try #require(forecast()?.shifted(by: -1000).probability)
    #expect(abs(down - 0.01) < 1e-14)
    #expect(forecast()?.shifted(by: 0).quantiles == forecast()?.quantiles)
    let right = moved.score(60).crps
    #expect(right < (try #require(forecast())).score(60).crps)
  }

  @Test("without a median, or with quantiles that fall, there is no forecast")
  func refuses() {
    #expect(forecast(Self.figures.filter { $0.key != .p50 }) == nil)
    #expect(forecast(Self.figures.merging([.p90: 10]) { $1 }) == nil)
    let bare = forecast([.p50: 3])?.score(5)
    #expect(bare?.crps == 2 && bare?.isInside80 == nil && bare?.brier == nil)
  }
}
