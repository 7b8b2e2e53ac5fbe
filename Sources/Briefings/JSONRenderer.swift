public import EnrolmentModel

/// Renders results and tables as JSON with a fixed order of keys.
///
/// This format MUST NOT CHANGE, because people build on it.
public struct JSONRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The results of a run with their provenance.
  ///
  /// - Parameters:
  ///   - rows: The figures, sorted.
  ///   - meta: Facts about the run, in order.
  /// - Returns: A JSON object.
  public func render(_ rows: [ResultRow], meta: [(key: String, value: String)]) -> String {
    let results = rows.map { row in
      "    {\"scenario\":\(quoted(row.scenario)),\"indicator\":\(quoted(row.indicator.rawValue)),"
        + "\"level\":\(quoted(row.level)),\"year\":\(row.year),\"unit\":\(quoted(row.unit)),"
        + "\"statistic\":\(quoted(row.statistic.rawValue)),"
        + "\"value\":\(number(NumberText.canonical(row.value)))}"
    }
    return object(meta, "results", results)
  }

  /// The tables of a document as rows of objects.
  ///
  /// Where tables have keys, each row names its own under `table`.
  ///
  /// - Parameter document: The document.
  /// - Returns: A JSON object.
  public func render(_ document: Document) -> String {
    let rows = document.blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { cells in
        let pairs = zip(table.columns, cells).map { column, cell in
          "\(quoted(column.key)):\(value(cell, numeric: column.isNumeric))"
        }
        let start = table.key.isEmpty ? [] : ["\"table\":\(quoted(table.key))"]
        return "    {" + (start + pairs).joined(separator: ",") + "}"
      }
    }
    return object(document.meta, "rows", rows)
  }

  private func value(_ cell: Table.Cell, numeric: Bool) -> String {
    numeric ? number(cell.raw) : quoted(cell.raw)
  }

  /// A number, or `null` where there is none.
  private func number(_ raw: String) -> String { raw.isEmpty ? "null" : raw }

  private func object(
    _ meta: [(key: String, value: String)], _ name: String, _ rows: [String]
  ) -> String {
    let facts = meta.map { "    \(quoted($0.key)): \(quoted($0.value))" }
    return "{\n  \"meta\": {\(block(facts))},\n  \"\(name)\": [\(block(rows))]\n}\n"
  }

  private func block(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  "
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
