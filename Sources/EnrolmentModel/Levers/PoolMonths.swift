internal import Probability

/// A value for each pool and month, in eight draws.
struct PoolMonths {
  private var values: InlineArray<36, Lanes>

  /// The same value everywhere.
  @inline(__always)
  init(repeating value: Lanes) { values = InlineArray(repeating: value) }

  /// The values of a pool in a month, counted from 0.
  @inline(__always)
  subscript(pool: LeverPool, month: Int) -> Lanes {
    get { values[pool.place * 12 + month] }
    set { values[pool.place * 12 + month] = newValue }
  }

  /// The year of a pool.
  subscript(pool: LeverPool) -> MonthLanes {
    var year = MonthLanes.zero
    for month in 0..<12 { year[month] = self[pool, month] }
    return year
  }
}

extension LeverPool {
  /// Position among the pools.
  @inline(__always)
  fileprivate var place: Int {
    switch self {
    case .schoolLeavers: 0
    case .firms: 1
    case .ruralWorkers: 2
    }
  }
}
