/// A project that cannot be used, with everything that was found in its files.
public struct ProjectError: Error, Equatable {
  /// The findings by file and line; at least one of them is an error.
  public let findings: [Finding]

  /// Creates the error from its findings.
  ///
  /// - Parameter findings: What was found, by file and line.
  public init(findings: [Finding]) {
    self.findings = findings
  }

  /// Whether a file could not be read (exit code 74), not merely wrong (65).
  public var concernsAccess: Bool { findings.contains(where: \.concernsAccess) }

  /// All findings, one below the other.
  ///
  /// - Parameter language: The language of the reader.
  /// - Returns: The lines, without a line end after the last.
  public func rendered(in language: Language) -> String {
    findings.map { $0.rendered(in: language) }.joined(separator: "\n")
  }
}

extension ProjectError: CustomStringConvertible {
  /// All findings in English.
  public var description: String { rendered(in: .en) }
}
