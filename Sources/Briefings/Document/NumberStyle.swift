/// How the numbers of a column are written, for people and in a workbook.
///
/// A cell holds the unrounded value; the style says with how many digits it is
/// shown, so that a text and a workbook show the same.
public enum NumberStyle: Hashable, Sendable {
  /// Grouped thousands: `224.500`.
  case count
  /// The same with its sign: `+1.200`.
  case signedCount
  /// A fraction in percent with so many decimals: `72,2 %`.
  case percent(Int)
  /// A probability in whole percent, never rounded to certainty.
  case probability
  /// A fraction in percentage points without a sign: `1,9`.
  case points(Int)
  /// A difference of fractions in percentage points with its sign: `+0,02`.
  case signedPoints(Int)
  /// A number with so many decimals.
  case decimal(Int)
  /// A number with so many decimals and its sign.
  case signedDecimal(Int)
  /// A year, without grouping.
  case year

  /// What people read.
  func text(_ value: Double, _ number: NumberText) -> String {
    switch self {
    case .count: number.number(value)
    case .signedCount: number.signed(value)
    case .percent(let decimals): number.percent(value, decimals: decimals)
    case .probability: number.probability(value)
    case .points(let decimals): number.number(value * 100, decimals: decimals)
    case .signedPoints(let decimals): number.signed(value * 100, decimals: decimals)
    case .decimal(let decimals): number.number(value, decimals: decimals)
    case .signedDecimal(let decimals): number.signed(value, decimals: decimals)
    case .year: String(Int(value))
    }
  }

  /// The number format of a workbook's cell; the workbook puts in its reader's separators.
  public var workbookFormat: String {
    switch self {
    case .count: "#,##0"
    case .signedCount: "+#,##0;-#,##0;0"
    case .percent(let decimals), .points(let decimals): Self.digits(decimals) + "\\ %"
    case .probability: "0\\ %"
    case .signedPoints(let decimals):
      Self.signed(Self.digits(decimals) + "\\ %")
    case .decimal(let decimals): decimals == 0 ? "0" : "#,##" + Self.digits(decimals)
    case .signedDecimal(let decimals): Self.signed(Self.digits(decimals))
    case .year: "0"
    }
  }

  private static func digits(_ decimals: Int) -> String {
    decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
  }

  private static func signed(_ format: String) -> String { "+\(format);-\(format);\(format)" }
}
