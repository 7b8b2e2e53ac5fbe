public import Probability

/// How the errors of one path hang together from step to step.
///
///     z(1) = ε(1)     z(h) = ρ(h) z(h−1) + √(1 − ρ(h)²) ε(h)
///
/// z are normal scores: Φ(z(h)) is where the value lies in the distribution of its
/// step. So the marginals are the forecast's own quantiles whatever ρ is; ρ(2) …
/// ρ(6) are learned, and the last one serves all later steps.
///
/// Reference: Schefzik, Thorarinsdottir and Gneiting (2013), *Uncertainty
/// quantification in complex simulation models using ensemble copula coupling*.
/// Also called a Gaussian copula.
struct StepDependence: Sendable, Hashable {
  /// The correlations ρ(2), ρ(3) and so on.
  var correlations: [Double]

  /// The correlation of a step with the one before it.
  ///
  /// - Parameter step: The step, from 1 for the second.
  /// - Returns: ρ.
  func correlation(_ step: Int) -> Double {
    correlations[min(step - 1, correlations.count - 1)]
  }
}

extension SeriesForecast {
  /// Sample paths: at each step their distribution is the forecast's.
  ///
  /// - Parameters:
  ///   - count: How many paths.
  ///   - stream: Where their luck comes from; draw, entity and time are path, `entity` and step.
  ///   - entity: The index of the series.
  /// - Returns: `count` paths of one value a step.
  public func samplePaths(_ count: Int, stream: RandomStream, entity: Int = 0) -> [[Double]] {
    (0..<count).map { draw in
      var score = 0.0
      return steps.indices.map { step in
        let luck = stream.normal(draw: draw, entity: entity, time: step)
        let rho = step == 0 ? 0 : dependence.correlation(step)
        score = rho * score + (1 - rho * rho).squareRoot() * luck
        return steps[step].quantile(Normal.cumulative(score))
      }
    }
  }
}
