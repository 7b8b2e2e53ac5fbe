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

  /// The sum over the year; the order of additions is fixed.
  @inline(__always)
  var yearSum: Double {
    let quarters = lowHalf + highHalf
    let eighths = quarters.lowHalf + quarters.highHalf
    return (eighths[0] + eighths[1]) + (eighths[2] + eighths[3])
  }

  /// The smaller of two values in each month.
  @inline(__always)
  func lower(_ other: Self) -> Self { replacing(with: other, where: other .< self) }

  /// The larger of two values in each month.
  @inline(__always)
  func upper(_ other: Self) -> Self { replacing(with: other, where: other .> self) }

  /// The value farthest from zero.
  @inline(__always)
  var strongest: Double { -self.min() > self.max() ? self.min() : self.max() }

  /// The twelve values.
  var months: [Double] { (0..<12).map { self[$0] } }
}
