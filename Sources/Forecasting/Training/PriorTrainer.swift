public import LinearAlgebra
internal import Probability

/// Rebuilds the forecaster's prior from panels, the same to the last byte each time.
///
/// In order: the pooled regression, the members' weights, the quantiles'
/// distances, the factors of single models, the dependence of steps; each learns
/// on what the earlier ones leave. Minutes for 25,000 series on one core.
public struct PriorTrainer {
  /// What is being learned.
  public enum Stage: String, Sendable {
    /// Every history is forecast by every member.
    case members
    /// The pooled regression.
    case regression
    /// The members' weights.
    case weights
    /// The quantiles' distances.
    case widths
    /// What single models need, and how steps hang together.
    case remainder
  }

  private let panels: [TrainingPanel]
  private var cases: TrainingCases
  private let loss: TrainingLoss
  private let standardization: Standardization
  private let inputs: [Double]

  /// Trains on panels.
  ///
  /// - Parameters:
  ///   - panels: The panels; the order matters for the last digits.
  ///   - progress: Told when a stage begins.
  /// - Returns: The prior.
  /// - Throws: `PriorTrainingProblem` where there is too little to learn from.
  public static func train(
    _ panels: [TrainingPanel], progress: (Stage) -> Void = { _ in }
  ) throws(PriorTrainingProblem) -> ForecastPrior {
    progress(.members)
    var trainer = try PriorTrainer(panels)
    progress(.regression)
    let regression = try trainer.learnRegression()
    progress(.weights)
    let weights = WeightsTraining(
      cases: trainer.cases, loss: trainer.loss, inputs: trainer.inputs
    ).learned()
    progress(.widths)
    return trainer.finished(regression, weights, progress)
  }

  private init(_ panels: [TrainingPanel]) throws(PriorTrainingProblem) {
    self.panels = panels
    let cases = TrainingCases(panels)
    guard cases.count >= 100 else { throw .tooFewCases(cases.count) }
    let loss = TrainingLoss(cases, panels: panels)
    let standardization = Self.standardization(cases, loss)
    let width = SeriesFeatures.names.count
    inputs = (0..<cases.count).flatMap { item in
      standardization(Array(cases.features[(item * width)..<((item + 1) * width)]))
    }
    self.cases = cases
    self.loss = loss
    self.standardization = standardization
  }

  private static func standardization(
    _ cases: TrainingCases, _ loss: TrainingLoss
  ) -> Standardization {
    let width = SeriesFeatures.names.count
    var means = [Double](repeating: 0, count: width)
    var deviations = means
    for item in 0..<cases.count {
      for place in 0..<width {
        means[place] += loss.weights[item] * cases.features[item * width + place]
      }
    }
    for item in 0..<cases.count {
      for place in 0..<width {
        let deviation = cases.features[item * width + place] - means[place]
        deviations[place] += loss.weights[item] * deviation * deviation
      }
    }
    return Standardization(
      means: means.map(SignificantDigits.rounded),
      deviations: deviations.map { max(SignificantDigits.rounded($0.squareRoot()), 1e-6) })
  }

  private mutating func learnRegression() throws(PriorTrainingProblem) -> PooledRegression {
    let regression: PooledRegression
    do {
      regression = try RegressionTraining(cases: cases, loss: loss).learned()
    } catch { throw .regression(error) }
    let size = PooledRegression.inputs
    let first = TrainingCases.memberRow - TrainingCases.steps
    for item in 0..<cases.count {
      let row = Array(cases.designs[(item * size)..<((item + 1) * size)])
      for (step, change) in regression.path(row, TrainingCases.steps).enumerated() {
        cases.members[item * TrainingCases.memberRow + first + step] = change
      }
    }
    return regression
  }

  private func finished(
    _ regression: PooledRegression, _ weights: WeightCommittee, _ progress: (Stage) -> Void
  ) -> ForecastPrior {
    let study = ResidualStudy(cases: cases, loss: loss, inputs: inputs, weights: weights)
    let widths = study.widths()
    progress(.remainder)
    return ForecastPrior(
      provenance: provenance, standardization: standardization, regression: regression,
      weights: weights, widths: widths, factors: study.factors(widths),
      dependence: study.dependence(widths))
  }

  private var provenance: [String] {
    let sources = panels.map { panel in
      let observations = panel.series.reduce(0) { $0 + $1.observedCount }
      return "panel \(panel.name): \(panel.series.count) series, \(observations) observations"
    }
    return ["learned by enrolcast train-prior from \(cases.count) histories of:"] + sources
  }
}

/// Why no prior could be trained.
public enum PriorTrainingProblem: Error, Hashable, Sendable {
  /// Fewer histories than numbers to learn would make sense of.
  case tooFewCases(Int)
  /// The pooled regression has no solution.
  case regression(FactorizationError)
}
