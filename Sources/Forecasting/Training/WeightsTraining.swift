internal import Probability
internal import RealModule

/// Learns the members' weights by descent on ``TrainingLoss``, a batch of cases a round.
struct WeightsTraining {
  let cases: TrainingCases
  let loss: TrainingLoss
  /// Standardised features with their 1, row after row.
  let inputs: [Double]

  static let rounds = 1500
  static let rate = 0.02
  static let memory = 0.995
  /// The penalty on squared coefficients of the features, against learning the panels by heart.
  ///
  /// It stands for what is known before any case is seen, so it is divided by their number.
  static let penalty = 66.0
  /// The penalty on squared coefficients into and out of the hidden units.
  static let hiddenPenalty = 22.0

  private static let members = Model.members.count
  private static let layer = HiddenLayer.units * HiddenLayer.inputs
  private static let rows = members * MemberWeights.inputs
  private static let size = layer + rows + members * MemberWeights.slopeInputs

  /// Learns every set of the committee.
  func learned() -> WeightCommittee {
    WeightCommittee(sets: (0..<WeightCommittee.size).map { learned(set: $0) })
  }

  private func learned(set: Int) -> MemberWeights {
    let sampler = CaseSampler(weights: loss.weights, name: "weights training", set: set)
    let penalties = Self.penalties.map { $0 / Double(cases.count) }
    var descent = AdamDescent(
      parameters: Self.size, rate: Self.rate, rounds: Self.rounds, memory: Self.memory)
    let found = descent.minimise(Self.start(set: set)) { round, place, slope in
      let weights = Self.weights(place)
      var work = WeightsWork(weights)
      for item in sampler.batch(round) { add(item, weights, &work) }
      for index in place.indices {
        slope[index] = work.slope[index] / Double(CaseSampler.size)
        slope[index] += penalties[index] * place[index]
      }
    }
    return Self.weights(found)
  }

  private static func weights(_ place: [Double]) -> MemberWeights {
    MemberWeights(
      hidden: HiddenLayer(coefficients: Array(place[..<layer])),
      coefficients: Array(place[layer..<(layer + rows)]),
      stepSlopes: Array(place[(layer + rows)...]))
  }

  /// Units that differ by chance, and members that all count the same.
  private static func start(set: Int) -> [Double] {
    let stream = RandomStream(seed: 72, name: "hidden units")
    let scale = 1 / Double(HiddenLayer.inputs).squareRoot()
    return (0..<size).map { index in
      let (unit, input) = index.quotientAndRemainder(dividingBy: HiddenLayer.inputs)
      // The 1 comes first; a unit's own offset begins at 0.
      return index < layer && input > 0
        ? scale * stream.normal(draw: unit, entity: input, time: set) : 0
    }
  }

  private static var penalties: [Double] {
    (0..<size).map { index in
      if index < layer { return index % HiddenLayer.inputs == 0 ? 0 : hiddenPenalty }
      if index < layer + rows {
        let column = (index - layer) % MemberWeights.inputs
        return column < HiddenLayer.inputs ? penalty : hiddenPenalty
      }
      let column = (index - layer - rows) % MemberWeights.slopeInputs
      return column == 0 ? penalty : hiddenPenalty
    }
  }

  /// Adds the gradient of a case.
  private func add(_ item: Int, _ weights: MemberWeights, _ work: inout WeightsWork) {
    let first = item * HiddenLayer.inputs
    work.look(weights, inputs[first..<(first + HiddenLayer.inputs)])
    for step in 0..<TrainingCases.steps { addStep(item, step, &work) }
    work.spread(weights)
  }

  private func addStep(_ item: Int, _ step: Int, _ work: inout WeightsWork) {
    let position = MemberWeights.stepPosition(step)
    work.share(position)
    let first = item * TrainingCases.memberRow + step
    var forecast = 0.0
    for member in 0..<Self.members {
      forecast += work.shares[member] * cases.members[first + member * TrainingCases.steps]
    }
    let pull = loss.slope(item, step, forecast) / Double(TrainingCases.steps)
    guard pull != 0 else { return }
    for member in 0..<Self.members {
      let change = cases.members[first + member * TrainingCases.steps]
      let push = pull * work.shares[member] * (change - forecast)
      work.pushes[member] += push
      work.slopePushes[member] += push * position
    }
  }
}
