internal import RealModule

/// Units that bend: what a linear look at the features cannot tell apart.
///
///     h[k] = tanh(w[k] · x)
///
/// x are the standardised features with a 1 before them. Each unit lies between −1
/// and 1, so a series far from those learned from moves them only to their ends.
///
/// Reference: Bishop (2006), *Pattern Recognition and Machine Learning*, section
/// 5.1. Also called a perceptron with one hidden layer.
struct HiddenLayer: Sendable, Hashable {
  /// w, the inputs of one unit after those of another.
  var coefficients: [Double]

  /// How many units there are.
  static let units = 16
  /// How many inputs a unit has: the features and the 1.
  static let inputs = SeriesFeatures.names.count + 1

  /// The units of a series.
  ///
  /// - Parameter features: x.
  /// - Returns: ``units`` numbers between −1 and 1.
  func callAsFunction(_ features: ArraySlice<Double>) -> [Double] {
    (0..<Self.units).map { unit in
      var (sum, place) = (0.0, unit * Self.inputs)
      for value in features {
        sum += coefficients[place] * value
        place += 1
      }
      return Double.tanh(sum)
    }
  }
}
