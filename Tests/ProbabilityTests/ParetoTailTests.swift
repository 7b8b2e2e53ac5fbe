import Foundation
import Probability
import Testing

@Suite("The Pareto tail")
struct ParetoTailTests {
  /// The quantiles of a generalised Pareto distribution, evenly spaced in probability.
  private func exceedances(shape: Double, scale: Double, count: Int) -> [Double] {
    (1...count).map { place in
      let u = (Double(place) - 0.5) / Double(count)
      return shape == 0
        ? scale * -log1p(-u) : scale * (pow(1 - u, -shape) - 1) / shape
    }
  }

  @Test("finds the shape and the scale of an ideal sample", arguments: [-0.3, 0.2, 0.7, 1.1])
  func recovers(shape: Double) {
    let tail = ParetoTail(sorted: exceedances(shape: shape, scale: 2, count: 4000))
    #expect(abs(tail.shape - shape) < 0.02)
    #expect(abs(tail.scale - 2) < 0.05)
  }

  @Test("has the same shape in any unit, and a scale in that unit")
  func unitFree() {
    let sample = exceedances(shape: 0.4, scale: 1, count: 50)
    let (one, thousand) = (ParetoTail(sorted: sample), ParetoTail(sorted: sample.map { 1000 * $0 }))
    #expect(agree(one.shape, thousand.shape, Tolerance.optimised))
    #expect(agree(1000 * one.scale, thousand.scale, Tolerance.optimised))
    #expect(!agree(one.scale, thousand.scale, Tolerance.optimised))
  }
}
