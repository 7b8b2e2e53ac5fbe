public import EnrolmentModel

/// What a figure of a result file is, in words; programs get its keys.
public struct FigureWords: Sendable {
  private let language: Language

  /// Makes words in a language.
  public init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The name of an indicator; a key that this version does not know stays as it is.
  public func indicator(_ key: String) -> String {
    Indicator(rawValue: key).map { Words(language).name($0) } ?? key
  }

  /// The name of a level where it is none of the plan's.
  public func level(_ key: String) -> String {
    switch key {
    case "total": say("tổng", "total")
    case "all": "–"
    default: key
    }
  }

  /// The name of a unit.
  public func unit(_ key: String) -> String {
    switch key {
    case "turns": say("lượt người", "turns")
    case "persons": say("người", "persons")
    case "fraction": say("tỷ lệ", "fraction")
    default: key
    }
  }

  /// The name of a statistic.
  public func statistic(_ key: String) -> String {
    switch Statistic(rawValue: key) {
    case .mean: say("trung bình", "mean")
    case .sd: say("độ lệch chuẩn", "sd")
    case .p05, .p10, .p25, .p50, .p75, .p90, .p95: key.uppercased()
    case .target: say("chỉ tiêu", "target")
    case .probability: say("xác suất đạt", "probability")
    case .probabilitySE: say("sai số của xác suất", "error of the probability")
    case .probabilityLow: say("xác suất thấp nhất", "least probability")
    case .probabilityHigh: say("xác suất cao nhất", "largest probability")
    case .gapP10: say("chênh so với chỉ tiêu P10", "gap to the target P10")
    case .gapP50: say("chênh so với chỉ tiêu P50", "gap to the target P50")
    case .gapP90: say("chênh so với chỉ tiêu P90", "gap to the target P90")
    case .deltaP10: say("so với kịch bản nền P10", "against the baseline P10")
    case .deltaP50: say("so với kịch bản nền P50", "against the baseline P50")
    case .deltaP90: say("so với kịch bản nền P90", "against the baseline P90")
    case .beatsBaseline: say("xác suất hơn kịch bản nền", "probability of beating the baseline")
    case nil: key
    }
  }
}
