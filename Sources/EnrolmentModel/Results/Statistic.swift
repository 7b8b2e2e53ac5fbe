/// The name of a figure about a distribution, as it stands in result files.
///
/// These names MUST NOT CHANGE, because people build on these files.
public enum Statistic: String, Sendable, CaseIterable {
  /// Mean.
  case mean
  /// Standard deviation.
  case sd
  /// Quantiles.
  case p05, p10, p25, p50, p75, p90, p95
  /// The plan's threshold.
  case target
  /// Probability of reaching it.
  case probability
  /// Monte-Carlo standard error of that probability, from replicate fits.
  case probabilitySE = "probability-se"
  /// The least probability over the treatments of the disruption years.
  case probabilityLow = "probability-low"
  /// The largest probability over the treatments of the disruption years.
  case probabilityHigh = "probability-high"
  /// Value minus target, negative where it falls short.
  case gapP10 = "gap-p10"
  /// Value minus target.
  case gapP50 = "gap-p50"
  /// Value minus target.
  case gapP90 = "gap-p90"
  /// Difference from the baseline, paired by draw.
  case deltaP10 = "delta-p10"
  /// Difference from the baseline, paired by draw.
  case deltaP50 = "delta-p50"
  /// Difference from the baseline, paired by draw.
  case deltaP90 = "delta-p90"
  /// Probability of lying above the baseline, paired by draw; ties do not count.
  case beatsBaseline = "probability-beats-baseline"

  /// The quantiles of every distribution.
  static let quantiles: [(statistic: Statistic, probability: Double)] = [
    (.p05, 0.05), (.p10, 0.10), (.p25, 0.25), (.p50, 0.50), (.p75, 0.75), (.p90, 0.90),
    (.p95, 0.95),
  ]
}
