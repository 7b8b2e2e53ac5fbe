import Probability
import Testing

@testable import Forecasting

@Suite("The gradient of the members' weights")
struct WeightsWorkTests {
  private static let stream = RandomStream(seed: 11, name: "gradient test")

  private static func numbers(_ count: Int, _ entity: Int, scale: Double) -> [Double] {
    (0..<count).map { scale * stream.normal(draw: $0, entity: entity) }
  }

  private static let layer = HiddenLayer.units * HiddenLayer.inputs
  private static let rows = Model.members.count * MemberWeights.inputs
  private static let slopes = Model.members.count * MemberWeights.slopeInputs
  private static let members = MemberPaths(
    changes: numbers(Model.members.count * MemberPaths.trainedSteps, 1, scale: 3), level: 20)
  private static let features = [1] + numbers(HiddenLayer.inputs - 1, 2, scale: 1)
  /// What the path of each step counts in the sum whose gradient is taken.
  private static let pulls: [Double] = [1, -0.5, 2, 0.3, -1.2, 0.7]

  private static func weights(_ place: [Double]) -> MemberWeights {
    MemberWeights(
      hidden: HiddenLayer(coefficients: Array(place[..<layer])),
      coefficients: Array(place[layer..<(layer + rows)]),
      stepSlopes: Array(place[(layer + rows)...]))
  }

  /// Σ pull · path.
  private static func sum(_ place: [Double]) -> Double {
    let path = weights(place).combined(features, members)
    return zip(pulls, path).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func gradient(_ place: [Double]) -> [Double] {
    let weights = weights(place)
    var work = WeightsWork(weights)
    work.look(weights, features[...])
    for step in 0..<MemberPaths.trainedSteps {
      let position = MemberWeights.stepPosition(step)
      work.share(position)
      let changes = Model.members.map { members.change($0, step) }
      let path = zip(work.shares, changes).reduce(0) { $0 + $1.0 * $1.1 }
      for member in changes.indices {
        let push = pulls[step] * work.shares[member] * (changes[member] - path)
        work.pushes[member] += push
        work.slopePushes[member] += push * position
      }
    }
    work.spread(weights)
    return work.slope
  }

  @Test("it is what a small step in each number does, in every part of the weights")
  func finiteDifferences() {
    let place = Self.numbers(Self.layer + Self.rows + Self.slopes, 3, scale: 0.2)
    let gradient = Self.gradient(place)
    #expect(gradient.count == place.count)
    var worst = 0.0
    for index in stride(from: 0, to: place.count, by: 7) {
      let step = 1e-5
      var (up, down) = (place, place)
      up[index] += step
      down[index] -= step
      let slope = (Self.sum(up) - Self.sum(down)) / (2 * step)
      worst = max(worst, abs(slope - gradient[index]))
    }
    // The error of a central difference: step² of the third derivative, and rounding ÷ step.
    #expect(worst < 1e-8)
    // Negative control: with a unit's bend left out the gradient is another one.
    let flat = Self.gradient(place.indices.map { $0 < Self.layer ? 0 : place[$0] })
    #expect(zip(flat, gradient).contains { abs($0 - $1) > 1e-3 })
  }
}
