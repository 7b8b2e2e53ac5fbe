/// People whom levers try to win; levers that fish in one pool are netted.
public enum LeverPool: String, Sendable, CaseIterable {
  /// Pupils who leave lower or upper secondary school.
  case schoolLeavers = "school-leavers"

  /// The key of the assumption on its share of a level's entrants.
  ///
  /// - Parameter level: The level's key.
  /// - Returns: The key.
  public func key(_ level: String) -> String { AssumptionKey.pool(self, level) }

  /// The name that planners read.
  public var name: LocalizedText {
    switch self {
    case .schoolLeavers: LocalizedText(vi: "học sinh tốt nghiệp phổ thông", en: "school leavers")
    }
  }
}
