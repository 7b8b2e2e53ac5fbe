public import EnrolmentModel
/// Gathers every finding of a reading, so that all are reported at once.
///
/// A reading passes one collector through all of its files. It is a class
/// because every value that was read can add to it; it stays on one thread.
public final class Findings {
  private var gathered: [Finding] = []
  private var known: Set<Finding> = []

  /// Creates an empty collector.
  public init() {}

  /// Adds a finding; one that is already there is not added again.
  ///
  /// - Parameter finding: What was found.
  public func add(_ finding: Finding) {
    guard known.insert(finding).inserted else { return }
    gathered.append(finding)
  }

  /// Adds an error.
  ///
  /// - Parameters:
  ///   - file: The file, named as the reader knows it.
  ///   - line: The line, or none for the whole file.
  ///   - message: What was found, and the mend.
  public func error(_ file: String, _ line: Int?, _ message: LocalisedText) {
    add(Finding(.error, file: file, line: line, message: message))
  }

  /// Adds a warning.
  ///
  /// - Parameters:
  ///   - file: The file, named as the reader knows it.
  ///   - line: The line, or none for the whole file.
  ///   - message: What was found, and the mend.
  public func warning(_ file: String, _ line: Int?, _ message: LocalisedText) {
    add(Finding(.warning, file: file, line: line, message: message))
  }

  /// Adds a remark.
  ///
  /// - Parameters:
  ///   - file: The file, named as the reader knows it.
  ///   - line: The line, or none for the whole file.
  ///   - message: What was found.
  public func remark(_ file: String, _ line: Int?, _ message: LocalisedText) {
    add(Finding(.remark, file: file, line: line, message: message))
  }

  /// How many errors were found; compare before and after a reading.
  public var errorCount: Int { gathered.count { $0.severity == .error } }

  /// How many errors were found in a file.
  ///
  /// - Parameter file: The file, named as the reader knows it.
  /// - Returns: The count.
  public func errorCount(in file: String) -> Int {
    gathered.count { $0.severity == .error && $0.file == file }
  }

  /// Whether there is any error.
  public var hasErrors: Bool { gathered.contains { $0.severity == .error } }

  /// All findings by file and line; a whole file's come before those of its lines.
  public var sorted: [Finding] {
    let order = gathered.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      return (one.file, one.line ?? 0, first.offset) < (other.file, other.line ?? 0, second.offset)
    }
    return order.map(\.element)
  }

  /// Throws all findings if there is an error among them.
  ///
  /// - Throws: `ProjectError` with every finding, warnings and remarks included.
  public func throwErrors() throws {
    guard hasErrors else { return }
    throw ProjectError(findings: sorted)
  }
}
