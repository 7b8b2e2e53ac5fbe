/// Twelve monthly values in a register-friendly shape; lanes 12 to 15 are zero.
public typealias MonthVector = SIMD16<Double>

extension SIMD16<Double> {
  /// Makes a vector from twelve values.
  ///
  /// - Precondition: There are twelve.
  init(months values: [Double]) {
    precondition(values.count == 12, "a year has twelve months")
    self = .zero
    for month in 0..<12 { self[month] = values[month] }
  }

  /// The sum over months `first` to `last`, counted from 1.
  @inline(__always)
  func sum(months range: ClosedRange<Int>) -> Double {
    var sum = 0.0
    for month in range { sum += self[month - 1] }
    return sum
  }

  /// The twelve values.
  var months: [Double] { (0..<12).map { self[$0] } }
}
