extension HermiteTable.Cubics {
  /// The values of the cubics at eight points inside the interval.
  @inlinable @inline(__always) func values(inside z: Lanes) -> Lanes {
    let position = (z + reach) * cellsPerUnit
    // The nearest whole number of position - ½ is its cell, or a neighbour on whose edge it lies.
    let shifted = (position - 0.5) + 0x1.8p52
    let t = position - (shifted - 0x1.8p52)
    let places = unsafeBitCast(shifted, to: SIMD8<Int64>.self) &- 0x4338_0000_0000_0000
    var left = Lanes.zero
    var leftRise = Lanes.zero
    var right = Lanes.zero
    var rightRise = Lanes.zero
    for lane in 0..<Lanes.width {
      let node = nodes + Int(places[lane])
      left[lane] = node[0].value
      leftRise[lane] = node[0].rise
      right[lane] = node[1].value
      rightRise[lane] = node[1].rise
    }
    let change = right - left
    let square = leftRise - change
    let cube = change - rightRise
    let rest = 1 - t
    return left + t * (change + rest * (rest * square + t * cube))
  }

  /// Whether all of eight points lie inside the interval.
  @inlinable @inline(__always) func holds(_ z: Lanes) -> Bool {
    all((z .< Lanes(repeating: reach)) .& (z .> Lanes(repeating: -reach)))
  }
}

extension QuantileReader {
  /// The quantiles of eight probabilities.
  ///
  /// - Parameter u: Probabilities between 0 and 1, both excluded.
  /// - Returns: The quantiles.
  @inlinable public func quantiles(_ u: Lanes) -> Lanes {
    quantiles(atLuck: readsNormals ? Normal.quantile(u) : u)
  }

  /// The quantiles of eight probabilities, those of which normal numbers are made given as these.
  ///
  /// - Parameter luck: Φ⁻¹(u) where ``readsNormals``, else u.
  /// - Returns: The quantiles.
  @inlinable public func quantiles(atLuck luck: Lanes) -> Lanes {
    switch form {
    case .uniform, .triangular, .halfNormal, .exact: luck.map(quantile)
    default: quantiles(atNormals: luck)
    }
  }

  /// Whether quantiles are made of normal numbers.
  @inlinable public var readsNormals: Bool {
    switch form {
    case .constant, .uniform, .triangular, .halfNormal, .exact: false
    case .normal, .logNormal, .shifted, .logistic, .hyperbolic: true
    }
  }

  /// The quantiles of the probabilities Φ(z).
  ///
  /// - Parameter z: Eight standard normal numbers.
  /// - Returns: The quantiles.
  @inlinable public func quantiles(atNormals z: Lanes) -> Lanes {
    switch form {
    case .constant(let value): Lanes(repeating: value)
    case .normal(let mean, let sd): mean + sd * z
    case .logNormal(let median, let logSD): median * Lanes.exp(logSD * z)
    case .shifted(let shifted): shifted.quantiles(atNormals: z)
    case .logistic(let table) where table.holds(z):
      1 / (1 + Lanes.exp(-table.values(inside: z)))
    case .hyperbolic(let table, let location, let scale) where table.holds(z):
      location + scale * Lanes.sinh(table.values(inside: z))
    case .halfNormal(let scale): scale * HalfNormal.quantiles(atNormals: z)
    case .logistic, .hyperbolic, .uniform, .triangular, .exact:
      Normal.cumulative(z).map(quantile)
    }
  }
}

extension ShiftedLogNormal {
  /// The quantiles of the probabilities Φ(z).
  @inlinable @inline(__always) func quantiles(atNormals z: Lanes) -> Lanes {
    guard scale != 0 else { return Lanes(repeating: median) }
    return median + scale * (shape == 0 ? z : Lanes.expMinusOne(shape * z))
  }
}

extension HalfNormal {
  /// The quantiles of the probabilities Φ(z).
  @inlinable @inline(__always) static func quantiles(atNormals z: Lanes) -> Lanes {
    Normal.cumulative(z).map { quantile($0) }
  }
}
