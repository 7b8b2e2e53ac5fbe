/// What was learned from panels of annual series: the whole memory of the forecaster.
///
/// About 4,000 numbers: the standardisation of the features, the pooled regression,
/// the members' weights, the widths of the quantiles, how much wider each single
/// model has to be, and the dependence between steps. It holds nothing of any one
/// series. Kept as text with its provenance; see ``init(text:)``.
public struct ForecastPrior: Sendable, Hashable {
  /// Where the prior comes from: one line for each panel and setting.
  public var provenance: [String]
  var standardization: Standardization
  var regression: PooledRegression
  var weights: WeightCommittee
  var widths: QuantileWidths
  /// By how much the distances are multiplied for a model that stands alone.
  var factors: [Model: Double]
  var dependence: StepDependence

  /// The prior that comes with the program.
  public static let shipped: ForecastPrior = {
    let text = String(decoding: PackageResources.prior_txt, as: UTF8.self)
    guard let prior = try? ForecastPrior(text: text) else {
      fatalError("the embedded prior cannot be read; rebuild it with train-prior")
    }
    return prior
  }()
}
