internal import Probability

/// A year by month for each pool of people, in eight draws side by side.
struct PoolMonths: BitwiseCopyable {
  private let schoolLeavers: MonthLanes
  private let firms: MonthLanes
  private let ruralWorkers: MonthLanes

  /// Takes three years of a room.
  init(_ room: MonthRoom) {
    schoolLeavers = room.take()
    firms = room.take()
    ruralWorkers = room.take()
  }

  /// The year of a pool.
  @inline(__always)
  subscript(pool: LeverPool) -> MonthLanes {
    switch pool {
    case .schoolLeavers: schoolLeavers
    case .firms: firms
    case .ruralWorkers: ruralWorkers
    }
  }

  /// The values of a pool in a month, counted from 0.
  @inline(__always)
  subscript(pool: LeverPool, month: Int) -> Lanes {
    get { self[pool][month] }
    nonmutating set { self[pool][month] = newValue }
  }

  /// Sets every pool and month to one value.
  func fill(_ value: Lanes) {
    schoolLeavers.fill(value)
    firms.fill(value)
    ruralWorkers.fill(value)
  }
}
