extension FigureKey {
  /// How far the figure moved.
  ///
  /// A probability or a fraction: |second − first|, so 0.01 is one percentage point. Turns and
  /// persons: |second − first| over |first|; for gaps and differences from the baseline, which may
  /// be near 0, over the median of the same indicator, level, year and unit where there is one.
  /// From 0 any other move is infinite.
  ///
  /// - Parameters:
  ///   - first: What it was.
  ///   - second: What it is.
  ///   - median: The median of the same quantity beside `first`, where there is one.
  /// - Returns: A share, 0 where nothing moved.
  public func move(from first: Double, to second: Double, median: Double?) -> Double {
    let change = abs(second - first)
    if change == 0 || FigureKind(self).movesInPoints { return change }
    let isDifference = statistic.hasPrefix("gap-") || statistic.hasPrefix("delta-")
    return change / abs((isDifference ? median : nil) ?? first)
  }
}
