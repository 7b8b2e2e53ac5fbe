internal import RealModule

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

  /// The modelled value on the log scale: log Σ of turns over levels, years and months.
  @inline(__always)
  func predicted(_ state: LatentState) -> Double {
    var sum = 0.0
    for level in levels {
      for year in years { sum += state.turns(level: level, year: year, months: months) }
    }
    return Double.log(sum)
  }

  /// Adds the derivative of the modelled value with respect to the log paths.
  ///
  /// - Parameters:
  ///   - state: The state it is taken at.
  ///   - count: Years of the path.
  ///   - add: Called with position in the log paths and derivative.
  func forEachPathDerivative(
    _ state: LatentState, years count: Int, _ add: (Int, Double) -> Void
  ) {
    let sum = Double.exp(predicted(state))
    for level in levels {
      for year in years {
        add(level * count + year, state.turns(level: level, year: year, months: months) / sum)
      }
    }
  }
}
