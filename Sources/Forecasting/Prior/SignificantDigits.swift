internal import RealModule

/// Rounds to six significant digits, so that a prior is short and the same after a rebuild.
enum SignificantDigits {
  /// The nearest number with six significant digits.
  ///
  /// - Parameter value: Any number.
  /// - Returns: The rounded number; its shortest text has at most six digits.
  static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    let exponent = Int(Double.log10(abs(value)).rounded(.down)) - 5
    // Multiplying and dividing by whole powers of ten keeps the shortest text short.
    let power = Double.pow(10, abs(exponent))
    return exponent > 0
      ? (value / power).rounded() * power : (value * power).rounded() / power
  }
}
