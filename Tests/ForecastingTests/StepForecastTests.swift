import Probability
import Testing

@testable import Forecasting

@Suite("The distribution of a step")
struct StepForecastTests {
  private static let step = StepForecast(
    quantiles: [2, 3, 4, 7, 10, 14, 20, 25, 31], lowest: 0)

  @Test("the distribution function undoes the quantile function")
  func inverse() {
    for p in [0.01, 0.025, 0.03, 0.2, 0.5, 0.77, 0.95, 0.975, 0.9999] {
      #expect(agree(Self.step.cumulative(Self.step.quantile(p)), p, 1e-9))
    }
    #expect(Self.step.quantile(1e-9) == 0 && Self.step.cumulative(-1) == 0)
  }

  @Test("the mean is the mean of the quantile function")
  func mean() {
    let count = 400_000
    let sum = (0..<count).reduce(0.0) {
      $0 + Self.step.quantile((Double($1) + 0.5) / Double(count))
    }
    #expect(agree(Self.step.mean, sum / Double(count), 1e-4))
  }

  @Test("an interval is cut from the quantiles")
  func interval() {
    for (coverage, low, high) in [(0.8, 4.0, 20.0), (0.95, 2, 31)] {
      let interval = Self.step.interval(coverage: coverage)
      #expect(agree(interval.lowerBound, low, 1e-12) && agree(interval.upperBound, high, 1e-12))
    }
  }

  @Test("sample paths have the forecast's quantiles at every step and remember the step before")
  func paths() throws {
    let series = try YearlySeries(values: [12, 15, 14, 18, 21, 19, 25])
    let forecast = try Forecaster().forecast(series, steps: 8)
    let count = 20_000
    let paths = forecast.samplePaths(count, stream: RandomStream(seed: 1, name: "paths"))
    for (place, step) in forecast.steps.enumerated() {
      for (p, quantile) in zip(StepForecast.probabilities, step.quantiles) {
        let share = Double(paths.count { $0[place] <= quantile }) / Double(count)
        let sd = (p * (1 - p)).squareRoot()
        #expect(abs(share - p) <= Tolerance.monteCarlo(sd: sd, count: count))
      }
    }
    let both = paths.count {
      ($0[3] > forecast.steps[3].median) == ($0[4] > forecast.steps[4].median)
    }
    // Independent steps would agree half of the time.
    #expect(Double(both) / Double(count) > 0.7)
  }
}
