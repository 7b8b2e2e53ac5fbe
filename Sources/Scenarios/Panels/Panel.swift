public import Forecasting

/// Annual series read from one file, in the order in which they begin there.
public struct Panel: Sendable {
  /// One series of a panel.
  public struct Entry: Sendable {
    /// Its name in the column `series_id`.
    public let name: String
    /// The line of its first row.
    public let line: Int
    /// The series, or nothing where its rows were refused.
    public let series: YearlySeries?
  }

  /// The file, named as the reader knows it.
  public let file: String
  /// The series.
  public let entries: [Entry]

  /// Reads a panel: columns `series_id`, `value`, and `year` or `year_index`.
  ///
  /// Other columns are kept out. An empty value is a gap. A row that cannot be
  /// used is a finding with its line, and its series is left out; the others are
  /// read all the same. Files packed by gzip are unpacked.
  ///
  /// - Parameters:
  ///   - path: Where the file lies.
  ///   - limit: The largest number of bytes that is read; a larger file is refused whole,
  ///     since any of its series may go on behind the limit.
  ///   - findings: Where everything odd is added.
  /// - Returns: The panel, or nothing where the file as a whole cannot be read.
  public static func read(
    _ path: String, limit: Int = Panel.largest, findings: Findings
  ) -> Panel? {
    guard
      let file = TextFile.read(path, limit: limit, isUnpacked: true, findings: findings)
    else { return nil }
    var reader = PanelReader(file, findings)
    return reader.read()
  }

  /// The largest file that is read, unpacked: 250 MB, about twelve million rows.
  public static let largest = 250_000_000
}
