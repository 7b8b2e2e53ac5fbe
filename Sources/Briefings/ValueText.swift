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
    let middle = figure(distribution.median, unit) + suffix(unit)
    if case .constant = distribution { return middle }
    let low = figure(distribution.quantile(0.1), unit)
    let high = figure(distribution.quantile(0.9), unit)
    return "\(middle) (P10 \(low), P90 \(high))"
  }

  private func figure(_ value: Double, _ unit: String) -> String {
    switch unit {
    case "share", "change": number.number(value * 100, decimals: 1)
    case "points": number.number(value * 100, decimals: 2)
    case "months": number.number(value, decimals: 1)
    case "turns", "persons", "days", "billion-dong": number.number(value)
    default: number.number(value, decimals: 3)
    }
  }

  /// How a workbook shows the bare number of a unit.
  func style(_ unit: String) -> NumberStyle {
    switch unit {
    case "share", "change": .percent(1)
    case "points": .points(2)
    case "months": .decimal(1)
    case "turns", "persons", "days", "billion-dong": .count
    default: .decimal(3)
    }
  }

  private func suffix(_ unit: String) -> String {
    switch unit {
    case "share", "change": " %"
    case "points": say(" điểm", " points")
    case "months": say(" tháng", " months")
    case "turns": say(" lượt", " turns")
    case "persons": say(" người", " persons")
    case "days": say(" ngày", " days")
    case "billion-dong": say(" tỷ đồng", " billion dong")
    default: ""
    }
  }

  /// Cells that programs read as P50, P10 and P90; people read the phrase in the first.
  func cells(_ distribution: Distribution, unit: String) -> [Table.Cell] {
    [
      .init(text(distribution, unit: unit), distribution.median, style(unit)),
      .init("", distribution.quantile(0.1), style(unit)),
      .init("", distribution.quantile(0.9), style(unit)),
    ]
  }

  /// The columns of those cells.
  func columns(_ heading: String) -> [Table.Column] {
    [
      .init("p50", heading, numeric: true, isPhrase: true), .init("p10", "P10", numeric: true),
      .init("p90", "P90", numeric: true),
    ]
  }
}
