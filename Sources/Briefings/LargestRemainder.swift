/// Rounding that adds up: parts that sum to the rounded whole.
///
/// Every part is rounded down; the units that are missing go to the parts with
/// the largest remainders, the first of equal ones first. Also called Hamilton's
/// or Hare's method.
enum LargestRemainder {
  /// Rounds the parts between a start and an end.
  ///
  /// - Parameters:
  ///   - parts: The parts; their sum is about `to` − `from`.
  ///   - from: The start.
  ///   - to: The end.
  ///   - decimals: Digits after the point.
  /// - Returns: Start, parts and end, rounded, with start + Σ parts = end.
  static func round(
    _ parts: [Double], from: Double, to: Double, decimals: Int
  ) -> (from: Double, values: [Double], to: Double) {
    let unit = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let first = (from * unit).rounded()
    let last = (to * unit).rounded()
    var units = parts.map { ($0 * unit).rounded(.down) }
    let missing = Int(last - first - units.reduce(0, +))
    let order = parts.indices.sorted { left, right in
      let (one, other) = (parts[left] * unit - units[left], parts[right] * unit - units[right])
      return one == other ? left < right : one > other
    }
    for step in 0..<abs(missing) where !parts.isEmpty {
      let index =
        missing > 0 ? order[step % order.count] : order[order.count - 1 - step % order.count]
      units[index] += missing > 0 ? 1 : -1
    }
    return (first / unit, units.map { $0 / unit }, last / unit)
  }
}
