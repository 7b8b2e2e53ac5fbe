internal import RealModule

/// The weights of the members: a softmax of what features and hidden units say.
///
///     w[m,s] ∝ exp(c[m] · (x, h) + v[m] · (1, h) u[s]),    u[s] = (min(s, 6) − 3.5) / 2.5
///
/// x are the standardised features with a 1 before them, h the units of a
/// ``HiddenLayer``, s the step. Weights are positive and sum to 1, so the
/// combination never leaves the range of its members.
///
/// Reference: Montero-Manso, Athanasopoulos, Hyndman and Talagala (2020),
/// *FFORMA: Feature-based forecast model averaging*, there with trees.
struct MemberWeights: Sendable, Hashable {
  /// The units that bend.
  var hidden: HiddenLayer
  /// c, the coefficients of one member after those of another.
  var coefficients: [Double]
  /// v, how the logarithm of each weight changes with the step, member after member.
  var stepSlopes: [Double]

  /// How many coefficients a member has.
  static let inputs = HiddenLayer.inputs + HiddenLayer.units
  /// How many step slopes a member has.
  static let slopeInputs = 1 + HiddenLayer.units
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
    let units = hidden(features[...])
    let scores = Self.products(coefficients, features + units)
    let slopes = Self.products(stepSlopes, [1] + units)
    return (0..<members.steps).map { step in
      let position = Self.stepPosition(step)
      return combined(zip(scores, slopes).map { $0 + $1 * position }, members, step)
    }
  }

  /// One product a member: its row of numbers times the inputs.
  static func products(_ rows: [Double], _ inputs: [Double]) -> [Double] {
    (0..<Model.members.count).map { member in
      var (sum, place) = (0.0, member * inputs.count)
      for value in inputs {
        sum += rows[place] * value
        place += 1
      }
      return sum
    }
  }

  private func combined(_ scores: [Double], _ members: MemberPaths, _ step: Int) -> Double {
    let top = scores.max() ?? 0
    var (sum, total) = (0.0, 0.0)
    for member in scores.indices {
      let weight = Double.exp(scores[member] - top)
      sum += weight * members.changes[member * members.steps + step]
      total += weight
    }
    return sum / total
  }
}
