/// What was checked, as continuous integration reads it: JUnit's XML.
///
/// There is no agreed schema; this is the part that every reader knows
/// (`testsuites`, `testsuite`, `testcase`, `failure`, `skipped`). Times are left
/// out, since the same input gives the same bytes.
///
/// This format MUST NOT CHANGE, because people build on it.
public struct JUnitReport: Sendable {
  /// What became of a case.
  public enum Outcome: Sendable {
    /// All is well.
    case passed
    /// Something is wrong: a word for its kind, and a line for each.
    case failed(kind: String, lines: [String])
    /// It could not be checked, and why.
    case skipped(String)
  }

  /// Something that was checked.
  public struct Case: Sendable {
    let name: String
    let outcome: Outcome

    /// Makes a case.
    public init(_ name: String, _ outcome: Outcome) {
      self.name = name
      self.outcome = outcome
    }
  }

  /// Cases that belong together.
  public struct Suite: Sendable {
    let name: String
    let cases: [Case]

    /// Makes a suite.
    public init(_ name: String, _ cases: [Case]) {
      self.name = name
      self.cases = cases
    }

    fileprivate var failures: Int {
      cases.count {
        if case .failed = $0.outcome { true } else { false }
      }
    }

    fileprivate var skipped: Int {
      cases.count {
        if case .skipped = $0.outcome { true } else { false }
      }
    }
  }

  private let name: String
  private let suites: [Suite]

  /// Makes a report.
  public init(_ name: String, _ suites: [Suite]) {
    self.name = name
    self.suites = suites
  }

  /// The report as XML.
  public var text: String {
    let tests = suites.map(\.cases.count).reduce(0, +)
    let failures = suites.map(\.failures).reduce(0, +)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\(quoted(name)) tests=\"\(tests)\" failures=\"\(failures)\">\n"
      + suites.map(text).joined() + "</testsuites>\n"
  }

  private func text(_ suite: Suite) -> String {
    let counts =
      "tests=\"\(suite.cases.count)\" failures=\"\(suite.failures)\" errors=\"0\" "
      + "skipped=\"\(suite.skipped)\""
    return "  <testsuite name=\(quoted(suite.name)) \(counts)>\n"
      + suite.cases.map { text($0, of: suite.name) }.joined() + "  </testsuite>\n"
  }

  private func text(_ one: Case, of suite: String) -> String {
    let start = "    <testcase classname=\(quoted(suite)) name=\(quoted(one.name))"
    switch one.outcome {
    case .passed: return start + "/>\n"
    case .skipped(let reason):
      return start + "><skipped message=\(quoted(reason))/></testcase>\n"
    case .failed(let kind, let lines):
      let body = lines.map(Self.escaped).joined(separator: "\n")
      return start + ">\n      <failure type=\(quoted(kind)) message=\(quoted(lines.first ?? ""))>"
        + body + "</failure>\n    </testcase>\n"
    }
  }

  private func quoted(_ text: String) -> String { "\"" + Self.escaped(text) + "\"" }

  /// A text without characters that mean something to XML, or that it cannot hold at all.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\r", "\t": out += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
