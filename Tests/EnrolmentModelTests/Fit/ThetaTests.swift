import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The grid over θ")
struct ThetaTests {
  private func grid() throws -> ThetaGrid { ThetaGrid(try Town.book(Town.plan())) }

  private func mean(_ grid: ThetaGrid, _ value: (Theta) -> Double) -> Double {
    zip(grid.nodes, grid.weights).reduce(0) { $0 + value($1.0) * $1.1 }
  }

  @Test("has 54 nodes whose weights are positive and sum to 1, half for each φ")
  func weights() throws {
    let grid = try grid()
    #expect(grid.nodes.count == 54 && Set(grid.nodes).count == 54)
    #expect(grid.weights.allSatisfy { $0 > 0 } && agree(grid.weights.reduce(0, +), 1))
    #expect(agree(mean(grid) { $0.phi == 0.8 ? 1 : 0 }, 0.5))
    #expect(Set(grid.nodes.map(\.phi)) == [0.8, 0.95])
  }

  @Test("has the normal prior's moments of each log deviation to degree 5, not of degree 6")
  func moments() throws {
    let grid = try grid()
    let priors: [(path: KeyPath<Theta, Double>, median: Double, sd: Double)] = [
      (\.sigmaEpsilon, 0.05, 0.8), (\.sigmaEta, 0.10, 0.7), (\.sigmaZeta, 0.02, 0.8),
    ]
    for prior in priors {
      func moment(_ degree: Int) -> Double {
        mean(grid) {
          let z = Double.log($0[keyPath: prior.path] / prior.median) / prior.sd
          return Double.pow(z, degree)
        }
      }
      // Quantiles and cumulative probabilities are inverse to about 1e-15 of z.
      for (degree, expected) in [1.0, 0, 1, 0, 3, 0].enumerated() {
        #expect(near(moment(degree), expected, 1e-10), "degree \(degree)")
      }
      // Exactly 15 under the normal prior; three nodes give 9 (negative control).
      #expect(near(moment(6), 9, 1e-9))
    }
  }

  @Test("has independent deviations")
  func independence() throws {
    let grid = try grid()
    let product = mean(grid) {
      let (epsilon, eta) = (Double.log($0.sigmaEpsilon / 0.05), Double.log($0.sigmaEta / 0.1))
      return epsilon * epsilon * eta * eta
    }
    #expect(agree(product, 0.64 * 0.49, 1e-10))
    #expect(near(mean(grid) { Double.log($0.sigmaEta / 0.1) * ($0.phi - 0.875) }, 0))
  }
}
