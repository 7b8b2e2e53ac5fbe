internal import Forecasting

/// Rows of names and numbers, ready for CSV or JSON.
public struct PanelTable: Sendable {
  /// A cell.
  public enum Cell: Sendable {
    /// A name.
    case name(String)
    /// A whole number.
    case count(Int)
    /// A number.
    case number(Double)
  }

  /// The names of the columns.
  public let columns: [String]
  /// How many rows there are.
  public let count: Int
  private let row: @Sendable (Int) -> [Cell]

  /// Makes a table whose rows are made when they are written: a million of them need no room.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - count: How many rows there are.
  ///   - row: Makes a row, as long as `columns`.
  public init(columns: [String], count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
    self.columns = columns
    self.count = count
    self.row = row
  }

  /// The rows, each as long as `columns`.
  public var rows: LazyMapCollection<Range<Int>, [Cell]> { (0..<count).lazy.map(row) }

  /// The rows as comma-separated values: UTF-8, line feeds, the names of the columns first.
  ///
  /// This format MUST NOT CHANGE, because people build on it.
  public var csv: String {
    var text = DecimalText()
    text.append(columns.joined(separator: ",") + "\n")
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        switch cell {
        case .name(let name): text.append(Self.csvField(name))
        case .count(let count): text.append("\(count)")
        case .number(let number): text.append(number)
        }
      }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The rows as JSON: `{"meta":{…},"results":[{…}]}` with the columns as keys.
  ///
  /// - Parameter meta: Facts about the run, in order.
  /// - Returns: A JSON object.
  public func json(meta: [(key: String, value: String)]) -> String {
    var text = DecimalText()
    let facts = meta.map { Self.jsonText($0.key) + ": " + Self.jsonText($0.value) }
    text.append("{\n  \"meta\": {" + facts.joined(separator: ", ") + "},\n  \"results\": [")
    let keys = columns.map { Self.jsonText($0) + ":" }
    for (place, row) in rows.enumerated() {
      text.append(place == 0 ? "\n    {" : ",\n    {")
      for (column, cell) in row.enumerated() {
        text.append((column > 0 ? "," : "") + keys[column])
        switch cell {
        case .name(let name): text.append(Self.jsonText(name))
        case .count(let count): text.append("\(count)")
        case .number(let number): text.append(number)
        }
      }
      text.append(UInt8(ascii: "}"))
    }
    text.append("\n  ]\n}\n")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  static func csvField(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else {
      return text
    }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  private static func jsonText(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension PanelForecast {
  /// The columns of a forecast, frozen.
  public static let columns = [
    "series_id", "horizon", "mean", "p025", "p05", "p10", "p25", "p50", "p75", "p90", "p95",
    "p975",
  ]

  /// One row a series and step, series in the order of the panel.
  public var table: PanelTable {
    let steps = rows.first?.forecast.steps.count ?? 0
    return PanelTable(columns: Self.columns, count: rows.count * steps) { [rows] place in
      let (series, step) = place.quotientAndRemainder(dividingBy: steps)
      let forecast = rows[series].forecast.steps[step]
      return [.name(rows[series].name), .count(step + 1), .number(forecast.mean)]
        + forecast.quantiles.map { .number($0) }
    }
  }
}
