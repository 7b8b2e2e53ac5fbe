/// One text in a file that is to be read as a number, a date or a name.
///
/// Every reading either gives its value or adds a finding and gives nothing, so
/// that a whole file is read to its end and all findings come at once.
public struct WrittenField {
  /// The text as written, without spaces around it.
  public let text: String

  /// The key or the column that the text belongs to.
  public let label: String

  /// The file, named as the reader knows it.
  public let file: String

  /// The line that the text stands on.
  public let line: Int

  /// How numbers are written in this file.
  public let style: NumberStyle

  /// Where what cannot be read is added.
  let findings: Findings

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - text: The text; spaces around it are dropped.
  ///   - label: The key or the column that it belongs to.
  ///   - file: The file, named as the reader knows it.
  ///   - line: The line that the text stands on.
  ///   - style: How numbers are written in this file.
  ///   - findings: Where what cannot be read is added.
  public init(
    text: String, label: String, file: String, line: Int, style: NumberStyle, findings: Findings
  ) {
    self.text = String(text.trimmed)
    self.label = label
    self.file = file
    self.line = line
    self.style = style
    self.findings = findings
  }

  /// Adds an error about this field, with its label in front.
  ///
  /// - Parameter message: What is wrong, and the mend.
  public func error(_ message: LocalisedText) {
    findings.error(file, line, labelled(message))
  }

  /// Adds a warning about this field, with its label in front.
  ///
  /// - Parameter message: What its author may not have meant.
  public func warning(_ message: LocalisedText) {
    findings.warning(file, line, labelled(message))
  }

  private func labelled(_ message: LocalisedText) -> LocalisedText {
    label.isEmpty ? message : .verbatim(label + ": ") + message
  }
}
