internal import RealModule

/// Learns the distances of the quantiles by descent on their pinball losses, a batch of cases a round.
///
/// Each quantile's loss is divided by its tail probability, so that the outer
/// ones count as much as the inner ones: for 2.5 % and 97.5 % that is the interval
/// score. The outer distance learns from all four, since the few outcomes beyond
/// the outer quantiles alone say little about what makes a series uncertain.
struct WidthsTraining {
  let cases: TrainingCases
  let loss: TrainingLoss
  /// Standardised features with their 1, row after row.
  let inputs: [Double]
  /// The median's changes, six a case.
  let medians: [Double]
  /// What depends on the step, one a case and step.
  let stepInputs: [SIMD4<Double>]

  static let rounds = 1500
  static let rate = 0.02
  static let memory = 0.99
  /// The penalty on squared coefficients but the first of each term.
  static let penalty = 1.0
  /// What is added to it, divided by the number of cases.
  static let casePenalty = 50_000.0
  /// The probabilities of the upper quantiles.
  static let probabilities = [0.75, 0.9, 0.95, 0.975]

  private static let width = SeriesFeatures.names.count + 1
  private static let rows = 2 * QuantileWidths.terms

  func learned() -> QuantileWidths {
    let size = Self.rows * QuantileWidths.inputs
    var descent = AdamDescent(
      parameters: size, rate: Self.rate, rounds: Self.rounds, memory: Self.memory)
    var start = [Double](repeating: 0, count: size)
    for side in 0..<2 {
      // The outer distances begin at about four mean changes, one term with the disagreement.
      let first = (side * QuantileWidths.terms + 3) * QuantileWidths.inputs
      start[first] = 1
      start[first + 2 * QuantileWidths.inputs - 2] = 1
    }
    let penalty = Self.penalty + Self.casePenalty / Double(cases.count)
    let sampler = CaseSampler(weights: loss.weights, name: "widths training")
    let found = descent.minimise(start) { round, place, slope in
      let widths = QuantileWidths(coefficients: place)
      for item in sampler.batch(round) { add(item, widths, &slope) }
      for index in place.indices where index % QuantileWidths.inputs != 0 {
        slope[index] += penalty * place[index]
      }
    }
    return QuantileWidths(coefficients: found)
  }

  /// Adds the gradient of a case.
  private func add(_ item: Int, _ widths: QuantileWidths, _ slope: inout [Double]) {
    let features = inputs[(item * Self.width)..<((item + 1) * Self.width)]
    let scores = widths.scores(features)
    var pushes = SIMD16<Double>()
    for step in 0..<TrainingCases.steps {
      let push = push(widths, scores, item, step)
      pushes += push
      addStepInputs(push, stepInputs[item * TrainingCases.steps + step], &slope)
    }
    for row in 0..<Self.rows {
      var place = row * QuantileWidths.inputs
      for value in features {
        slope[place] += pushes[row] * value
        place += 1
      }
    }
  }

  private func addStepInputs(
    _ push: SIMD16<Double>, _ inputs: SIMD4<Double>, _ slope: inout [Double]
  ) {
    for row in 0..<Self.rows {
      let first = (row + 1) * QuantileWidths.inputs - QuantileWidths.stepInputs
      for place in 0..<QuantileWidths.stepInputs {
        slope[first + place] += push[row] * inputs[place]
      }
    }
  }

  /// The slope of the loss in the exponent of each of the ten terms.
  private func push(
    _ widths: QuantileWidths, _ scores: [Double], _ item: Int, _ step: Int
  ) -> SIMD16<Double> {
    let place = item * TrainingCases.steps + step
    let weight = loss.changeWeight(item, step) / Double(TrainingCases.steps * CaseSampler.size)
    var push = SIMD16<Double>()
    guard weight > 0 else { return push }
    let (distances, first) = widths.outward(scores, stepInputs[place])
    let miss = cases.outcomes[place] - medians[place]
    // A lower quantile below zero is cut off there, and cannot be moved.
    let room = cases.levels[item] >= 0 ? medians[place] + cases.levels[item] : .infinity
    for side in 0..<2 {
      // The slope of the loss in log D, summed over this quantile and those inside it.
      var slope = 0.0
      for inner in 0..<QuantileWidths.distances {
        let distance = distances[side * QuantileWidths.distances + inner]
        if side == 0 || distance <= room {
          let p = Self.probabilities[inner]
          let isAbove = (side == 0 ? miss : -miss) >= distance
          slope += (isAbove ? -p / (1 - p) : 1) * weight * distance
        }
        let row = side * QuantileWidths.terms + inner
        if inner == QuantileWidths.distances - 1 {
          push[row] = slope * first[side] / distance
          push[row + 1] = slope * (1 - first[side] / distance)
        } else {
          // D is σ times the next one, and the slope of log σ(s) in s is 1 − σ.
          let outer = distances[side * QuantileWidths.distances + inner + 1]
          push[row] = slope * (1 - distance / outer)
        }
      }
    }
    return push
  }
}
