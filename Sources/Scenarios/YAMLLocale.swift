import Yams

/// Finds how the numbers of a document are written before any of them is read.
enum YAMLLocale {
  /// The style that the key `locale` states at the head of a document.
  ///
  /// - Parameters:
  ///   - composed: The document.
  ///   - file: The file, named as the reader knows it.
  ///   - findings: Where a locale that does not exist is added.
  /// - Returns: The style; cautious where none is stated or it is wrong.
  static func style(
    of composed: YAMLComposer.Composed, file: String, findings: Findings
  ) -> NumberStyle {
    let entry = composed.node.mapping?.first { $0.key.scalar?.string == "locale" }
    guard let entry else { return .cautious }
    let written = entry.value.scalar?.string ?? ""
    switch written {
    case "en": return .en
    case "vi": return .vi
    default:
      findings.error(file, entry.key.mark?.line, .unknownLocale(written))
      return .cautious
    }
  }
}

extension LocalisedText {
  fileprivate static func unknownLocale(_ written: String) -> LocalisedText {
    LocalisedText(
      en: "locale: '\(written)' is neither en (1,000.5) nor vi (1.000,5)",
      vi: "locale: '\(written)' không phải en (1,000.5) hoặc vi (1.000,5)")
  }
}
