internal import RealModule

/// One row of evidence as a function of the latent paths.
struct Observation {
  /// What the figure is made of.
  enum Content {
    /// log Σ over levels and years of the turns in some months.
    case turns(levels: [Int], years: ClosedRange<Int>, months: ClosedRange<Int>)
    /// log of a level's usual turns in a year over another's: a share of a group.
    case contrast(Int, Int, year: Int)
  }

  /// What the figure is made of.
  let content: Content
  /// The figure on the log scale.
  let value: Double
  /// Its rounding error on the log scale.
  let rounding: Double
  /// Its definition error on the log scale, shared in part with its source.
  let definition: Double
  /// What makes rows share errors; empty for assumptions.
  let source: String
  /// The row, or nothing for an assumption that enters as an observation.
  let row: Evidence?

  /// The modelled value on the log scale.
  @inline(__always)
  func predicted(_ state: LatentState, years count: Int) -> Double {
    switch content {
    case .turns(let levels, let years, let months):
      var sum = 0.0
      for level in levels {
        for year in years { sum += state.turns(level: level, year: year, months: months) }
      }
      return Double.log(sum)
    case .contrast(let first, let second, let year):
      return state.logUsual[first * count + year] - state.logUsual[second * count + year]
    }
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
    switch content {
    case .turns(let levels, let years, let months):
      let sum = Double.exp(predicted(state, years: count))
      for level in levels {
        for year in years {
          let turns = state.turns(level: level, year: year, months: months)
          add(level * count + year, turns / sum)
        }
      }
    case .contrast(let first, let second, let year):
      add(first * count + year, 1)
      add(second * count + year, -1)
    }
  }
}
