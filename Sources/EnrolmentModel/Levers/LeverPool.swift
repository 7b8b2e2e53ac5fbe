/// People whom levers try to win; levers that fish in one pool are netted.
public enum LeverPool: String, Sendable, CaseIterable {
  /// Pupils who leave lower or upper secondary school.
  case schoolLeavers = "school-leavers"
  /// Workers who come to a course through their firm.
  case firms
  /// Workers who come through programmes for elementary and short courses.
  case ruralWorkers = "rural-workers"

  /// The key of the assumption on its share of a level's entrants.
  ///
  /// - Parameter level: The level's key.
  /// - Returns: The key.
  public func key(_ level: String) -> String { AssumptionKey.pool(self, level) }

  /// The name that planners read.
  public var name: LocalizedText {
    switch self {
    case .schoolLeavers: LocalizedText(vi: "học sinh tốt nghiệp phổ thông", en: "school leavers")
    case .firms: LocalizedText(vi: "lao động trong doanh nghiệp", en: "workers in firms")
    case .ruralWorkers:
      LocalizedText(
        vi: "người học sơ cấp, dưới 3 tháng theo Quyết định 46",
        en: "learners of elementary and short programmes")
    }
  }
}
