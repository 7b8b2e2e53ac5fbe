/// From where, and with how much history, each series of a panel is forecast in training.
///
/// Origins lie 6 observations before the end and earlier: thirteen, every second
/// one, for a small panel; four for a large one (more than 5,000 series), two of
/// them at ages that differ from series to series. Each origin comes with its whole
/// history, with a short one of 4 to 9 observations, with a middling one of 10 to
/// 20, and many with exactly 8: what is learned must serve them all.
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

  /// Groups of a panel: three ages of the origin times four kinds of history.
  static let groups = 3 * kinds
  static let kinds = 4
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
      let group = min(offset / MemberPaths.trainedSteps, 2) * Self.kinds
      let turn = index + offset / 2
      var histories: [(length: Int?, kind: Int)] = [(nil, 0)]
      let (short, middling) = (4 + turn % 6, 10 + turn % 11)
      if seen > short { histories.append((short, 1)) }
      if seen > middling, offset > 0 { histories.append((middling, 3)) }
      if seen >= 8, !isSparse || offset <= MemberPaths.trainedSteps { histories.append((8, 2)) }
      return histories.map {
        Origin(hidden: hidden, history: $0.length, group: group + $0.kind)
      }
    }
  }

  private func offsets(_ index: Int) -> [Int] {
    guard isSparse else { return Array(stride(from: 0, to: 26, by: 2)) }
    return [0, 6, [8, 9, 10, 12][index % 4], [14, 16, 18, 20][index / 4 % 4]]
  }
}
