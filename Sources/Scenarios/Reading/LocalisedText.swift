public import EnrolmentModel

/// A text in both languages, as rules of this module build it beside themselves.
public typealias LocalisedText = LocalizedText

extension LocalizedText {
  /// Makes a text from both languages.
  ///
  /// - Parameters:
  ///   - en: The English text.
  ///   - vi: The Vietnamese text.
  public init(en: String, vi: String) { self.init(vi: vi, en: en) }

  /// A text that is the same in both languages: a name, a number, a file.
  ///
  /// - Parameter text: The text.
  /// - Returns: The text for every language.
  public static func verbatim(_ text: String) -> Self { Self(vi: text, en: text) }

  /// The text in one language.
  ///
  /// - Parameter language: The reader's language.
  /// - Returns: The text.
  public func text(in language: Language) -> String { self[language] }

  /// Two texts, one after the other.
  public static func + (head: Self, tail: Self) -> Self {
    Self(vi: head.vi + tail.vi, en: head.en + tail.en)
  }
}
