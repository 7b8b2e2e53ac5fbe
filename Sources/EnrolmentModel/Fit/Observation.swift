/// One row of evidence as a function of the latent paths.
struct Observation {
  /// Positions of the levels that are counted together.
  let levels: [Int]
  /// Positions of the years that are counted together.
  let years: ClosedRange<Int>
  /// The months of these years.
  let months: ClosedRange<Int>
  /// The figure on the log scale.
  let value: Double
  /// Its rounding error on the log scale.
  let rounding: Double
  /// Its definition error on the log scale, shared in part with its source.
  let definition: Double
  /// What makes rows share errors; empty for past plans.
  let source: String
  /// The row.
  let row: Evidence
}
