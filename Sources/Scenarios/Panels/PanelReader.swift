internal import EnrolmentModel
internal import Forecasting

/// Reads the rows of a panel and sorts them by series.
struct PanelReader {
  private let file: String
  private let records: CSVScanner
  private let findings: Findings
  private var columns = Columns()
  private var names: [String] = []
  private var lines: [Int] = []
  private var rows: [[(year: Int, value: Double)]] = []
  private var refused: Set<Int> = []
  private var places: [String: Int] = [:]
  private var problems: [(line: Int, message: LocalisedText)] = []

  /// Where the columns stand.
  private struct Columns {
    var (series, year, value, count) = (0, 0, 0, 0)
  }

  /// No more findings than these are shown; the others are counted.
  static let mostShown = 20

  init(_ file: TextFile, _ findings: Findings) {
    self.file = file.name
    self.findings = findings
    records = CSVScanner(file.bytes)
  }

  mutating func read() -> Panel? {
    guard readHeader() else { return nil }
    for oddity in records.oddities { problems.append((oddity.line, oddity.what.message)) }
    let oddLines = Set(records.oddities.map(\.line))
    for record in 1..<max(1, records.recordEnds.count) {
      readRow(record, isOdd: oddLines.contains(records.lines[record]))
    }
    let entries = names.indices.map { entry($0) }
    report()
    return Panel(file: file, entries: entries)
  }

  private mutating func readHeader() -> Bool {
    guard let width = records.recordEnds.first else {
      findings.error(file, nil, .noHeader)
      return false
    }
    let header = (0..<width).map { String(decoding: bytes($0), as: UTF8.self) }
    let wanted = CSVColumns(
      required: ["series_id", "value"], optional: ["year", "year_index"], allowsOthers: true)
    for message in wanted.problems(in: header) { findings.error(file, records.lines[0], message) }
    let year = header.firstIndex(of: "year") ?? header.firstIndex(of: "year_index")
    if year == nil { findings.error(file, records.lines[0], .noYear) }
    guard
      let series = header.firstIndex(of: "series_id"), let value = header.firstIndex(of: "value"),
      let year, !findings.hasErrors
    else { return false }
    columns = Columns(series: series, year: year, value: value, count: width)
    return true
  }

  /// The bytes of a field, counted over the whole file.
  private func bytes(_ field: Int) -> ArraySlice<UInt8> {
    records.content[(field == 0 ? 0 : records.fieldEnds[field - 1])..<records.fieldEnds[field]]
  }

  private mutating func readRow(_ record: Int, isOdd: Bool) {
    let start = records.recordEnds[record - 1]
    let width = records.recordEnds[record] - start
    let line = records.lines[record]
    guard width > columns.series else {
      return problems.append((line, .ragged(width, columns.count)))
    }
    let series = place(bytes(start + columns.series), line)
    guard width == columns.count else {
      refused.insert(series)
      return problems.append((line, .ragged(width, columns.count)))
    }
    if isOdd { refused.insert(series) }
    let value = bytes(start + columns.value)
    guard !value.isEmpty else { return }
    do throws(PanelNumber.Problem) {
      let year = try PanelNumber.year(bytes(start + columns.year))
      rows[series].append((year, try PanelNumber.value(value)))
    } catch {
      refused.insert(series)
      problems.append((line, error.message))
    }
  }

  /// The place of a series; mostly it is that of the row before.
  private mutating func place(_ name: ArraySlice<UInt8>, _ line: Int) -> Int {
    if let last = names.last, last.utf8.elementsEqual(name) { return names.count - 1 }
    let text = String(decoding: name, as: UTF8.self)
    if let known = places[text] { return known }
    places[text] = names.count
    names.append(text)
    lines.append(line)
    rows.append([])
    return names.count - 1
  }

  private mutating func entry(_ place: Int) -> Panel.Entry {
    var series: YearlySeries?
    defer { rows[place] = [] }
    if !refused.contains(place) {
      do throws(SeriesProblem) {
        series = try YearlySeries(rows[place])
      } catch { problems.append((lines[place], error.message(names[place]))) }
    }
    return Panel.Entry(name: names[place], line: lines[place], series: series)
  }

  private func report() {
    let ordered = problems.sorted { $0.line < $1.line }
    for problem in ordered.prefix(Self.mostShown) {
      findings.error(file, problem.line, problem.message)
    }
    guard let next = ordered.dropFirst(Self.mostShown).first else { return }
    findings.error(file, next.line, .moreOfThese(ordered.count - Self.mostShown))
  }
}

extension LocalisedText {
  fileprivate static let noHeader = LocalisedText(
    en: "the file is empty; its first line names the columns: series_id,year,value",
    vi: "tệp trống; dòng đầu phải ghi tên các cột: series_id,year,value")
  fileprivate static let noYear = LocalisedText(
    en: "the column 'year' (or 'year_index') is missing",
    vi: "thiếu cột 'year' (hoặc 'year_index')")

  fileprivate static func ragged(_ count: Int, _ width: Int) -> LocalisedText {
    LocalisedText(
      en: "this row has \(count) \(count == 1 ? "field" : "fields"), the header has \(width);"
        + " its series is left out",
      vi: "dòng này có \(count) ô, dòng tiêu đề có \(width); chuỗi số liệu này bị bỏ qua")
  }

  fileprivate static func moreOfThese(_ count: Int) -> LocalisedText {
    LocalisedText(
      en: "from here on \(count) more; mend those above first",
      vi: "từ đây còn \(count) lỗi nữa; hãy sửa các lỗi ở trên trước")
  }
}
