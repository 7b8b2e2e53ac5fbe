import Probability
import Testing

@testable import Forecasting

@Suite("Forecaster")
struct ForecasterTests {
  private static let hostile: [(name: String, values: [Double])] = [
    ("three", [5, 6, 7]), ("four", [1, 2, 4, 8]), ("constant", [Double](repeating: 100, count: 9)),
    ("zeros", [Double](repeating: 0, count: 8)), ("huge", [1e15, 1.1e15, 1.3e15, 1.2e15, 1.5e15]),
    ("largest", [1e307, 1.2e308, 1.7e308]), ("tiny", [1e-12, 2e-12, 1.5e-12, 3e-12]),
    ("smallest", [1e-307, 3e-307, 2e-307]), ("negative", [-5, -3, -4, -1, 2, 1]),
    ("dropped", [900, 880, 5, 910, 930, 0, 950]), ("one jump", [1, 1, 1, 1, 1, 1e9]),
    ("every size", [1e-300, 1e300, 1, 5]),
    ("gap", [3, .nan, .nan, 4, .nan, 6]),
    ("one value in sixty years", [4, 5] + [Double](repeating: .nan, count: 150) + [6]),
    ("two values in sixty years", [4, 5] + [Double](repeating: .nan, count: 90) + [6, 8]),
    ("long", (0..<900).map { 100 + Double($0) + Double($0 % 7) * 3 }),
  ]

  private static func series(_ values: [Double]) throws -> YearlySeries {
    try YearlySeries(
      values.enumerated().filter { !$0.element.isNaN }.map { ($0.offset, $0.element) })
  }

  @Test("every model answers every hostile series with finite quantiles that never cross")
  func hostile() throws {
    for (name, values) in Self.hostile {
      let lowest = values.contains { $0 < 0 } ? -Double.infinity : 0
      for model in Model.allCases {
        let forecast = try Forecaster().forecast(Self.series(values), steps: 12, model: model)
        #expect(forecast.steps.count == 12)
        for step in forecast.steps {
          let quantiles = step.quantiles
          #expect(quantiles.allSatisfy { $0.isFinite }, "\(name) \(model)")
          #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 }, "\(name) \(model)")
          #expect(quantiles[0] >= lowest && step.mean.isFinite, "\(name) \(model)")
        }
      }
    }
  }

  @Test("fewer than three observations are refused, and counted")
  func tooShort() throws {
    let two = try YearlySeries(values: [10, 12])
    #expect(throws: SeriesProblem.tooShort(observed: 2)) {
      try Forecaster().forecast(two, steps: 1)
    }
  }

  @Test("a series in other units has the same forecast in other units")
  func scaling() throws {
    let values: [Double] = [12, 15, 14, 18, 21, 19, 25]
    let plain = try Forecaster().forecast(YearlySeries(values: values), steps: 6)
    for factor in [1e-9, 1000, 1e12] {
      let scaled = try Forecaster().forecast(
        YearlySeries(values: values.map { $0 * factor }), steps: 6)
      for (one, other) in zip(plain.steps, scaled.steps) {
        #expect(
          zip(one.quantiles, other.quantiles).allSatisfy { agree($0 * factor, $1, 1e-9) })
      }
    }
  }

  @Test("zeros stay zeros, and a constant is continued with some doubt")
  func constants() throws {
    let zeros = try Forecaster().forecast(Self.series([0, 0, 0, 0]), steps: 3)
    #expect(zeros.steps.allSatisfy { $0.quantiles.allSatisfy { $0 == 0 } })
    let steady = try Forecaster().forecast(Self.series([100, 100, 100, 100]), steps: 3)
    for step in steady.steps {
      #expect(agree(step.median, 100, 1e-9) && step.quantiles[0] < 100 && step.quantiles[8] > 100)
    }
  }

  @Test("nothing that lies before the last 60 years matters")
  func window() throws {
    let recent = (0..<60).map { 50 + Double($0 * $0 % 17) }
    let long = [Double](repeating: 9, count: 200) + recent
    let one = try Forecaster().forecast(Self.series(recent), steps: 4)
    let other = try Forecaster().forecast(Self.series(long), steps: 4)
    #expect(one == other)
  }

  @Test("a doubling series is not promised a thousandfold")
  func explosion() throws {
    let forecast = try Forecaster().forecast(Self.series([1, 2, 4, 8]), steps: 6, model: .logDrift)
    // Twice the largest change a step: 8 + 2 · 4 · 6.
    #expect(forecast.steps[5].median <= 56)
  }
}
