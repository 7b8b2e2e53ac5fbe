import LinearAlgebra
import Testing

@testable import Forecasting

/// The filter against the same model written out as one Gaussian vector: the
/// forecast is a conditional mean, computed by a dense Cholesky factor.
@Suite("Local linear trend")
struct LocalLinearTrendTests {
  /// The weights of level₀, slope₀ and every shock in ℓ(t).
  private static func loadings(_ years: Int) -> [[Double]] {
    let phi = LocalLinearTrend.damping
    var level = [Double](repeating: 0, count: 2 + 2 * years)
    var slope = level
    level[0] = 1
    slope[1] = 1
    var rows: [[Double]] = [level]
    for year in 1..<years {
      for place in level.indices {
        (level[place], slope[place]) = (level[place] + slope[place], phi * slope[place])
      }
      level[2 + year] += 1
      slope[2 + years + year] += 1
      rows.append(level)
    }
    return rows
  }

  private static func dense(
    _ values: [Double], ahead: Int, levelRatio: Double, slopeRatio: Double
  ) throws -> Double {
    let years = values.count + ahead
    let rows = loadings(years)
    let variances =
      [1e7, levelRatio + 1] + [Double](repeating: levelRatio, count: years)
      + [Double](repeating: slopeRatio, count: years)
    func covariance(_ a: Int, _ b: Int) -> Double {
      zip(zip(rows[a], rows[b]), variances).reduce(0) { $0 + $1.0.0 * $1.0.1 * $1.1 }
    }
    let seen = values.indices.filter { !values[$0].isNaN }
    let among = Matrix(rows: seen.count, columns: seen.count) {
      covariance(seen[$0], seen[$1]) + ($0 == $1 ? 1 : 0)
    }
    let centred = seen.map { values[$0] - values[0] }
    let weights = try Cholesky(among).solve(centred)
    return values[0]
      + zip(seen, weights).reduce(0) { $0 + covariance(years - 1, $1.0) * $1.1 }
  }

  @Test("the filter gives the conditional mean, gaps included")
  func conditionalMean() throws {
    let values: [Double] = [10, 12, 11, .nan, 15, 17, .nan, .nan, 18, 21]
    let fit = LocalLinearTrend(values, levelRatio: 0.7, slopeRatio: 0.05)
    let path = fit.path(4)
    for ahead in 1...4 {
      let expected = try Self.dense(values, ahead: ahead, levelRatio: 0.7, slopeRatio: 0.05)
      #expect(agree(path[ahead - 1], expected, 1e-6))
    }
    // Negative control: other noise is another forecast.
    let other = LocalLinearTrend(values, levelRatio: 0.7, slopeRatio: 0.06).path(4)
    #expect(!agree(other[3], path[3], 1e-4))
  }
}
