/// What a figure counts, which decides the unit of its margin and how its move is told.
public enum FigureKind: String, Sendable, CaseIterable {
  /// A probability, or the error of one, whatever indicator it is about.
  case probability
  /// A rate, a difference of rates, or a ratio.
  case fraction
  /// Turns.
  case turns
  /// Persons.
  case persons

  /// The kind of a figure.
  ///
  /// - Parameter key: The figure; its unit is one of the three of result files.
  public init(_ key: FigureKey) {
    self =
      key.statistic.hasPrefix(Statistic.probability.rawValue)
      ? .probability : FigureKind(rawValue: key.unit) ?? .persons
  }

  /// Whether its moves are told in percentage points and not in percent of itself.
  public var movesInPoints: Bool { self == .probability || self == .fraction }
}
