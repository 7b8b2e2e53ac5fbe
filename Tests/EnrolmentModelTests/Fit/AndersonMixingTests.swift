import Testing

@testable import EnrolmentModel

@Suite("Anderson mixing")
struct AndersonMixingTests {
  /// z ← A z + b, a linear map with the fixed point (2, -3, 1) and three rates of its own.
  private func map(_ z: [Double]) -> [Double] {
    let fixed = [2.0, -3, 1]
    let rates = [0.9, 0.5, -0.3]
    return (0..<3).map { fixed[$0] + rates[$0] * (z[$0] - fixed[$0]) }
  }

  private func error(_ z: [Double]) -> Double {
    zip(z, [2.0, -3, 1]).map { abs($0 - $1) }.max() ?? .nan
  }

  private func iterate(_ steps: Int, depth: Int) -> [Double] {
    var mixing = AndersonMixing(depth: depth)
    var z = [0.0, 0, 0]
    for _ in 0..<steps { z = mixing.next(z, map(z)) }
    return z
  }

  @Test("solves a linear map of three rates in one step more than it has rates, as GMRES does")
  func exact() {
    #expect(error(iterate(4, depth: 3)) < 1e-9)
    #expect(error(iterate(3, depth: 3)) > 1e-3)
  }

  @Test("without memory is the plain iteration, which is far away by then (negative control)")
  func plain() {
    var z = [0.0, 0, 0]
    for _ in 0..<4 { z = map(z) }
    #expect(iterate(4, depth: 0) == z)
    #expect(error(z) > 0.5)
  }

  @Test("takes the target as it is after a restart, and where steps span nothing")
  func restart() {
    var mixing = AndersonMixing(depth: 3)
    _ = mixing.next([0, 0, 0], [1, 0, 0])
    #expect(mixing.next([0, 0, 0], [1, 0, 0]) == [1, 0, 0])
    _ = mixing.next([1, 0, 0], [3, 1, 0])
    mixing.restart()
    #expect(mixing.next([5, 5, 5], [6, 5, 4]) == [6, 5, 4])
  }
}
