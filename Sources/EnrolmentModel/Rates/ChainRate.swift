internal import Probability

/// The rate as a chain of newly trained people, with its uncertain parameters.
///
///     R[t+1] = R[t] + (1−R[t])/(1−R₀) · (y · A[t+1]/L + r₀) + e,   e ~ s · t(4)
///
/// y is the yield of the chain, r₀ the drift from universities, migration and
/// exits, s the scale of the residual. Given a draw's A in the years with
/// published increments, (y, r₀, s) are drawn from their posterior by sampling
/// importance resampling among prior candidates; turns are never updated by
/// rates. R₀ is the last published rate.
final class ChainRate: Sendable {
  /// Yield, drift and residual scale of eight draws.
  struct Parameters {
    var yield: Lanes
    var drift: Lanes
    var scale: Lanes
  }

  /// Candidates offered to one draw.
  static let offered = 64
  /// Candidates in the table; draws look at different windows of it.
  static let tableSize = 8192
  private static let windowCount = tableSize / offered

  /// A published increment: what its year's (1−R)/(1−R₀) was, and the change.
  private struct Increment {
    let year: Year
    let saturation: Double
    let change: Double
  }

  private let candidates: Candidates
  private let increments: [Increment]
  private let reference: Double
  private let choice: LuckStream
  private let windows: LuckStream?

  init(_ book: AssumptionBook, history: RateHistory, _ luck: LuckStreams) {
    let reference = history.last?.fraction ?? 0
    self.reference = reference
    increments = history.increments.map {
      Increment(year: $0.year, saturation: (1 - $0.before) / (1 - reference), change: $0.change)
    }
    choice = luck.stream(LuckName.chainChoice)
    windows = luck.windows(LuckName.chainWindow)
    candidates = Candidates(book, increments: increments.count, luck)
  }

  /// The table of prior candidates, eight side by side.
  private final class Candidates: Sendable {
    let yields: [Lanes]
    let drifts: [Lanes]
    let scales: [Lanes]
    /// 1/s, and its power to the number of increments.
    let precisions: [Lanes]
    let powers: [Lanes]

    init(_ book: AssumptionBook, increments: Int, _ luck: LuckStreams) {
      let keys = [
        AssumptionKey.rateDrift, AssumptionKey.rateYield, AssumptionKey.rateResidual,
      ]
      let uniforms = luck.candidates(keys, count: ChainRate.tableSize, window: ChainRate.offered)
      let values = zip(keys, uniforms).map { key, uniforms in
        let table = book.table(key)
        return uniforms.map { table.quantiles($0) }
      }
      drifts = values[0]
      yields = values[1]
      scales = values[2].map { $0.upper(Lanes(repeating: 1e-5)) }
      precisions = scales.map { 1 / $0 }
      powers = precisions.map { precision in
        (0..<increments).reduce(Lanes.one) { power, _ in power * precision }
      }
    }
  }

  /// Years whose A the posterior needs.
  var years: [Year] { increments.map(\.year) }

  /// (1−R)/(1−R₀): fewer are left to train when more are trained.
  @inline(__always)
  func saturation(_ rate: Lanes) -> Lanes { (1 - rate) / (1 - reference) }

  /// Draws the parameters of eight draws given A/L in the years with increments.
  ///
  /// - Parameters:
  ///   - draw: The first draw.
  ///   - inflow: A/L, in the order of `years`.
  /// - Returns: The parameters.
  @inline(__always)
  func parameters(from draw: Int, inflow: borrowing Room<Lanes>) -> Parameters {
    let luck = choice.uniforms(from: draw)
    let spread = windows.map { Double(Self.windowCount) * $0.uniforms(from: draw) }
    var parameters = Parameters(yield: .zero, drift: .zero, scale: .zero)
    for lane in 0..<Lanes.width {
      let window = spread.map { Int($0[lane]) } ?? (draw + lane) % Self.windowCount
      let start = window * Self.offered / Lanes.width
      let (group, place) = choose(start, lane, inflow, luck: luck[lane])
      parameters.yield[lane] = candidates.yields[group][place]
      parameters.drift[lane] = candidates.drifts[group][place]
      parameters.scale[lane] = candidates.scales[group][place]
    }
    return parameters
  }

  /// The candidate that one draw takes: its group of eight and the place in it.
  private func choose(
    _ start: Int, _ lane: Int, _ inflow: borrowing Room<Lanes>, luck: Double
  ) -> (group: Int, place: Int) {
    let groups = Self.offered / Lanes.width
    var weights = InlineArray<8, Lanes>(repeating: .zero)
    var sums = Lanes.zero
    for group in 0..<groups {
      weights[group] = likelihood(start + group, lane, inflow)
      sums[group] = weights[group].sum()
    }
    var left = luck * sums.sum()
    var group = 0
    while group < groups - 1, sums[group] < left {
      left -= sums[group]
      group += 1
    }
    var place = 0
    while place < Lanes.width - 1, weights[group][place] < left {
      left -= weights[group][place]
      place += 1
    }
    return (start + group, place)
  }

  /// Π (1 + u²/4)^−5/2 / s over the increments, for eight candidates; see `ResidualLaw`.
  @inline(__always)
  private func likelihood(
    _ group: Int, _ lane: Int, _ inflow: borrowing Room<Lanes>
  ) -> Lanes {
    let (yield, drift) = (candidates.yields[group], candidates.drifts[group])
    let precision = candidates.precisions[group]
    var product = Lanes.one
    for (index, increment) in increments.enumerated() {
      let expected = increment.saturation * (yield * inflow[index][lane] + drift)
      let u = (increment.change - expected) * precision
      product *= 1 + 0.25 * u * u
    }
    return candidates.powers[group] / (product * product * product.lanewiseRoot)
  }
}
