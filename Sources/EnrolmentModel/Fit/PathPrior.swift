internal import LinearAlgebra
internal import Probability
internal import RealModule

/// The prior of the latent log path of every level, for one θ.
///
///     x[ℓ,t] = μ[ℓ,t] + ε[ℓ,t]
///     μ[t+1] = μ[t] + φ b[t] + η[t],   b[t+1] = φ b[t] + ζ[t]
///
/// Written with standard normals z this is
///
///     x[ℓ,t] = m + s₀ z₀[ℓ] + g[t] + scale[ℓ] · Σ_τ L[t,τ] Σ_j C[ℓ,j] z[j,τ]
///
/// with L the Cholesky factor of the covariance over years, C that of the
/// correlation of levels, and g the mean growth, damped. Years before the first that anything rests
/// on are integrated out: L is the factor of the others' covariance, zero elsewhere.
///
/// Levels that a plan reports together are written as the log total of their
/// group and log ratios within it (`GroupSplit`), because a row about the group
/// is then linear in what it informs.
///
/// Reference: Gardner & McKenzie (1985), *Forecasting trends in time series*,
/// Management Science 31, for the damped slope.
struct PathPrior {
  /// L, by year and year.
  let years: Matrix
  /// C, by level and level.
  let levels: Matrix
  /// g, by year.
  let growth: [Double]
  /// The scale of each level.
  let scales: [Double]
  /// m: the middle of the first year, by component.
  let centres: [Double]
  /// s₀ by component.
  let initialSDs: [Double]
  /// The splits of groups.
  let splits: [GroupSplit]

  /// s₀: the first year's level is left open within a factor of e^±3.
  static let initialSD = 1.5

  /// Builds the factors.
  ///
  /// - Parameters:
  ///   - theta: The variances.
  ///   - book: Level scales, correlation and initial growth.
  ///   - plan: Years and levels.
  ///   - centre: The middle of the first year's log level.
  ///   - first: Position of the first year that anything rests on.
  /// - Throws: `FactorizationError` where a covariance is not positive definite.
  init(
    _ theta: Theta, book: AssumptionBook, plan: Plan, centre: Double, from first: Int = 0
  ) throws(FactorizationError) {
    let count = plan.years.count
    let initial = book.distribution(AssumptionKey.initialGrowth)
    years = try Self.yearFactor(
      theta, count: count, from: first, growthSD: initial.standardDeviation)
    let splits = plan.groups.map { GroupSplit($0, plan: plan, book: book) }
    self.splits = splits
    let ratios = Dictionary(uniqueKeysWithValues: splits.flatMap(\.ratios))
    levels = try Self.levelFactor(
      plan.levels.count, correlation: book.value(AssumptionKey.levelCorrelation),
      apart: Set(ratios.keys))
    growth = Self.dampedSums(theta.phi, count: count).map { $0 * initial.mean }
    let splitScale = book.value(AssumptionKey.splitScale)
    scales = plan.levels.enumerated().map { position, level in
      book.value(AssumptionKey.levelScale(level.key)) * (ratios[position] == nil ? 1 : splitScale)
    }
    centres = plan.levels.indices.map { ratios[$0]?.mean ?? centre }
    initialSDs = plan.levels.indices.map { ratios[$0]?.sd ?? Self.initialSD }
    isRatio = plan.levels.indices.map { ratios[$0] != nil }
  }

  /// Whether a component is a log ratio within a group.
  let isRatio: [Bool]

  /// φ + φ² + … + φᵗ, what a slope of one adds to the level after t years.
  private static func dampedSums(_ phi: Double, count: Int) -> [Double] {
    var sums = [0.0]
    var power = 1.0
    for _ in 1..<count {
      power *= phi
      sums.append((sums.last ?? 0) + power)
    }
    return sums
  }

  private static func yearFactor(
    _ theta: Theta, count: Int, from first: Int, growthSD: Double
  ) throws(FactorizationError) -> Matrix {
    let sums = dampedSums(theta.phi, count: count)
    // Response of μ[t] to b[0], then to each η and each ζ.
    let responses = Matrix(rows: count, columns: 2 * count - 1) { year, column in
      if column == 0 { return growthSD * sums[year] }
      let shock = (column - 1) % (count - 1) + 1
      guard year >= shock else { return 0 }
      return column < count ? theta.sigmaEta : theta.sigmaZeta * sums[year - shock]
    }
    // (T x T) <- (T x 2T-1) (2T-1 x T)
    var covariance = responses.multipliedByTranspose(of: responses)
    let noise = theta.sigmaEpsilon * theta.sigmaEpsilon
    for year in 0..<count { covariance[year, year] += noise }
    let asked = try Cholesky(
      Matrix(rows: count - first, columns: count - first) { covariance[first + $0, first + $1] }
    ).lower
    return Matrix(rows: count, columns: count) {
      $0 >= first && $1 >= first ? asked[$0 - first, $1 - first] : 0
    }
  }

  private static func levelFactor(
    _ count: Int, correlation: Double, apart: Set<Int>
  ) throws(FactorizationError) -> Matrix {
    try Cholesky(
      Matrix(rows: count, columns: count) {
        $0 == $1 ? 1 : apart.contains($0) || apart.contains($1) ? 0 : correlation
      }
    ).lower
  }

  /// The log path of every level from z, without disruption.
  ///
  /// - Parameters:
  ///   - z: The standard normals.
  ///   - layout: Where they stand.
  ///   - asked: The years that are filled.
  ///   - out: Receives x[ℓ,t] at ℓ · T + t.
  ///   - mixed: Room for T values.
  func fill(
    _ z: borrowing Room<Lanes>, _ layout: LatentLayout, years asked: Range<Int>,
    _ out: borrowing Room<Lanes>, mixed: borrowing Room<Lanes>
  ) {
    let count = layout.years
    let asked = asked.clamped(to: layout.firstYear..<count)
    years.elements.withUnsafeBufferPointer { factor in
      for level in 0..<layout.levels {
        mix(level, z, layout, layout.firstYear..<asked.upperBound, mixed)
        let base = centres[level] + initialSDs[level] * z[layout.initial(level)]
        let slope = isRatio[level] ? 0.0 : 1.0
        // x <- L z by rows: (T) <- (T x T)(T)
        for year in asked {
          var sum = Lanes.zero
          for shock in layout.firstYear...year {
            sum += factor[shock * count + year] * mixed[shock]
          }
          out[level * count + year] = base + slope * growth[year] + scales[level] * sum
        }
      }
    }
    for split in splits { split.resolve(out, years: count, asked: asked) }
  }

  /// The components that a level's log path is made of, with derivatives.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - year: The year of the path.
  ///   - logPath: The log paths of all levels.
  /// - Returns: Pairs of component and derivative.
  func components(
    of level: Int, _ year: Int, _ logPath: borrowing Room<Lanes>
  ) -> [(component: Int, derivative: Double)] {
    guard let split = splits.first(where: { $0.levels.contains(level) }) else {
      return [(component: level, derivative: 1)]
    }
    return split.components(of: level, year, logPath, years: years.rows)
  }

  @inline(__always)
  private func mix(
    _ level: Int, _ z: borrowing Room<Lanes>, _ layout: LatentLayout, _ years: Range<Int>,
    _ mixed: borrowing Room<Lanes>
  ) {
    let own = levels[level, level]
    let start = layout.path(level, 0)
    for year in years { mixed[year] = own * z[start + year] }
    for other in 0..<level where levels[level, other] != 0 {
      let share = levels[level, other]
      let from = layout.path(other, 0)
      for year in years { mixed[year] += share * z[from + year] }
    }
  }
}
