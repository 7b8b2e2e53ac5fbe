extension Distribution {
  /// Checks the parameters; the first one that makes no sense is thrown.
  ///
  /// Spreads may be 0, which means certainty.
  ///
  /// - Throws: The parameter, its value and what is wrong with it.
  public func validate() throws(DistributionError) {
    for (name, value) in parameters where !value.isFinite {
      throw .notFinite(parameter: name, value: value)
    }
    switch self {
    case .constant: return
    case .normal(_, let sd): try requireSpread("sd", sd)
    case .logNormal(let median, let logSD):
      try requirePositive("median", median)
      try requireSpread("logSD", logSD)
    case .uniform, .triangular: try requireOrder(parameters)
    case .beta(let mean, let sd): try BetaShape.validate(mean: mean, sd: sd)
    case .halfNormal(let scale): try requireSpread("scale", scale)
    case .studentT(_, let scale, let nu):
      try requireSpread("scale", scale)
      try requirePositive("degreesOfFreedom", nu)
    case .quantiles(let p10, let p50, let p90):
      try requireOrder(parameters)
      if (p10 == p50) != (p50 == p90) { throw .oneSidedQuantiles(p10: p10, p50: p50, p90: p90) }
    }
  }

  /// The parameters with their names, in the order in which they are written.
  public var parameters: [(name: String, value: Double)] {
    switch self {
    case .constant(let value): [("value", value)]
    case .normal(let mean, let sd), .beta(let mean, let sd): [("mean", mean), ("sd", sd)]
    case .logNormal(let median, let logSD): [("median", median), ("logSD", logSD)]
    case .uniform(let low, let high): [("low", low), ("high", high)]
    case .triangular(let low, let mode, let high): [("low", low), ("mode", mode), ("high", high)]
    case .halfNormal(let scale): [("scale", scale)]
    case .studentT(let location, let scale, let nu):
      [("location", location), ("scale", scale), ("degreesOfFreedom", nu)]
    case .quantiles(let p10, let p50, let p90): [("p10", p10), ("p50", p50), ("p90", p90)]
    }
  }
}

func requireSpread(_ name: String, _ value: Double) throws(DistributionError) {
  if value < 0 { throw .negative(parameter: name, value: value) }
}

func requirePositive(_ name: String, _ value: Double) throws(DistributionError) {
  if value <= 0 { throw .notPositive(parameter: name, value: value) }
}

func requireOrder(_ values: [(name: String, value: Double)]) throws(DistributionError) {
  for (lower, upper) in zip(values, values.dropFirst()) where lower.value > upper.value {
    throw .outOfOrder(
      lower: lower.name, lowerValue: lower.value, upper: upper.name, upperValue: upper.value)
  }
}
