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

  /// The name of a statistic; what tells it from others comes first, since narrow tables cut words.
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
    case .gapP10: say("P10 chênh so với chỉ tiêu", "P10 of the gap to the target")
    case .gapP50: say("P50 chênh so với chỉ tiêu", "P50 of the gap to the target")
    case .gapP90: say("P90 chênh so với chỉ tiêu", "P90 of the gap to the target")
    case .deltaP10: say("P10 so với kịch bản nền", "P10 against the baseline")
    case .deltaP50: say("P50 so với kịch bản nền", "P50 against the baseline")
    case .deltaP90: say("P90 so với kịch bản nền", "P90 against the baseline")
    case .beatsBaseline: say("xác suất hơn kịch bản nền", "probability of beating the baseline")
    case nil: key
    }
  }
}
