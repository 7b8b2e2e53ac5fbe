public import EnrolmentModel

/// Renders tables and results as comma-separated values: UTF-8, line feeds,
/// `.` as decimal sign.
///
/// This format MUST NOT CHANGE, because people build on it.
public struct CSVRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The columns of a result file.
  public static let resultColumns = [
    "scenario", "indicator", "level", "year", "unit", "statistic", "value",
  ]

  /// The result file of a run.
  ///
  /// - Parameter rows: The figures, sorted.
  /// - Returns: Lines that end with a line feed.
  public func render(_ rows: [ResultRow]) -> String {
    var text = Self.resultColumns.joined(separator: ",") + "\n"
    for row in rows {
      text += field(row.scenario) + "," + row.indicator.rawValue + "," + field(row.level) + ","
      text += row.year.description + "," + row.unit + "," + row.statistic.rawValue + ","
      text += NumberText.canonical(row.value) + "\n"
    }
    return text
  }

  /// The tables of a document, one after the other, separated by an empty line.
  ///
  /// Where tables have keys, the first column `table` holds them.
  ///
  /// - Parameter document: The document.
  /// - Returns: Lines that end with a line feed.
  public func render(_ document: Document) -> String {
    let tables = document.blocks.compactMap(\.table).map { table -> String in
      let head = table.key.isEmpty ? [] : ["table"]
      let start = table.key.isEmpty ? [] : [table.key]
      let lines =
        [head + table.columns.map(\.key)] + table.rows.map { start + $0.map(\.raw) }
      return lines.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }
    return tables.joined(separator: "\n")
  }

  private func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
