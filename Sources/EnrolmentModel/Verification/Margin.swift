/// How far a figure may lie from its pin.
public struct Margin: Hashable, Sendable {
  /// An amount in the unit of the figure.
  public let absolute: Double
  /// A fraction of the pinned value.
  public let relative: Double

  /// Makes a margin.
  ///
  /// - Precondition: Neither is negative.
  public init(absolute: Double, relative: Double) {
    precondition(absolute >= 0 && relative >= 0, "a margin is not negative")
    self.absolute = absolute
    self.relative = relative
  }

  /// The larger of both at a pinned value, in the unit of the figure.
  public func width(at pinned: Double) -> Double { max(absolute, relative * abs(pinned)) }

  /// Whether a figure lies within the margin, its ends included.
  ///
  ///     |found − pinned| ≤ max(absolute, relative · |pinned|)
  ///
  /// Both are decimals that a file printed, so the difference may miss the end by
  /// the rounding of the two; this much is allowed on top.
  ///
  /// - Parameters:
  ///   - found: The figure.
  ///   - pinned: Its pin.
  /// - Returns: Never true for what is no number.
  public func allows(_ found: Double, pinned: Double) -> Bool {
    let rounding = 2 * max(abs(found), abs(pinned)).ulp
    return abs(found - pinned) <= width(at: pinned) + rounding
  }
}

/// The margins of every figure: those of its kind, or what a planner wrote instead.
public struct Margins: Sendable {
  /// A margin that a planner wrote for some figures.
  public struct Rule: Hashable, Sendable {
    /// The kind of the figures.
    public let kind: FigureKind
    /// The indicator, or nothing for all.
    public let indicator: Indicator?
    /// The level, or nothing for all.
    public let level: String?
    /// The statistic, or nothing for all.
    public let statistic: Statistic?
    /// The margin.
    public let margin: Margin

    /// Makes a rule.
    public init(
      kind: FigureKind, indicator: Indicator?, level: String?, statistic: Statistic?,
      margin: Margin
    ) {
      self.kind = kind
      self.indicator = indicator
      self.level = level
      self.statistic = statistic
      self.margin = margin
    }

    fileprivate func fits(_ key: FigureKey) -> Bool {
      kind == FigureKind(key) && (indicator.map { $0.rawValue == key.indicator } ?? true)
        && (level.map { $0 == key.level } ?? true)
        && (statistic.map { $0.rawValue == key.statistic } ?? true)
    }
  }

  private let rules: [Rule]

  /// The margins where nobody wrote others.
  public static let standard = Margins()

  /// Makes margins.
  ///
  /// - Parameter rules: What a planner wrote; of several that fit the last counts.
  public init(rules: [Rule] = []) { self.rules = rules }

  /// The margin of a figure.
  public subscript(key: FigureKey) -> Margin {
    rules.last { $0.fits(key) }?.margin ?? Self.usual(FigureKind(key))
  }

  /// The margin of a kind of figures.
  ///
  /// On one machine the same input gives the same bytes; another processor
  /// changes digits from the ninth on, and may so carry a draw over a threshold.
  /// Margins lie above that and far below what anybody decides by:
  ///
  /// | kind | absolute | relative | reason |
  /// |---|---|---|---|
  /// | probability | 0.005 points | 0 | five draws in 100,000; chance alone moves it by 0.1 |
  /// | fraction | 0.0001 points | 0 | a thousandth of the last digit that plans print |
  /// | turns, persons | 0.5 | 10⁻⁶ | half of one; a few persons of the labour force |
  ///
  /// - Parameter kind: The kind.
  /// - Returns: The margin.
  public static func usual(_ kind: FigureKind) -> Margin {
    switch kind {
    case .probability: Margin(absolute: 0.000_05, relative: 0)
    case .fraction: Margin(absolute: 0.000_001, relative: 0)
    case .turns, .persons: Margin(absolute: 0.5, relative: 1e-6)
    }
  }
}
