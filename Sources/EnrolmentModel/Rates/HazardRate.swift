internal import Probability
internal import RealModule

/// The rate as a hazard of the untrained.
///
///     h[t] = −log( (1−R[t]) / (1−R[t−1]) ) = h̄ + s · t(4)
///
/// The posterior of (h̄, s) is a table of weighted prior candidates, the same
/// for all draws because no draw's turns enter.
final class HazardRate: Sendable {
  /// h̄ and s of eight draws.
  struct Parameters {
    var mean = Lanes.zero
    var scale = Lanes.zero
  }

  private let candidates: [(mean: Double, scale: Double)]
  private let choice: WeightedChoice
  private let luck: LuckStream

  static let tableSize = 8192

  init(_ book: AssumptionBook, history: RateHistory, _ luck: LuckStreams) {
    self.luck = luck.stream(LuckName.hazardChoice)
    let mean = book.table(AssumptionKey.hazard)
    let scale = book.table(AssumptionKey.hazardScale)
    let uniforms = luck.candidates(
      [AssumptionKey.hazard, AssumptionKey.hazardScale], count: Self.tableSize,
      window: Self.tableSize)
    let candidates = (0..<Self.tableSize).map { place in
      let (group, lane) = (place / Lanes.width, place % Lanes.width)
      return (
        mean: mean.quantile(uniforms[0][group][lane]),
        scale: max(1e-5, scale.quantile(uniforms[1][group][lane]))
      )
    }
    let hazards = history.increments.map {
      -Double.log((1 - $0.before - $0.change) / (1 - $0.before))
    }
    self.candidates = candidates
    choice = WeightedChoice(
      candidates.map { candidate in
        hazards.reduce(1) {
          $0 * ResidualLaw.likelihood($1 - candidate.mean, scale: candidate.scale)
        }
      })
  }

  /// Draws (h̄, s) for eight draws.
  @inline(__always)
  func parameters(from draw: Int) -> Parameters {
    let luck = self.luck.uniforms(from: draw)
    var parameters = Parameters()
    for lane in 0..<Lanes.width {
      let candidate = candidates[choice.position(luck[lane])]
      parameters.mean[lane] = candidate.mean
      parameters.scale[lane] = candidate.scale
    }
    return parameters
  }

  /// The next rate.
  @inline(__always)
  static func next(_ rate: Lanes, _ parameters: Parameters, residual: Lanes) -> Lanes {
    1 - (1 - rate) * Lanes.exp(-(parameters.mean + parameters.scale * residual))
  }
}
