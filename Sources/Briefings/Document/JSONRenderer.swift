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
    object(
      document.meta, "rows", document.blocks.compactMap(\.table).flatMap(rows), prose(document))
  }

  private func rows(_ table: Table) -> [String] {
    table.rows.map { cells in
      let pairs = zip(table.columns, cells).map { column, cell in
        "\(quoted(column.key)):\(value(cell, numeric: column.isNumeric))"
      }
      let start = table.key.isEmpty ? [] : ["\"table\":\(quoted(table.key))"]
      return "    {" + (start + pairs).joined(separator: ",") + "}"
    }
  }

  /// Sentences and specifications of a document that is handed in; nothing for other answers.
  private func prose(_ document: Document) -> [(name: String, lines: [String])] {
    guard document.letterhead != nil else { return [] }
    let pictures = document.blocks.compactMap { block -> String? in
      guard case .picture(let picture) = block else { return nil }
      return "    {\"picture\":\(quoted(picture.key)),\"caption\":\(quoted(picture.caption)),"
        + "\"alternative\":\(quoted(picture.alternative)),"
        + "\"specification\":\(picture.specification.text)}"
    }
    let text = [document.title] + document.blocks.flatMap(\.sentences)
    return [("text", text.map { "    " + quoted($0) }), ("pictures", pictures)]
  }

  private func value(_ cell: Table.Cell, numeric: Bool) -> String {
    numeric ? number(cell.raw) : quoted(cell.raw)
  }

  /// A number, or `null` where there is none.
  private func number(_ raw: String) -> String { raw.isEmpty ? "null" : raw }

  private func object(
    _ meta: [(key: String, value: String)], _ name: String, _ rows: [String],
    _ more: [(name: String, lines: [String])] = []
  ) -> String {
    let facts = meta.map { "    \(quoted($0.key)): \(quoted($0.value))" }
    let lists = ([(name: name, lines: rows)] + more).map {
      "  \"\($0.name)\": [\(block($0.lines))]"
    }
    return "{\n  \"meta\": {\(block(facts))},\n" + lists.joined(separator: ",\n") + "\n}\n"
  }

  private func block(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  "
  }

  private func quoted(_ text: String) -> String { JSONValue.quoted(text) }
}
