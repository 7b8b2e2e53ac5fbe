/// Reads a CSV file strictly: whatever is odd is a finding with its line.
///
/// RFC 4180 with LF or CRLF: commas, quotes, doubled quotes and line ends inside
/// quotes. Every row has as many fields as the header. No field is trimmed.
public enum StrictCSV {
  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - columns: The columns that it must and may have.
  ///   - style: How its numbers are written.
  ///   - findings: Where everything odd is added.
  /// - Returns: The table, or nothing if anything was odd.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(
    _ file: TextFile, columns: CSVColumns, style: NumberStyle = .cautious, findings: Findings
  ) -> CSVTable? {
    let records = CSVScanner(file.bytes)
    guard let width = records.recordEnds.first else {
      findings.error(file.name, nil, .emptyTable(columns.required))
      return nil
    }
    let header = header(of: records, width: width)
    let headerProblems = columns.problems(in: header)
    let problems =
      headerProblems.map { (line: records.lines[0], message: $0) }
      + records.oddities.map { (line: $0.line, message: $0.what.message) }
      + (headerProblems.isEmpty ? ragged(records, width: width) : [])
    guard problems.isEmpty else {
      add(problems, file: file.name, findings: findings)
      return nil
    }
    return CSVTable(file: file.name, header: header, records: records, style: style)
  }

  /// No more findings than these are shown for one file; the others are counted.
  static let mostShown = 20

  private static func header(of records: CSVScanner, width: Int) -> [String] {
    var start = 0
    return records.fieldEnds[..<width].map { end in
      defer { start = end }
      return String(decoding: records.content[start..<end], as: UTF8.self)
    }
  }

  private static func ragged(
    _ records: CSVScanner, width: Int
  ) -> [(line: Int, message: LocalisedText)] {
    var problems: [(line: Int, message: LocalisedText)] = []
    var start = width
    for (end, line) in zip(records.recordEnds, records.lines).dropFirst() {
      if end - start != width { problems.append((line, .raggedRow(end - start, of: width))) }
      start = end
    }
    return problems
  }

  private static func add(
    _ problems: [(line: Int, message: LocalisedText)], file: String, findings: Findings
  ) {
    let ordered = problems.sorted { $0.line < $1.line }
    for problem in ordered.prefix(mostShown) {
      findings.error(file, problem.line, problem.message)
    }
    guard let next = ordered.dropFirst(mostShown).first else { return }
    findings.error(file, next.line, .more(ordered.count - mostShown))
  }
}

extension LocalisedText {
  fileprivate static func emptyTable(_ columns: [String]) -> LocalisedText {
    let names = columns.joined(separator: ",")
    return LocalisedText(
      en: "the file is empty; its first line names the columns: \(names)",
      vi: "tệp trống; dòng đầu phải ghi tên các cột: \(names)")
  }

  fileprivate static func raggedRow(_ count: Int, of width: Int) -> LocalisedText {
    let hint =
      count > width
      ? LocalisedText(
        en: "; put a text that holds a comma in quotes",
        vi: "; hãy đặt ô có dấu phẩy trong ngoặc kép")
      : .verbatim("")
    return LocalisedText(
      en: "this row has \(count) \(count == 1 ? "field" : "fields"), the header has \(width)",
      vi: "dòng này có \(count) ô, dòng tiêu đề có \(width)") + hint
  }

  fileprivate static func more(_ count: Int) -> LocalisedText {
    LocalisedText(
      en: "from here on \(count) more of this kind; mend those above first",
      vi: "từ đây còn \(count) lỗi tương tự; hãy sửa các lỗi ở trên trước")
  }
}
