/// What a rule found in a file: where, how grave, and what would mend it.
///
/// Shown as `scenarios/x.yaml:9: error: there is no lever 'counseling'; did you
/// mean 'counselling-campaign'?`.
public struct Finding: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, CaseIterable, Sendable {
    /// The file cannot be used before it is mended.
    case error

    /// The file can be used, but its author may not have meant it.
    case warning

    /// Worth knowing; nothing to mend.
    case remark
  }

  /// How grave the finding is.
  public let severity: Severity

  /// The file, named as the reader knows it.
  public let file: String

  /// The line, counted from 1, or none where the whole file is meant.
  public let line: Int?

  /// What was found, and the mend.
  public let message: LocalisedText

  /// Whether the file could not be read at all, as against being read and wrong.
  public let concernsAccess: Bool

  /// Creates a finding.
  ///
  /// - Parameters:
  ///   - severity: How grave it is.
  ///   - file: The file, named as the reader knows it.
  ///   - line: The line, counted from 1, or none for the whole file.
  ///   - message: What was found, and the mend.
  ///   - concernsAccess: Whether the file could not be read at all.
  public init(
    _ severity: Severity, file: String, line: Int? = nil, message: LocalisedText,
    concernsAccess: Bool = false
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
    self.concernsAccess = concernsAccess
  }

  /// The finding as one line of text; only a syntax error adds the line it quotes.
  ///
  /// - Parameter language: The language of the reader.
  /// - Returns: File, line, severity and message.
  public func rendered(in language: Language) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.name.text(in: language)): \(message.text(in: language))"
  }
}

extension Finding.Severity {
  /// The word that stands between the place and the message.
  public var name: LocalisedText {
    switch self {
    case .error: LocalisedText(en: "error", vi: "lỗi")
    case .warning: LocalisedText(en: "warning", vi: "cảnh báo")
    case .remark: LocalisedText(en: "remark", vi: "lưu ý")
    }
  }
}

extension Finding: CustomStringConvertible {
  /// The finding in English.
  public var description: String { rendered(in: .en) }
}
