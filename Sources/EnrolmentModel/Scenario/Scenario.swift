/// Lever settings and changed assumptions, with what they are to answer.
public struct Scenario: Hashable, Sendable {
  /// The name used on the command line and in results.
  public let name: String
  /// The title that planners read.
  public let title: LocalizedText
  /// The question it answers.
  public let question: LocalizedText
  /// The scenarios it was built on, nearest first.
  public let ancestry: [String]
  /// Lever settings by key, all ancestors merged in.
  public let levers: [String: LeverSetting]
  /// Assumptions that it changes, all ancestors merged in.
  public let assumptions: [Assumption]
  /// The author's own regression test.
  public let expectations: [Expectation]
  /// Levers that are not in the catalogue, so that they can be checked before they are.
  private(set) var unlisted: [UnlistedLever] = []

  /// Makes a scenario.
  public init(
    name: String, title: LocalizedText, question: LocalizedText, ancestry: [String],
    levers: [String: LeverSetting], assumptions: [Assumption], expectations: [Expectation]
  ) {
    self.name = name
    self.title = title
    self.question = question
    self.ancestry = ancestry
    self.levers = levers
    self.assumptions = assumptions
    self.expectations = expectations
  }

  /// The name of the scenario that others are compared with.
  public static let baseline = "baseline"

  /// The levers it sets, in the order of the catalogue.
  public var orderedLevers: [(lever: any Lever.Type, setting: LeverSetting)] {
    (LeverCatalogue.all + unlisted.map(\.type)).compactMap { lever in
      levers[lever.key].map { (lever: lever, setting: $0) }
    }
  }
}

extension Scenario {
  /// The same scenario with other lever settings.
  func with(_ levers: [String: LeverSetting]) -> Self {
    Self(
      name: name, title: title, question: question, ancestry: ancestry, levers: levers,
      assumptions: assumptions, expectations: [])
  }

  /// The same scenario with these levers alone, whether the catalogue has them or not.
  func with(_ levers: [(lever: any Lever.Type, setting: LeverSetting)]) -> Self {
    var changed = with(
      Dictionary(levers.map { ($0.lever.key, $0.setting) }) { first, _ in first })
    changed.unlisted = levers.map(\.lever).filter { LeverCatalogue.lever($0.key) == nil }
      .map(UnlistedLever.init)
    return changed
  }

  /// The same scenario under another name, so that it can stand beside this one.
  func named(_ name: String) -> Self {
    Self(
      name: name, title: title, question: question, ancestry: ancestry, levers: levers,
      assumptions: assumptions, expectations: [])
  }

  /// The scenario with only some of its levers.
  func keeping(_ keys: Set<String>) -> Self { with(levers.filter { keys.contains($0.key) }) }

  /// The scenario with the first quantity of some levers times a strength.
  ///
  /// - Parameter strengths: Strength by lever; levers that are not named stay as they are.
  /// - Returns: The changed scenario; a lever of strength 0 does nothing.
  func scaled(_ strengths: [String: Double]) -> Self {
    var changed = levers
    for (key, strength) in strengths { changed[key]?.strength = strength }
    return with(changed)
  }
}

/// A lever that the catalogue does not have.
struct UnlistedLever: Hashable, Sendable {
  let type: any Lever.Type

  static func == (one: Self, other: Self) -> Bool { one.type == other.type }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

/// A figure that the author of a scenario expects.
public struct Expectation: Hashable, Sendable {
  /// What is measured.
  public let indicator: Indicator
  /// A level, a group, `total` or `all`.
  public let level: String
  /// The statistic, such as `p50`.
  public let statistic: String
  /// The value, in the indicator's unit.
  public let value: Double
  /// How far the figure may lie from it, in the same unit.
  public let within: Double
  /// Where it is written.
  public let place: Evidence.Place

  /// Makes an expectation.
  public init(
    indicator: Indicator, level: String, statistic: String, value: Double, within: Double,
    place: Evidence.Place
  ) {
    self.indicator = indicator
    self.level = level
    self.statistic = statistic
    self.value = value
    self.within = within
    self.place = place
  }
}
