internal import Probability

/// A year by month, in eight draws side by side.
struct MonthLanes: BitwiseCopyable {
  private var months: InlineArray<12, Lanes>

  /// The same value in every month.
  @inline(__always)
  init(repeating value: Lanes) { months = InlineArray(repeating: value) }

  /// The same year in every draw.
  @inline(__always)
  init(_ year: MonthVector) {
    months = InlineArray(repeating: .zero)
    for month in 0..<12 { months[month] = Lanes(repeating: year[month]) }
  }

  /// The values of a month, counted from 0.
  @inline(__always)
  subscript(month: Int) -> Lanes {
    get { months[month] }
    set { months[month] = newValue }
  }

  /// Nothing in every month.
  @inline(__always)
  static var zero: Self { Self(repeating: .zero) }

  /// The sum over the year; the order of additions is fixed.
  @inline(__always)
  var yearSum: Lanes {
    var sum = months[0]
    for month in 1..<12 { sum += months[month] }
    return sum
  }

  /// The year of one draw.
  func year(lane: Int) -> MonthVector {
    MonthVector(months: (0..<12).map { months[$0][lane] })
  }
}
