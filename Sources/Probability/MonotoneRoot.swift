/// The root of an increasing function, by Newton steps that a shrinking bracket keeps safe.
///
/// A step that leaves the bracket, or that is no number, is replaced by halving. It ends when a
/// step no longer moves x by more than a few units in the last place.
///
/// - Parameters:
///   - low: A lower bound of the root.
///   - high: An upper bound of the root.
///   - start: The first guess, inside the bracket.
///   - function: The value and the slope of the function at a point.
/// - Returns: The root, or the end of the bracket that is nearest to it.
func monotoneRoot(
  low: Double, high: Double, start: Double,
  function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var (low, high, x) = (low, high, start)
  for _ in 0..<200 {
    let (value, slope) = function(x)
    if value == 0 { return x }
    if value > 0 { high = x } else { low = x }
    let newton = x - value / slope
    let next = newton > low && newton < high ? newton : 0.5 * (low + high)
    if abs(next - x) <= 4 * Double.ulpOfOne * max(abs(x), 0x1p-20) { return next }
    x = next
  }
  return x
}
