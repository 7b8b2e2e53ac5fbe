public import EnrolmentModel

extension FigureKey {
  /// Whether its values are shares of one: rates and probabilities.
  public var isShare: Bool { unit == "fraction" || statistic.hasPrefix("probability") }

  /// The median of the same quantity.
  var median: FigureKey {
    FigureKey(
      scenario: scenario, indicator: indicator, level: level, year: year, unit: unit,
      statistic: "p50")
  }

  /// Writes the columns as a line of a CSV file has them.
  func write(to line: inout String) {
    Self.write(scenario, to: &line)
    line += ","
    Self.write(indicator, to: &line)
    line += ","
    Self.write(level, to: &line)
    line += ","
    line += String(year)
    line += ","
    Self.write(unit, to: &line)
    line += ","
    Self.write(statistic, to: &line)
  }

  private static func write(_ text: String, to line: inout String) {
    let isPlain = text.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    line += isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// The figures of a run exactly as its result file writes them.
///
/// Runs of the same scenarios over the same years name the same figures; the
/// names are kept once and are called a layout.
public struct ResultTable: Hashable, Sendable {
  /// What each figure is, in the order of the file.
  public let keys: [FigureKey]
  /// The figures as the file writes them; empty for what is no finite number.
  public let texts: [String]

  init(keys: [FigureKey], texts: [String]) {
    precondition(keys.count == texts.count, "a figure for each name")
    self.keys = keys
    self.texts = texts
  }

  /// The figures of a run.
  ///
  /// - Parameters:
  ///   - rows: The rows in the order of the result file.
  ///   - text: How the result file writes a number.
  public init(_ rows: [ResultRow], text: (Double) -> String) {
    keys = rows.map {
      FigureKey(
        scenario: $0.scenario, indicator: $0.indicator.rawValue, level: $0.level,
        year: $0.year.number, unit: $0.unit, statistic: $0.statistic.rawValue)
    }
    texts = rows.map { text($0.value) }
  }

  /// The figures as a result file.
  public var csv: String {
    var text = "scenario,indicator,level,year,unit,statistic,value\n"
    text.reserveCapacity(80 * keys.count)
    for (key, figure) in zip(keys, texts) {
      key.write(to: &text)
      text += ","
      text += figure
      text += "\n"
    }
    return text
  }

  /// The figures that are numbers, by name.
  public var values: [FigureKey: Double] {
    Dictionary(zip(keys, texts).compactMap { key, text in Double(text).map { (key, $0) } }) {
      first, _ in first
    }
  }

  /// The medians among them, by name.
  var medians: [FigureKey: Double] {
    let pairs = zip(keys, texts).lazy.filter { $0.0.statistic == "p50" }
    return Dictionary(pairs.compactMap { key, text in Double(text).map { (key, $0) } }) {
      first, _ in first
    }
  }

  /// The scenarios, each once, in the order of the file.
  var scenarios: [String] {
    keys.reduce(into: []) { if $0.last != $1.scenario { $0.append($1.scenario) } }
  }

  /// The digest of the result file: what `sha256sum results.csv` prints.
  var digest: String { SHA256.hex(csv) }

  /// The digest of the names alone.
  var layoutDigest: String {
    var text = ""
    text.reserveCapacity(80 * keys.count)
    for key in keys {
      key.write(to: &text)
      text += "\n"
    }
    return SHA256.hex(text)
  }

  /// The figures as a JSON list of numbers, written as the file writes them.
  var json: String {
    "[" + texts.map { $0.isEmpty ? "null" : $0 }.joined(separator: ",") + "]"
  }

  /// The texts of such a list, or nothing where it is no such list.
  static func texts(json: String) -> [String]? {
    guard json.hasPrefix("["), json.hasSuffix("]") else { return nil }
    let inner = json.dropFirst().dropLast()
    guard !inner.isEmpty else { return [] }
    return inner.split(separator: ",", omittingEmptySubsequences: false).map {
      $0 == "null" ? "" : String($0)
    }
  }
}
