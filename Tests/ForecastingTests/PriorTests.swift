import Probability
import Testing

@testable import Forecasting

@Suite("The prior")
struct PriorTests {
  /// Invented series with growth, noise and a jump here and there.
  private static func panel(_ count: Int) throws -> TrainingPanel {
    let stream = RandomStream(seed: 5, name: "synthetic panel")
    let series = try (0..<count).map { index in
      var value = 100.0
      let values = (0..<(16 + index % 14)).map { year in
        value *= 1.02 + 0.08 * stream.normal(draw: index, entity: index % 3, time: year)
        return value
      }
      return try YearlySeries(values: values)
    }
    return TrainingPanel(name: "synthetic", series: series)
  }

  @Test("training twice gives the same text, and the text gives the prior back")
  func reproducible() throws {
    let panel = try Self.panel(60)
    let first = try PriorTrainer.train([panel])
    let second = try PriorTrainer.train([panel])
    #expect(second.text == first.text)
    let read = try ForecastPrior(text: first.text)
    #expect(read.text == first.text)
    // Negative control: one value less is another prior.
    let other = TrainingPanel(
      name: "synthetic", series: panel.series.dropFirst().map { $0 })
    let third = try PriorTrainer.train([other])
    #expect(third.text != first.text)
  }

  @Test("a prior learned on noise around growth holds 95 % of new series' outcomes, roughly")
  func coverage() throws {
    let forecaster = Forecaster(prior: try PriorTrainer.train([Self.panel(200)]))
    let backtest = Backtest(forecaster: forecaster, steps: 3, origins: 2)
    var total = BacktestScores()
    for series in try Self.panel(400).series.dropFirst(200) {
      for scores in try backtest.scores(series, .ensemble) { total.add(scores) }
    }
    #expect((0.90...0.99).contains(total.coverage[2]))
    #expect((0.40...0.62).contains(total.coverage[0]))
  }

  @Test("too little to learn from is said")
  func tooFew() throws {
    let panel = TrainingPanel(
      name: "few", series: [try YearlySeries(values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])])
    #expect(throws: PriorTrainingProblem.self) { try PriorTrainer.train([panel]) }
  }

  @Test("the embedded prior is text that reads and writes itself, with its panels named")
  func shipped() throws {
    let prior = ForecastPrior.shipped
    let read = try ForecastPrior(text: prior.text)
    #expect(read == prior)
    #expect(prior.provenance.contains { $0.contains("m4_yearly_train") })
    #expect(!prior.provenance.contains { $0.contains("test") })
  }

  @Test("a damaged prior is refused with the line")
  func damaged() throws {
    let lines = ForecastPrior.shipped.text.split(separator: "\n").map(String.init)
    let weight = try #require(lines.firstIndex { $0.hasPrefix("weight") })
    var damaged = lines
    damaged[weight] += " 1"
    #expect(
      throws: ForecastPrior.TextProblem(line: weight + 1, reason: "44 numbers should stand here")
    ) {
      try ForecastPrior(text: damaged.joined(separator: "\n"))
    }
    #expect(throws: ForecastPrior.TextProblem.self) {
      try ForecastPrior(text: lines.dropLast().joined(separator: "\n"))
    }
  }

  @Test("numbers are rounded to six digits and stay short")
  func digits() {
    #expect(SignificantDigits.rounded(0.123456789) == 0.123457)
    #expect(SignificantDigits.rounded(-98765432.1) == -98765400)
    #expect("\(SignificantDigits.rounded(1.0 / 3e7))" == "3.33333e-08")
  }
}
