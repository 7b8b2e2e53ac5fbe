/// One figure against its pin.
public struct FigureCheck: Hashable, Sendable {
  /// What became of a pinned figure.
  public enum Status: String, Sendable, CaseIterable {
    /// It is pinned and no run reports it.
    case missing
    /// A run reports it and it is not pinned.
    case extra
    /// It lies beyond its margin.
    case moved
    /// It moved, within its margin.
    case within
    /// It is the same.
    case same

    /// Whether the verification fails by it.
    public var isFailure: Bool { self == .missing || self == .extra || self == .moved }
  }

  /// Which figure it is.
  public let key: FigureKey
  /// What it was.
  public let pinned: Double?
  /// What it is.
  public let found: Double?
  /// The file of the scenario's pins.
  public let file: String
  /// The line of its pin, or nothing where it has none.
  public let line: Int?
  /// How far it may move, in its unit.
  public let margin: Double
  /// How far it moved, 0 where nothing can be compared.
  ///
  /// A probability or a fraction: |found − pinned|, so 0.01 is one percentage
  /// point. Turns and persons: |found − pinned| over the pin; for gaps and
  /// differences from the baseline, which may be near 0, over the pinned median
  /// of the same indicator, level, year and unit where there is one.
  public let move: Double
  /// What became of it.
  public let status: Status

  /// Its bucket; nothing where there is nothing to compare.
  public var bucket: MoveBucket? {
    pinned == nil || found == nil ? nil : MoveBucket(move)
  }

  /// Compares a figure that is pinned.
  ///
  /// - Parameters:
  ///   - pin: The pin.
  ///   - found: What a run found, as result files print it, or nothing.
  ///   - margin: How far it may move.
  ///   - median: The pinned median of the same quantity, where there is one.
  init(_ pin: PinnedFigure, found: Double?, margin: Margin, median: Double?) {
    key = pin.key
    pinned = pin.value
    self.found = found
    file = pin.place.file
    line = pin.place.line
    self.margin = margin.width(at: pin.value)
    guard let found else {
      (move, status) = (0, .missing)
      return
    }
    let change = abs(found - pin.value)
    let isDifference =
      pin.key.statistic.hasPrefix("gap-") || pin.key.statistic.hasPrefix("delta-")
    let yardstick = abs((isDifference ? median : nil) ?? pin.value)
    let share = change == 0 ? 0 : change / yardstick
    move = FigureKind(pin.key).movesInPoints ? change : share
    status =
      change == 0 ? .same : margin.allows(found, pinned: pin.value) ? .within : .moved
  }

  /// A figure that is not pinned.
  init(extra key: FigureKey, found: Double, file: String) {
    self.key = key
    self.found = found
    self.file = file
    (pinned, line, margin, move, status) = (nil, nil, 0, 0, .extra)
  }

  /// Whether it is told before another: the worst first, then as result files stand.
  static func isWorse(_ left: Self, _ right: Self) -> Bool {
    let ranks = (rank(left.status), rank(right.status))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    return left.move == right.move
      ? FigureKey.precedes(left.key, right.key) : left.move > right.move
  }

  private static func rank(_ status: Status) -> Int {
    Status.allCases.firstIndex(of: status) ?? 0
  }
}

/// How far a figure moved, in percent or in percentage points.
public enum MoveBucket: String, Sendable, CaseIterable {
  /// Not at all.
  case none = "0"
  /// By less than 1.
  case underOne = "<1"
  /// By 1 and less than 5.
  case toFive = "1-5"
  /// By 5 up to 10.
  case toTen = "5-10"
  /// By more than 10.
  case overTen = ">10"

  /// The bucket of a move.
  ///
  /// - Parameter move: A fraction of the yardstick, or of the whole; 0.01 is 1 % or one point.
  public init(_ move: Double) {
    switch move {
    case 0: self = .none
    case ..<0.01: self = .underOne
    case ..<0.05: self = .toFive
    case ...0.10: self = .toTen
    default: self = .overTen
    }
  }
}
