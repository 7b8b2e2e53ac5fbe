internal import Probability

/// A year by month, in eight draws side by side: twelve places in a `MonthRoom`.
///
/// A view and not a value: a value of 768 bytes would be copied at every use.
struct MonthLanes: BitwiseCopyable {
  private let start: UnsafeMutablePointer<Lanes>

  fileprivate init(_ start: UnsafeMutablePointer<Lanes>) { self.start = start }

  /// The values of a month, counted from 0.
  @inline(__always)
  subscript(month: Int) -> Lanes {
    get { start[month] }
    nonmutating set { start[month] = newValue }
  }

  /// Sets every month to one value.
  @inline(__always)
  func fill(_ value: Lanes) { for month in 0..<12 { start[month] = value } }

  /// Sets every draw to one year.
  @inline(__always)
  func spread(_ year: MonthVector) {
    for month in 0..<12 { start[month] = Lanes(repeating: year[month]) }
  }

  /// Takes the values of another year.
  @inline(__always)
  func copy(_ other: Self) { for month in 0..<12 { start[month] = other.start[month] } }

  /// The sum over the year; the order of additions is fixed.
  @inline(__always)
  var yearSum: Lanes {
    var sum = start[0]
    for month in 1..<12 { sum += start[month] }
    return sum
  }

  /// The year of one draw.
  func year(lane: Int) -> MonthVector { MonthVector(months: (0..<12).map { start[$0][lane] }) }
}

/// Owns years by month that are filled again and again.
final class MonthRoom {
  private let start: UnsafeMutablePointer<Lanes>
  private let count: Int
  private var taken = 0

  /// Makes room for some years, zero in every month.
  init(_ count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, 12 * count))
    start.initialize(repeating: .zero, count: max(1, 12 * count))
  }

  deinit { start.deallocate() }

  /// The next year that nobody has taken yet; it lives as long as the room.
  func take() -> MonthLanes {
    precondition(taken < count, "the room is full")
    taken += 1
    return MonthLanes(start + 12 * (taken - 1))
  }
}
