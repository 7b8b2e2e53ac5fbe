internal import RealModule

/// The weights of the members: a softmax, linear in the features of the series.
///
///     w[m,h] ∝ exp(c[m] · x + v[m] u[h]),    u[h] = (min(h, 6) − 3.5) / 2.5
///
/// x are the standardised features with a 1 before them. Weights are positive and
/// sum to 1, so the combination never leaves the range of its members. A quarter
/// of the answer is the plain median of the members, whatever was learned: on
/// panels of other times and kinds than those learned from, that is the safer part.
///
/// Reference: Montero-Manso, Athanasopoulos, Hyndman and Talagala (2020),
/// *FFORMA: Feature-based forecast model averaging*, there with trees.
struct MemberWeights: Sendable, Hashable {
  /// c, the coefficients of one member after those of another.
  var coefficients: [Double]
  /// v, how the logarithm of each weight changes with the step.
  var stepSlopes: [Double]

  /// How much of the answer is the members' median.
  static let medianShare = 0.25

  /// u of a step counted from 0.
  static func stepPosition(_ step: Int) -> Double {
    (Double(min(step + 1, MemberPaths.trainedSteps)) - 3.5) / 2.5
  }

  /// The weighted path.
  ///
  /// - Parameters:
  ///   - features: x.
  ///   - members: The members' paths.
  /// - Returns: Changes from the last value in units of the mean change.
  func combined(_ features: [Double], _ members: MemberPaths) -> [Double] {
    let count = Model.members.count
    var scores = [Double](repeating: 0, count: count)
    for member in 0..<count {
      let first = member * features.count
      for place in features.indices {
        scores[member] += coefficients[first + place] * features[place]
      }
    }
    return (0..<members.steps).map { step in
      combined(scores, members, step, Self.stepPosition(step))
    }
  }

  private func combined(
    _ scores: [Double], _ members: MemberPaths, _ step: Int, _ position: Double
  ) -> Double {
    var top = -Double.infinity
    for member in scores.indices { top = max(top, scores[member] + stepSlopes[member] * position) }
    var (sum, total) = (0.0, 0.0)
    for member in scores.indices {
      let weight = Double.exp(scores[member] + stepSlopes[member] * position - top)
      sum += weight * members.changes[member * members.steps + step]
      total += weight
    }
    return (1 - Self.medianShare) * sum / total + Self.medianShare * members.median(step)
  }
}
