internal import Probability
internal import RealModule

/// The yearly increment of the rate as a local level.
///
///     Δ[t] = m[t] + s u[t],   m[t+1] = m[t] + σ w[t]
///
/// (σ, s) are integrated over a grid of prior quantiles with the Kalman
/// filter's likelihood; a draw takes a node, a level from the filtered normal,
/// and heavy-tailed noise.
struct IncrementRate {
  /// A node of the grid with its filtered level.
  struct Node {
    let change: Double
    let noise: Double
    let mean: Double
    let variance: Double
  }

  private let nodes: [Node]
  private let cumulative: [Double]
  private let choice: RandomStream
  private let level: RandomStream

  private static let quantiles = (0..<8).map { (Double($0) + 0.5) / 8 }

  init(_ book: AssumptionBook, history: RateHistory, seed: UInt64) {
    choice = RandomStream(seed: seed, name: "rate/increment-choice")
    level = RandomStream(seed: seed, name: "rate/increment-level")
    let changes = book.distribution(AssumptionKey.incrementChange)
    let noises = book.distribution(AssumptionKey.incrementNoise)
    let start = book.distribution(AssumptionKey.incrementLevel)
    var nodes: [Node] = []
    var logs: [Double] = []
    for first in Self.quantiles {
      for second in Self.quantiles {
        let (node, log) = Self.filter(
          history.increments.map(\.change), change: changes.quantile(first),
          noise: max(1e-5, noises.quantile(second)), start: start)
        nodes.append(node)
        logs.append(log)
      }
    }
    let top = logs.max() ?? 0
    var sum = 0.0
    self.nodes = nodes
    cumulative = logs.map {
      sum += Double.exp($0 - top)
      return sum
    }
  }

  /// Durbin & Koopman (2012), *Time Series Analysis by State Space Methods*, section 2.2.
  private static func filter(
    _ increments: [Double], change: Double, noise: Double, start: Distribution
  ) -> (Node, Double) {
    var mean = start.mean
    var variance = start.standardDeviation * start.standardDeviation
    var log = 0.0
    for increment in increments {
      let total = variance + noise * noise
      let error = increment - mean
      log -= 0.5 * (Double.log(total) + error * error / total)
      mean += variance / total * error
      variance = variance * noise * noise / total + change * change
    }
    return (Node(change: change, noise: noise, mean: mean, variance: variance), log)
  }

  /// Draws a node and the level of the next year's increment.
  @inline(__always)
  func start(_ draw: Int) -> (node: Node, level: Double) {
    let target = choice.uniform(draw: draw) * (cumulative.last ?? 1)
    let node = nodes[min(nodes.count - 1, cumulative.partitioningIndex { $0 >= target })]
    return (node, node.mean + node.variance.squareRoot() * level.normal(draw: draw))
  }

  /// The change of the level into a later year.
  @inline(__always)
  func drift(_ node: Node, draw: Int, step: Int) -> Double {
    step == 0 ? 0 : node.change * level.normal(draw: draw, time: step)
  }
}
