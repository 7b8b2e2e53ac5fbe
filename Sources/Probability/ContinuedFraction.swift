/// The continued fraction a₁/(b₁ + a₂/(b₂ + …)), by the modified method of Lentz.
///
/// Reference: Thompson and Barnett (1986), *Coulomb and Bessel functions of complex arguments and
/// order*.
///
/// - Parameter term: The pair (aⱼ, bⱼ) for j = 1, 2, …
/// - Returns: The value of the fraction, once a further term does not change it.
func continuedFraction(_ term: (Double) -> (Double, Double)) -> Double {
  let tiny = 1e-300
  var (value, c, d) = (tiny, tiny, 0.0)
  for step in 1...200_000 {
    let (a, b) = term(Double(step))
    d = b + a * d
    if d == 0 { d = tiny }
    c = b + a / c
    if c == 0 { c = tiny }
    d = 1 / d
    let factor = c * d
    value *= factor
    if abs(factor - 1) <= Double.ulpOfOne { break }
  }
  return value
}
