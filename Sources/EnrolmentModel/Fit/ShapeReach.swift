/// The shapes of special years that some coordinates of z reach: those of levels in a row in
/// special years in a row.
///
/// A year's own deviation moves one shape of many, so derivatives need not fill the others again.
struct ShapeReach: Equatable {
  /// Positions of the levels.
  let levels: Range<Int>
  /// Positions of the special years.
  let specials: Range<Int>

  /// The least reach that holds two.
  func union(_ other: Self) -> Self {
    Self(levels: Self.hull(levels, other.levels), specials: Self.hull(specials, other.specials))
  }

  private static func hull(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
  }
}

extension LatentLayout {
  /// What coordinates other than the paths' reach.
  ///
  /// - Parameter specials: The special years that are asked for.
  /// - Returns: Coordinates with their reach; those beside one another reach much the same.
  func touched(specials: Range<Int>) -> [(coordinate: Int, reach: ShapeReach)] {
    var touched: [(coordinate: Int, reach: ShapeReach)] = []
    func add(_ coordinates: [Int], _ levels: Range<Int>, _ specials: Range<Int>) {
      let reach = ShapeReach(levels: levels, specials: specials)
      touched += coordinates.map { (coordinate: $0, reach: reach) }
    }
    for level in 0..<levels where kin[level] == level {
      let family = level..<(1 + (kin.lastIndex(of: level) ?? level))
      add((0..<shares).map { profile(level, $0) } + [closure(level)], family, specials)
      for special in specials {
        add(
          (0..<shares).map { deviation(special, level, $0) } + [outlier(special, level)], family,
          special..<(special + 1))
      }
    }
    add([commonClosure, catchUp, carryOver, remaining], 0..<levels, specials)
    return touched
  }
}
