/// A level of vocational education as the plan file declares it.
///
/// A value and not a case of an enumeration: another city, another year or
/// another law has other levels, and needs no code.
public struct EducationLevel: Hashable, Sendable {
  /// The key in files, such as `college`.
  public let key: String
  /// The name that planners read.
  public let name: LocalizedText
  /// How long a course lasts, in months, from the shortest to the longest.
  public let months: ClosedRange<Int>
  /// Whether its courses end with a degree or certificate.
  public let givesCertificate: Bool

  /// Makes a level.
  public init(key: String, name: LocalizedText, months: ClosedRange<Int>, givesCertificate: Bool) {
    self.key = key
    self.name = name
    self.months = months
    self.givesCertificate = givesCertificate
  }
}

/// Education levels that a plan reports together.
public struct LevelGroup: Hashable, Sendable {
  /// The key in files, such as `elementary-and-short`.
  public let key: String
  /// The name that planners read.
  public let name: LocalizedText
  /// Positions of its levels in the plan's list.
  public let levels: [Int]

  /// Makes a group.
  public init(key: String, name: LocalizedText, levels: [Int]) {
    self.key = key
    self.name = name
    self.levels = levels
  }
}
