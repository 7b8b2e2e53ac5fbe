/// One text in both languages, side by side so that neither is forgotten.
///
/// The wording of a finding stands beside the rule that finds it, as a static
/// function in an extension of this type.
public struct LocalisedText: Hashable, Sendable {
  /// The text in English.
  public let en: String

  /// The text in Vietnamese.
  public let vi: String

  /// Creates a text from its two wordings.
  ///
  /// - Parameters:
  ///   - en: The text in English.
  ///   - vi: The text in Vietnamese.
  public init(en: String, vi: String) {
    self.en = en
    self.vi = vi
  }

  /// The wording in one language.
  ///
  /// - Parameter language: The language of the reader.
  /// - Returns: The text in that language.
  public func text(in language: Language) -> String {
    switch language {
    case .en: en
    case .vi: vi
    }
  }

  /// The same characters in both languages: a name, a key or a number.
  ///
  /// - Parameter text: What reads alike in both languages.
  /// - Returns: The text, twice.
  public static func verbatim(_ text: String) -> LocalisedText {
    LocalisedText(en: text, vi: text)
  }

  /// This text followed by another, with nothing between them.
  ///
  /// - Parameters:
  ///   - head: What comes first.
  ///   - tail: What follows.
  /// - Returns: Both, joined in each language.
  public static func + (head: LocalisedText, tail: LocalisedText) -> LocalisedText {
    LocalisedText(en: head.en + tail.en, vi: head.vi + tail.vi)
  }
}
