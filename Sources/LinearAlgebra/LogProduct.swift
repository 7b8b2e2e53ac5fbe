/// The logarithm of a product of positive numbers, which neither overflows nor underflows.
///
///     log Π xᵢ = log m + e log 2,   with Π xᵢ = m 2ᵉ and m in [1, 2)
///
/// Only one logarithm is taken, and this room imports no library of elementary functions, so that
/// one is summed here: log m = 2 Σ s²ᵏ⁺¹ / (2k + 1) with s = (m - 1)/(m + 1), after m has been
/// brought into [√½, √2]. The product of no numbers has logarithm 0.
///
/// - Parameter factors: The numbers xᵢ, positive and normal (not subnormal); others trap.
/// - Returns: The natural logarithm of their product.
func logProduct(_ factors: [Double]) -> Double {
  var significand = 1.0
  var exponent = 0
  for factor in factors {
    precondition(factor.isNormal && factor > 0, "\(factor) has no logarithm here")
    let product = significand * factor.significand
    significand = product.significand
    exponent += Int(factor.exponent) + Int(product.exponent)
  }
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  return logNearOne(significand) + Double(exponent) * 0.6931471805599453
}

/// The logarithm of a number in [√½, √2], to rounding.
private func logNearOne(_ x: Double) -> Double {
  let s = (x - 1) / (x + 1)
  let square = s * s
  // Eleven terms: the next is below 0.1716²² / 23 = 10⁻¹⁸ of the first.
  let sum = stride(from: 21.0, through: 1, by: -2).reduce(0) { $0 * square + 1 / $1 }
  return 2 * s * sum
}
