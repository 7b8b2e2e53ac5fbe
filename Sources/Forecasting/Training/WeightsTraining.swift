internal import RealModule

/// Learns the members' weights by descent on ``TrainingLoss``.
struct WeightsTraining {
  let cases: TrainingCases
  let loss: TrainingLoss
  /// Standardised features with their 1, row after row.
  let inputs: [Double]

  static let rounds = 150
  static let rate = 0.04
  /// The penalty on squared coefficients, against learning the panels by heart.
  static let penalty = 1e-3

  private static let members = Model.members.count
  private static let width = SeriesFeatures.names.count + 1

  func learned() -> MemberWeights {
    let size = Self.members * Self.width + Self.members
    var descent = AdamDescent(parameters: size, rate: Self.rate, rounds: Self.rounds)
    let found = descent.minimise([Double](repeating: 0, count: size)) { place, slope in
      addGradient(place, &slope)
      for index in place.indices { slope[index] += Self.penalty * place[index] }
    }
    let cut = Self.members * Self.width
    return MemberWeights(coefficients: Array(found[..<cut]), stepSlopes: Array(found[cut...]))
  }

  /// e^(v u) by member and step.
  private static func stepShares(_ place: [Double]) -> [Double] {
    (0..<members).flatMap { member in
      (0..<TrainingCases.steps).map {
        Double.exp(place[members * width + member] * MemberWeights.stepPosition($0))
      }
    }
  }

  private func addGradient(_ place: [Double], _ slope: inout [Double]) {
    let shares = Self.stepShares(place)
    var work = WeightsWork()
    place.withUnsafeBufferPointer { place in
      slope.withUnsafeMutableBufferPointer { slope in
        for item in 0..<cases.count {
          work.score(inputs, item, place)
          for step in 0..<TrainingCases.steps { addStep(item, step, shares, &work, slope) }
          work.spread(inputs, item, slope)
        }
      }
    }
  }

  private func addStep(
    _ item: Int, _ step: Int, _ shares: [Double], _ work: inout WeightsWork,
    _ slope: UnsafeMutableBufferPointer<Double>
  ) {
    let first = item * TrainingCases.memberRow + step
    var (total, sum) = (0.0, 0.0)
    for member in 0..<Self.members {
      let share = work.powers[member] * shares[member * TrainingCases.steps + step]
      work.shares[member] = share
      total += share
      sum += share * cases.members[first + member * TrainingCases.steps]
    }
    let forecast = sum / total
    let pull = loss.slope(item, step, forecast) * loss.weights[item] / Double(TrainingCases.steps)
    guard pull != 0 else { return }
    let position = MemberWeights.stepPosition(step)
    for member in 0..<Self.members {
      let change = cases.members[first + member * TrainingCases.steps]
      let push = pull * work.shares[member] / total * (change - forecast)
      work.pushes[member] += push
      slope[Self.members * Self.width + member] += push * position
    }
  }
}

/// What one case needs while its gradient is computed.
private struct WeightsWork {
  var powers = [Double](repeating: 0, count: Model.members.count)
  var shares = [Double](repeating: 0, count: Model.members.count)
  var pushes = [Double](repeating: 0, count: Model.members.count)

  private static let width = SeriesFeatures.names.count + 1

  mutating func score(_ inputs: [Double], _ item: Int, _ place: UnsafeBufferPointer<Double>) {
    var top = -Double.infinity
    for member in powers.indices {
      var score = 0.0
      for column in 0..<Self.width {
        score += place[member * Self.width + column] * inputs[item * Self.width + column]
      }
      powers[member] = score
      top = max(top, score)
    }
    for member in powers.indices {
      powers[member] = Double.exp(powers[member] - top)
      pushes[member] = 0
    }
  }

  func spread(
    _ inputs: [Double], _ item: Int, _ slope: UnsafeMutableBufferPointer<Double>
  ) {
    for member in pushes.indices where pushes[member] != 0 {
      for column in 0..<Self.width {
        slope[member * Self.width + column] += pushes[member] * inputs[item * Self.width + column]
      }
    }
  }
}
