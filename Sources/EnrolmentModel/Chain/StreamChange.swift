internal import Probability

/// The relative change of a level's demand through the streams of school leavers.
///
/// Who takes the vocational stream at 15 does not stand at a college's door
/// at 18, so upper secondary school passes its loss on three years later.
struct StreamChange {
  /// The part of the level's entrants who choose a stream in this year.
  let share: Double
  /// The relative gain of the vocational stream among them by month; nothing where none.
  let gain: MonthLanes?
  /// The change through those who chose a stream three years ago, in every month.
  let before: Lanes

  /// The change in a month.
  @inline(__always)
  subscript(month: Int) -> Lanes {
    guard let gain else { return before }
    return share * gain[month] + before
  }

  /// No change.
  @inline(__always)
  static var none: Self { Self(share: 0, gain: nil, before: .zero) }
}
