import Testing

@testable import Forecasting

/// R fits with its own optimisers; here α, β, φ and the start are taken from it,
/// so only the recursions and the forecasts are compared.
@Suite("Models at fixed parameters")
struct ModelRecursionTests {
  private static func numbers(_ row: Fixture.Row, _ column: String) throws -> [Double] {
    try row.text(column).split(separator: ";").map { try #require(Double($0)) }
  }

  private static func smoothing(_ row: Fixture.Row, betaFactor: Double = 1) throws -> TrendSmoothing
  {
    TrendSmoothing(
      try numbers(row, "values"), alpha: try row.number("alpha"),
      beta: betaFactor * (try row.number("beta")), phi: try row.number("phi"),
      level: try row.number("level"), slope: try row.number("slope"))
  }

  private static func path(_ row: Fixture.Row) throws -> [Double] {
    let values = try numbers(row, "values")
    return switch try row.text("case") {
    case "naive": Drift(values, share: 0).path(6)
    case "drift": Drift(values, share: 1).path(6)
    case "theta":
      Theta(
        smoothing: try smoothing(row), slope: LinearTrend(values).slope, count: values.count
      ).path(6)
    case "box-cox": values.map { BoxCox(power: (try? row.number("alpha")) ?? .nan)($0) }
    default: try smoothing(row).path(6)
    }
  }

  @Test("every recursion forecasts what R's forecast package does, to rounding")
  func recursions() throws {
    let rows = try Fixture("forecast_models").rows
    #expect(rows.count == 27)
    for row in rows {
      let expected = try Self.numbers(row, "forecast")
      for (ours, theirs) in zip(try Self.path(row), expected) {
        #expect(agree(ours, theirs, 1e-12), "\(row)")
      }
    }
  }

  @Test("Holt's own β* in place of R's β would be seen")
  func negativeControl() throws {
    for row in try Fixture("forecast_models").rows where try row.text("case") == "holt" {
      let wrong = try Self.smoothing(row, betaFactor: 0.5).path(6)
      let expected = try Self.numbers(row, "forecast")
      #expect(zip(wrong, expected).allSatisfy { !agree($0, $1, 1e-4) })
    }
  }

  @Test("a wrong start of theta's trend would be seen")
  func thetaControl() throws {
    for row in try Fixture("forecast_models").rows where try row.text("case") == "theta" {
      let values = try Self.numbers(row, "values")
      let wrong = Theta(
        smoothing: try Self.smoothing(row), slope: LinearTrend(values).slope,
        count: values.count / 4
      ).path(1)[0]
      // At α near 1 the start has died out, and the number of years does not matter.
      let isGone = try row.number("alpha") > 0.99
      let expected = try Self.numbers(row, "forecast")[0]
      #expect(agree(wrong, expected, 1e-6) == isGone)
    }
  }

  @Test("the inverse of the Box–Cox transformation gives the value back")
  func boxCoxInverse() {
    for power in [0, 0.1, 0.5, 1] {
      let transform = BoxCox(power: power)
      for value in [0.01, 1, 3.7, 2500] {
        #expect(agree(transform.inverse(transform(value)), value, 1e-12))
      }
    }
  }
}

@Suite("The start of a smoothing")
struct TrendSmoothingStartTests {
  private static let values: [Double] = [3, 5, 4, 8, 9, .nan, 12, 11, 15]

  @Test("no start near the one that is solved for has smaller errors")
  func bestStart() {
    let fit = TrendSmoothing(Self.values, alpha: 0.4, beta: 0.1, phi: 0.9)
    // Whatever ℓ(0) and b(0) are tried, the solved one is no worse.
    for level in stride(from: 0.0, through: 6, by: 0.25) {
      for slope in stride(from: -1.0, through: 3, by: 0.25) {
        let other = TrendSmoothing(
          Self.values, alpha: 0.4, beta: 0.1, phi: 0.9, level: level, slope: slope)
        #expect(other.squaredError >= fit.squaredError - 1e-9)
      }
    }
  }

  @Test("a straight line is continued exactly, gap or not")
  func line() {
    let line: [Double] = [2, 4, .nan, 8, 10, 12]
    let path = TrendSmoothing(line, alpha: 0.5, beta: 0.1, phi: 1).path(3)
    #expect(zip(path, [14.0, 16, 18]).allSatisfy { agree($0, $1, 1e-9) })
  }
}
