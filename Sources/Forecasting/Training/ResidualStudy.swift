internal import Probability

/// What is learned from the errors that the weighted combination leaves.
struct ResidualStudy {
  private let cases: TrainingCases
  private let loss: TrainingLoss
  private let inputs: [Double]
  /// The median's changes, six a case.
  private let medians: [Double]
  /// The members' disagreement, six a case.
  private let spreads: [Double]

  private static let width = SeriesFeatures.names.count + 1
  private static let steps = TrainingCases.steps

  init(cases: TrainingCases, loss: TrainingLoss, inputs: [Double], weights: WeightCommittee) {
    self.cases = cases
    self.loss = loss
    self.inputs = inputs
    var (medians, spreads): ([Double], [Double]) = ([], [])
    for item in 0..<cases.count {
      let row = Array(inputs[(item * Self.width)..<((item + 1) * Self.width)])
      let paths = MemberPaths(changes: cases.memberRow(item), level: cases.levels[item])
      medians += weights.combined(row, paths)
      for step in 0..<Self.steps { spreads.append(paths.spread(step)) }
    }
    self.medians = medians
    self.spreads = spreads
  }

  func widths() -> QuantileWidths {
    let inputsByStep = medians.indices.map { stepInputs($0, medians[$0]) }
    return WidthsTraining(
      cases: cases, loss: loss, inputs: inputs, medians: medians, stepInputs: inputsByStep
    ).learned()
  }

  /// The ratio below which a share of the weight lies.
  private static func weightedQuantile(
    _ ratios: inout [(ratio: Double, weight: Double)], _ share: Double
  ) -> Double {
    ratios.sort { $0.ratio < $1.ratio }
    var left = share * ratios.reduce(0) { $0 + $1.weight }
    for (ratio, weight) in ratios {
      left -= weight
      if left <= 0 { return ratio }
    }
    return 1
  }

  private func stepInputs(_ place: Int, _ change: Double) -> SIMD4<Double> {
    QuantileWidths.stepInputs(place % Self.steps, change: change, spread: spreads[place])
  }

  /// How much wider each model alone must be for its 95 % interval to hold 95 %.
  func factors(_ widths: QuantileWidths) -> [Model: Double] {
    var factors: [Model: Double] = [.ensemble: 1]
    for (member, model) in Model.members.enumerated() {
      let ratio = widthRatio(widths) { item, step in
        cases.members[item * TrainingCases.memberRow + member * Self.steps + step]
      }
      factors[model] = max(1, ratio)
    }
    // Models outside the ensemble are no better than their nearest member.
    factors[.simpleSmoothing] = factors[.naive]
    factors[.holt] = factors[.exponentialSmoothing]
    return factors
  }

  /// The weighted 95 % quantile of |error| over the outer distance on its side.
  private func widthRatio(
    _ widths: QuantileWidths, _ path: (_ item: Int, _ step: Int) -> Double
  ) -> Double {
    var found: [(ratio: Double, weight: Double)] = []
    for item in 0..<cases.count {
      let scores = widths.scores(row(item))
      for step in 0..<Self.steps {
        let place = item * Self.steps + step
        guard !cases.outcomes[place].isNaN else { continue }
        let change = path(item, step)
        let distances = widths.distances(scores, stepInputs(place, change))
        let miss = cases.outcomes[place] - change
        found.append((abs(miss) / (miss > 0 ? distances[3] : distances[7]), loss.weights[item]))
      }
    }
    return Self.weightedQuantile(&found, 0.95)
  }

  private func row(_ item: Int) -> ArraySlice<Double> {
    inputs[(item * Self.width)..<((item + 1) * Self.width)]
  }

  /// The correlation of normal scores of consecutive steps.
  func dependence(_ widths: QuantileWidths) -> StepDependence {
    var products = [Double](repeating: 0, count: Self.steps)
    var squares = products
    for item in 0..<cases.count {
      let scores = normalScores(widths, item)
      for step in 1..<Self.steps where !scores[step].isNaN && !scores[step - 1].isNaN {
        products[step] += loss.weights[item] * scores[step] * scores[step - 1]
        squares[step] +=
          loss.weights[item]
          * 0.5 * (scores[step] * scores[step] + scores[step - 1] * scores[step - 1])
      }
    }
    return StepDependence(
      correlations: (1..<Self.steps).map { step in
        squares[step] > 0 ? min(max(products[step] / squares[step], 0), 0.99) : 0
      })
  }

  /// Where the outcomes lie in their distributions, as normal scores.
  private func normalScores(_ widths: QuantileWidths, _ item: Int) -> [Double] {
    let scores = widths.scores(row(item))
    return (0..<Self.steps).map { step in
      let place = item * Self.steps + step
      guard !cases.outcomes[place].isNaN else { return .nan }
      let away = widths.distances(scores, stepInputs(place, medians[place]))
      let quantiles = [
        -away[7], -away[6], -away[5], -away[4], 0, away[0], away[1], away[2], away[3],
      ]
      let forecast = StepForecast(quantiles: quantiles, lowest: -.infinity)
      let probability = forecast.cumulative(cases.outcomes[place] - medians[place])
      return Normal.quantile(min(max(probability, 1e-4), 1 - 1e-4))
    }
  }
}

extension TrainingCases {
  /// The members' changes of a case.
  func memberRow(_ item: Int) -> [Double] {
    Array(members[(item * Self.memberRow)..<((item + 1) * Self.memberRow)])
  }
}
