internal import RealModule

/// How far the quantiles lie from the median: learned, on each side by itself.
///
///     D(97.5 %) = exp(d · x) + exp(d' · x)     D(95 %) = σ(d · x) D(97.5 %)     D(90 %) = σ(d · x) D(95 %) …
///
/// σ is the logistic function and each term has its own d, so that the inner
/// quantiles lie inside the outer ones and none ever cross. Two terms let the outer
/// distance have a floor beside what the members' disagreement asks for.
/// x(h) are the standardised features and four that depend on the step: log h,
/// its square, the logarithm of the members' disagreement and of the trend. The coefficients make the pinball losses least. Beyond the trained steps the
/// distances grow as h to the power 0.8, which is an assumption: no panel was
/// asked about it.
///
/// Reference: Koenker and Bassett (1978), *Regression quantiles*.
struct QuantileWidths: Sendable, Hashable {
  /// d, the inputs of one term after another: three shares and the two outer terms upwards,
  /// then the same downwards.
  var coefficients: [Double]

  /// How many distances there are on a side.
  static let distances = 4
  /// How many terms there are on a side.
  static let terms = 5
  /// How many inputs depend on the step.
  static let stepInputs = 4
  /// How many inputs there are, with the 1.
  static let inputs = SeriesFeatures.names.count + 1 + stepInputs
  /// Growth of the distances beyond the trained steps.
  static let growth = 0.8

  /// The inputs that depend on the step.
  ///
  /// - Parameters:
  ///   - step: The step, from 0, below the trained ones.
  ///   - change: The median's change from the last value.
  ///   - spread: The standard deviation of the members' changes.
  /// - Returns: Four numbers.
  static func stepInputs(_ step: Int, change: Double, spread: Double) -> SIMD4<Double> {
    let ahead = Double(step + 1)
    let logAhead = Double.log(ahead)
    return SIMD4(
      logAhead, logAhead * logAhead, Double.log(spread + 0.05),
      Double.log(abs(change) / ahead + 0.1))
  }

  /// The part of every exponent that is the same at all steps.
  func scores(_ features: ArraySlice<Double>) -> [Double] {
    (0..<(2 * Self.terms)).map { row in
      let first = row * Self.inputs
      var sum = 0.0
      for (place, value) in features.enumerated() { sum += coefficients[first + place] * value }
      return sum
    }
  }

  /// The distances from the median at a step, the inner first: four up, four down.
  ///
  /// - Parameters:
  ///   - scores: What ``scores(_:)`` gave.
  ///   - inputs: What ``stepInputs(_:change:spread:)`` gave.
  /// - Returns: Eight positive numbers in units of the mean change.
  func distances(_ scores: [Double], _ inputs: SIMD4<Double>) -> SIMD8<Double> {
    outward(scores, inputs).distances
  }

  /// The distances with the first outer term of either side, which training needs.
  func outward(
    _ scores: [Double], _ inputs: SIMD4<Double>
  ) -> (distances: SIMD8<Double>, first: SIMD2<Double>) {
    var result = SIMD8<Double>()
    var first = SIMD2<Double>()
    for side in 0..<2 {
      let row = side * Self.terms
      first[side] = term(scores, inputs, row + 3)
      var distance = first[side] + term(scores, inputs, row + 4)
      result[side * Self.distances + 3] = distance
      for place in [2, 1, 0] {
        distance *= Self.share(scores[row + place] + dot(row + place, inputs))
        result[side * Self.distances + place] = distance
      }
    }
    return (result, first)
  }

  private func term(_ scores: [Double], _ inputs: SIMD4<Double>, _ row: Int) -> Double {
    Double.exp(Self.bounded(scores[row] + dot(row, inputs)))
  }

  /// σ, the share of the next outer distance.
  static func share(_ score: Double) -> Double { 1 / (1 + Double.exp(-score)) }

  /// An exponent within what is sensible: distances from 3·10⁻⁴ to 400 mean changes.
  static func bounded(_ exponent: Double) -> Double { min(max(exponent, -8), 6) }

  private func dot(_ row: Int, _ inputs: SIMD4<Double>) -> Double {
    let first = (row + 1) * Self.inputs - Self.stepInputs
    var sum = 0.0
    for place in 0..<Self.stepInputs { sum += coefficients[first + place] * inputs[place] }
    return sum
  }
}
