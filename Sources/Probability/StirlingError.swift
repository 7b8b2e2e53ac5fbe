internal import RealModule

/// The error of Stirling's formula: log Γ(n + 1) - [½ log 2π + (n + ½) log n - n].
///
/// Densities written with it keep their digits where differences of large log gammas would lose
/// them. It falls like 1/(12n); absolute error about 10⁻¹⁴ below 16 and 10⁻¹⁷ above.
///
/// Reference: Loader (2000), *Fast and accurate computation of binomial probabilities*.
///
/// - Parameter n: A positive number, not only an integer.
/// - Returns: The error of the formula at n.
func stirlingError(_ n: Double) -> Double {
  guard n > 15 else {
    return Double.logGamma(n + 1) - (n + 0.5) * Double.log(n) + n - 0.9189385332046728
  }
  let inverse = 1 / (n * n)
  let coefficients = [-691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]
  return coefficients.reduce(0) { $0 * inverse + $1 } / n
}

/// The deviance term x log(x/m) + m - x, without cancellation where x is near m.
///
/// Reference: Loader (2000), *Fast and accurate computation of binomial probabilities* (bd0).
///
/// - Parameters:
///   - x: A positive number.
///   - m: A number, at least 0; 0 gives infinity.
/// - Returns: The term, at least 0.
func devianceTerm(_ x: Double, _ m: Double) -> Double {
  guard m > 0 else { return .infinity }
  guard abs(x - m) < 0.1 * (x + m) else { return x * Double.log(x / m) + m - x }
  let v = (x - m) / (x + m)
  var sum = (x - m) * v
  var power = 2 * x * v
  for order in stride(from: 3.0, to: 1000, by: 2) {
    power *= v * v
    let next = sum + power / order
    if next == sum { break }
    sum = next
  }
  return sum
}
