/// Features brought to mean 0 and standard deviation 1, cut off at ±2.5, with a 1 before them.
///
/// The cut keeps a series unlike any in the panels within what was learned.
struct Standardization: Sendable, Hashable {
  /// The means over the panels.
  var means: [Double]
  /// The standard deviations over the panels.
  var deviations: [Double]

  /// How far from the mean a feature counts.
  static let reach = 2.5

  func callAsFunction(_ features: [Double]) -> [Double] {
    var result = [1.0]
    result.reserveCapacity(features.count + 1)
    for (place, value) in features.enumerated() {
      let scaled = (value - means[place]) / deviations[place]
      // What is no number (it should not occur) counts as usual.
      result.append(scaled.isNaN ? 0 : min(max(scaled, -Self.reach), Self.reach))
    }
    return result
  }
}
