public import Probability

/// A number that a planner can write for a lever.
public struct LeverQuantity: Hashable, Sendable {
  /// How a written number is read and bounded.
  public enum Kind: String, Sendable {
    /// A share between 0 and 100 %.
    case share
    /// A relative change: 1 % is log 1.01 on demand or capacity.
    case change
    /// Months, from 0 to 12.
    case months
    /// Days at the end of December, from 0 to 30.
    case days
    /// A number of people.
    case persons
  }

  /// The key in a scenario file, such as `coverage`.
  public let key: String
  /// How it is read.
  public let kind: Kind
  /// What it means.
  public let meaning: LocalizedText
  /// What the catalogue takes where the planner writes nothing.
  ///
  /// The mean of effects of grade C and D is already halved here: weaker
  /// studies report larger effects. Their spread never is.
  public let prior: Distribution
  /// Whether it says how much of the lever there is, so that goal-seek turns it;
  /// the others say how well it works.
  public let isExtent: Bool

  /// Makes a quantity.
  public init(
    key: String, kind: Kind, meaning: LocalizedText, prior: Distribution, isExtent: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.meaning = meaning
    self.prior = prior
    self.isExtent = isExtent
  }

  /// An effect as reported, served with half its mean where the grade is weak.
  ///
  /// - Parameters:
  ///   - key: The key in a scenario file.
  ///   - meaning: What it means.
  ///   - reported: Mean of the effect as the source has it.
  ///   - sd: Its standard deviation, which is served unchanged.
  ///   - grade: How well the source is founded.
  /// - Returns: The quantity.
  public static func effect(
    _ key: String = "effect", meaning: LocalizedText, reported: Double, sd: Double, grade: Grade
  ) -> Self {
    let isWeak = grade == .c || grade == .d
    return Self(
      key: key, kind: .change, meaning: meaning,
      prior: .normal(mean: isWeak ? reported / 2 : reported, sd: sd))
  }

  /// The bounds of a written value.
  public var range: ClosedRange<Double> {
    switch kind {
    case .share: 0...1
    case .change: -0.9...9
    case .months: 0...12
    case .days: 0...30
    case .persons: 0...10_000_000
    }
  }
}
