/// How the rate moves when no lever is pulled.
///
/// Six published points do not tell one from another, so the headline is their
/// equal mixture and each is shown beside it.
public enum RateModel: Int, Sendable, CaseIterable {
  /// Newly trained people from the chain, a drift and a heavy-tailed residual.
  case chain
  /// A share of the untrained becomes trained each year.
  case hazard
  /// The yearly increment is a local level.
  case increment

  /// The key in result files.
  public var key: String {
    switch self {
    case .chain: "chain"
    case .hazard: "hazard"
    case .increment: "increment"
    }
  }

  /// The name that planners read.
  public var name: LocalizedText {
    switch self {
    case .chain: LocalizedText(vi: "chuỗi đào tạo", en: "training chain")
    case .hazard:
      LocalizedText(vi: "tỷ lệ chuyển từ chưa qua đào tạo", en: "hazard of the untrained")
    case .increment: LocalizedText(vi: "mức tăng hằng năm", en: "yearly increment")
    }
  }
}
