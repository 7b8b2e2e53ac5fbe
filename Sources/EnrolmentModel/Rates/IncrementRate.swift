internal import Probability
internal import RealModule

/// The yearly increment of the rate as a local level.
///
///     Δ[t] = m[t] + s u[t],   m[t+1] = m[t] + σ w[t]
///
/// (σ, s) are integrated over a grid of prior quantiles with the Kalman
/// filter's likelihood; a draw takes a node, a level from the filtered normal,
/// and heavy-tailed noise.
final class IncrementRate: Sendable {
  /// A node of the grid with its filtered level.
  struct Node {
    let change: Double
    let noise: Double
    let mean: Double
    let variance: Double
  }

  private let nodes: [Node]
  private let weighted: WeightedChoice
  private let choice: LuckStream
  /// The luck of the level by years since the last published rate.
  private let levels: [LuckStream]

  private static let quantiles = (0..<8).map { (Double($0) + 0.5) / 8 }

  init(_ book: AssumptionBook, history: RateHistory, until: Year, _ luck: LuckStreams) {
    choice = luck.stream(LuckName.incrementChoice)
    let steps = history.last.map { until - $0.year } ?? 0
    levels = (0..<max(1, steps)).map { luck.stream(LuckName.incrementLevel, time: $0) }
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
    self.nodes = nodes
    weighted = WeightedChoice(logs.map { Double.exp($0 - top) })
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

  /// The node of eight draws, and the level of the next year's increment.
  struct Start {
    var change = Lanes.zero
    var noise = Lanes.zero
    var level = Lanes.zero
  }

  /// The node that a draw takes.
  func node(_ draw: Int) -> Node { nodes[weighted.position(choice.uniforms(from: draw)[0])] }

  /// Draws a node and the level of the next year's increment for eight draws.
  @inline(__always)
  func start(from draw: Int) -> Start {
    let luck = choice.uniforms(from: draw)
    var start = Start()
    var sd = Lanes.zero
    for lane in 0..<Lanes.width {
      let node = nodes[weighted.position(luck[lane])]
      start.change[lane] = node.change
      start.noise[lane] = node.noise
      start.level[lane] = node.mean
      sd[lane] = node.variance.squareRoot()
    }
    start.level += sd * levels[0].normals(from: draw)
    return start
  }

  /// The change of the level into a later year.
  ///
  /// - Precondition: The year is among those that are simulated.
  @inline(__always)
  func drift(_ start: Start, from draw: Int, step: Int) -> Lanes {
    step == 0 ? .zero : start.change * levels[step].normals(from: draw)
  }
}
