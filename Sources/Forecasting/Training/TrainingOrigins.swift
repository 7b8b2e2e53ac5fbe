/// From where, and with how much history, each series of a panel is forecast in training.
///
/// Origins lie 6 observations before the end and earlier, every second one for a
/// small panel. Of a large panel (more than 5,000 series) a third of the series
/// have three origins and the rest one, which is enough and four times faster.
/// Each origin comes with its whole history, with a short one of 4 to 9
/// observations, and some with exactly 8: what is learned must serve both.
struct TrainingOrigins {
  /// One history to forecast from.
  struct Origin: Hashable {
    /// How many observations at the end are not seen.
    let hidden: Int
    /// How many observations before them are seen, or all of them.
    let history: Int?
    /// Which histories it is scored with.
    let group: Int
  }

  /// Whether only some origins are taken.
  let isSparse: Bool

  /// Groups of a panel: three ages of the origin times three kinds of history.
  static let groups = 9
  /// A panel with more series than this is large.
  static let largePanel = 5_000

  init(seriesCount: Int) { isSparse = seriesCount > Self.largePanel }

  /// The origins of a series.
  ///
  /// - Parameters:
  ///   - index: Its place in the panel.
  ///   - observed: How many observations it has.
  /// - Returns: The origins, the latest first.
  func origins(_ index: Int, observed: Int) -> [Origin] {
    offsets(index).flatMap { offset -> [Origin] in
      let hidden = MemberPaths.trainedSteps + offset
      let seen = observed - hidden
      guard seen >= Outlook.fewest else { return [] }
      let age = min(offset / MemberPaths.trainedSteps, 2) * 3
      var origins = [Origin(hidden: hidden, history: nil, group: age)]
      let short = 4 + (index + offset / 2) % 6
      if seen > short { origins.append(Origin(hidden: hidden, history: short, group: age + 1)) }
      if seen >= 8, offset % 6 == 0, offset <= 12, !isSparse || index % 9 == 0 {
        origins.append(Origin(hidden: hidden, history: 8, group: age + 2))
      }
      return origins
    }
  }

  private func offsets(_ index: Int) -> [Int] {
    guard isSparse else { return Array(stride(from: 0, to: 20, by: 2)) }
    return index % 3 == 0 ? [0, 6, 12] : [[0, 6, 12][(index / 3) % 3]]
  }
}
