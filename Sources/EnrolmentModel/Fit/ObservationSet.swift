internal import LinearAlgebra
internal import Probability
internal import RealModule

/// All observations of a fit with the joint law of their errors.
///
/// Errors on the log scale are rounding ⊕ definition error; rows of one source
/// share a part of the definition error, so the covariance is not diagonal.
struct ObservationSet {
  let observations: [Observation]
  /// Cholesky factor of the error covariance, and its inverse as a matrix.
  let factor: Cholesky
  let precision: Matrix
  /// What each observation sums over, flat for the loop over draws.
  private let terms: [Term]
  private let firstTerm: [Int]
  private let values: [Double]

  /// A level, year and span of months that an observation counts.
  private struct Term {
    let level: Int
    let year: Int
    let firstMonth: Int
    let lastMonth: Int
  }

  /// Turns rows into observations.
  ///
  /// - Parameters:
  ///   - rows: Enrolment rows that count.
  ///   - plan: Levels and years.
  ///   - book: Error sizes.
  /// - Throws: `FactorizationError` where the errors have no valid covariance.
  init(
    _ rows: [Evidence], plan: Plan, book: AssumptionBook
  ) throws(FactorizationError) {
    observations = rows.compactMap { Self.observation($0, plan, book) }
    let shared = book.value(AssumptionKey.sourceShare)
    let list = observations
    let covariance = Matrix(rows: list.count, columns: list.count) { first, second in
      Self.covariance(list[first], list[second], same: first == second, shared: shared)
    }
    factor = try Cholesky(covariance)
    precision = factor.solve(Matrix.identity(list.count))
    terms = list.flatMap(Self.terms)
    values = list.map(\.value)
    var count = 0
    firstTerm =
      [0]
      + list.map {
        count += Self.terms($0).count
        return count
      }
  }

  private static func terms(_ observation: Observation) -> [Term] {
    observation.levels.flatMap { level in
      observation.years.map {
        Term(
          level: level, year: $0, firstMonth: observation.months.lowerBound,
          lastMonth: observation.months.upperBound)
      }
    }
  }

  private static func covariance(
    _ first: Observation, _ second: Observation, same: Bool, shared: Double
  ) -> Double {
    if same { return first.rounding * first.rounding + first.definition * first.definition }
    guard !first.source.isEmpty, first.source == second.source else { return 0 }
    return shared * first.definition * second.definition
  }

  private static func observation(
    _ row: Evidence, _ plan: Plan, _ book: AssumptionBook
  ) -> Observation? {
    guard let number = row.number, number > 0, row.year >= plan.historyFrom,
      row.lastYear <= plan.horizon, !row.levels.isEmpty
    else { return nil }
    let first = row.year - plan.historyFrom
    let years = first...(row.lastYear - plan.historyFrom)
    // The half-width bounds a uniform error; its sd is the half-width over √3.
    let rounding = row.halfWidth / 3.0.squareRoot() / number
    if row.kind == .plan {
      let ratio = book.distribution(AssumptionKey.planResult)
      return Observation(
        levels: row.levels, years: years, months: row.months,
        value: Double.log(number) + ratio.mean, rounding: rounding,
        definition: ratio.standardDeviation, source: "", row: row)
    }
    let kind = row.isDerived ? "derived" : row.kind.rawValue
    return Observation(
      levels: row.levels, years: years, months: row.months, value: Double.log(number),
      rounding: rounding,
      definition: book.value(AssumptionKey.definitionError(kind)), source: row.source, row: row)
  }

  /// W, the inverse of the errors' Cholesky factor: W R Wᵀ = I.
  var whitener: Matrix {
    let columns = (0..<count).flatMap { column in
      factor.solveLower((0..<count).map { $0 == column ? 1 : 0 })
    }
    return Matrix(rows: count, columns: count, elements: columns)
  }

  /// How many observations there are.
  var count: Int { observations.count }

  /// Residuals, observed minus modelled, on the log scale; the model is log Σ
  /// of turns over levels, years and months.
  @inline(__always)
  func residuals(_ state: LatentState, into out: borrowing Room<Lanes>) {
    for index in values.indices {
      out[index] = values[index] - Lanes.log(sum(index, state))
    }
  }

  @inline(__always)
  private func sum(_ index: Int, _ state: LatentState) -> Lanes {
    var sum = Lanes.zero
    for position in firstTerm[index]..<firstTerm[index + 1] { sum += turns(position, state) }
    return sum
  }

  @inline(__always)
  private func turns(_ position: Int, _ state: LatentState) -> Lanes {
    let term = terms[position]
    return state.turns(
      level: term.level, year: term.year, firstMonth: term.firstMonth, lastMonth: term.lastMonth)
  }

  /// The derivatives of a modelled value by the log paths, in the first lane: each term's share
  /// of the sum.
  func pathDerivatives(
    _ index: Int, _ state: LatentState
  ) -> [(level: Int, year: Int, derivative: Double)] {
    let sum = sum(index, state)[0]
    return (firstTerm[index]..<firstTerm[index + 1]).map {
      (level: terms[$0].level, year: terms[$0].year, derivative: turns($0, state)[0] / sum)
    }
  }

  /// The last year that any observation reaches.
  var lastYear: Int { terms.map(\.year).max() ?? 0 }

  /// The years that observations are about.
  var years: ClosedRange<Int> { min(terms.map(\.year).min() ?? 0, lastYear)...lastYear }

  /// −½ rᵀ R⁻¹ r, the log likelihood up to a constant.
  ///
  /// Also leaves (R⁻¹ r)ⱼ² / (R⁻¹)ⱼⱼ in `shares`: twice what row j alone, given
  /// the others, takes from the log likelihood; its exponential half undoes the
  /// row.
  @inline(__always)
  func logLikelihood(
    _ residuals: borrowing Room<Lanes>, shares: borrowing Room<Lanes>
  ) -> Lanes {
    var quadratic = Lanes.zero
    let n = count
    precision.elements.withUnsafeBufferPointer { inverse in
      for column in 0..<n {
        var sum = Lanes.zero
        for row in 0..<n { sum += inverse[column * n + row] * residuals[row] }
        quadratic += sum * residuals[column]
        shares[column] = sum * sum / inverse[column * n + column]
      }
    }
    return -0.5 * quadratic
  }
}
