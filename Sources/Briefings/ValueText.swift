internal import EnrolmentModel
internal import Probability

/// Values and distributions as planners read them.
struct ValueText: Sendable {
  private let language: Language
  private let number: NumberText

  init(_ language: Language) {
    self.language = language
    number = NumberText(language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// A certain value, or the middle with the span from P10 to P90.
  func text(_ distribution: Distribution, unit: String) -> String {
    if case .constant(let value) = distribution { return text(value, unit) }
    let middle = text(distribution.median, unit)
    let low = text(distribution.quantile(0.1), unit)
    let high = text(distribution.quantile(0.9), unit)
    return say("\(middle) (P10 \(low), P90 \(high))", "\(middle) (P10 \(low), P90 \(high))")
  }

  private func text(_ value: Double, _ unit: String) -> String {
    switch unit {
    case "share", "change": number.percent(value)
    case "points": number.number(value * 100, decimals: 2) + say(" điểm", " points")
    case "months": number.number(value, decimals: 1) + say(" tháng", " months")
    case "days": number.number(value) + say(" ngày", " days")
    case "billion-dong": number.number(value) + say(" tỷ đồng", " billion dong")
    case "turns": number.number(value) + say(" lượt", " turns")
    case "persons": number.number(value) + say(" người", " persons")
    default: number.number(value, decimals: 3)
    }
  }
}
