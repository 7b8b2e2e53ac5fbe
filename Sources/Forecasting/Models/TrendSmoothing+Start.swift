extension TrendSmoothing {
  /// Runs the recursion from the start that makes the squared errors least.
  ///
  /// The error is e(t) = u(t) − ℓ(0) p(t) − b(0) q(t), with u the run from a start
  /// at zero and p, q the decay of the two starts; least squares in two unknowns
  /// is solved outright. Where the slope's start cannot be told apart (one year,
  /// φ = 0), it is 0. O(n), nothing is allocated.
  ///
  /// - Parameters:
  ///   - values: One value a year, NaN in gaps; the first is observed.
  ///   - alpha: Smoothing of the level.
  ///   - beta: Smoothing of the slope.
  ///   - phi: Damping of the slope.
  init(_ values: [Double], alpha: Double, beta: Double, phi: Double) {
    var run = StartSearch()
    values.withUnsafeBufferPointer { run.pass($0, alpha, beta, phi) }
    let (level, slope) = run.best(hasSlope: phi > 0)
    self.init(
      alpha: alpha, beta: beta, phi: phi,
      level: run.level + level * run.levelOfLevel + slope * run.levelOfSlope,
      slope: run.slope + level * run.slopeOfLevel + slope * run.slopeOfSlope,
      squaredError: run.error(level, slope))
  }

  private init(
    alpha: Double, beta: Double, phi: Double, level: Double, slope: Double, squaredError: Double
  ) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
    self.level = level
    self.slope = slope
    self.squaredError = squaredError
  }
}

/// Three runs at once: from a start at zero, and what a unit of each start adds.
private struct StartSearch {
  var (level, slope) = (0.0, 0.0)
  var (levelOfLevel, slopeOfLevel) = (1.0, 0.0)
  var (levelOfSlope, slopeOfSlope) = (0.0, 1.0)
  // Sums of products of u, p and q.
  var (uu, up, uq) = (0.0, 0.0, 0.0)
  var (pp, pq, qq) = (0.0, 0.0, 0.0)

  mutating func pass(
    _ values: UnsafeBufferPointer<Double>, _ alpha: Double, _ beta: Double, _ phi: Double
  ) {
    for value in values {
      let seen = value.isNaN ? 0.0 : 1.0
      let u = seen == 0 ? 0 : value - level - phi * slope
      let p = seen * (levelOfLevel + phi * slopeOfLevel)
      let q = seen * (levelOfSlope + phi * slopeOfSlope)
      (uu, up, uq) = (uu + u * u, up + u * p, uq + u * q)
      (pp, pq, qq) = (pp + p * p, pq + p * q, qq + q * q)
      (level, slope) = (level + phi * slope + alpha * u, phi * slope + beta * u)
      (levelOfLevel, slopeOfLevel) = (
        levelOfLevel + phi * slopeOfLevel - alpha * p, phi * slopeOfLevel - beta * p
      )
      (levelOfSlope, slopeOfSlope) = (
        levelOfSlope + phi * slopeOfSlope - alpha * q, phi * slopeOfSlope - beta * q
      )
    }
  }

  func best(hasSlope: Bool) -> (level: Double, slope: Double) {
    let determinant = pp * qq - pq * pq
    guard hasSlope, determinant > 1e-10 * pp * qq else { return (pp > 0 ? up / pp : 0, 0) }
    return ((qq * up - pq * uq) / determinant, (pp * uq - pq * up) / determinant)
  }

  func error(_ level: Double, _ slope: Double) -> Double {
    let fitted = 2 * (level * up + slope * uq)
    let size = level * level * pp + 2 * level * slope * pq + slope * slope * qq
    return max(0, uu - fitted + size)
  }
}
