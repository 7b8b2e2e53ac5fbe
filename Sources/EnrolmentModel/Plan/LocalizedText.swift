/// A language that planners read.
public enum Language: String, Sendable, CaseIterable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}

/// A text in both languages; neither is a translation of convenience.
public struct LocalizedText: Hashable, Sendable {
  /// The Vietnamese text.
  public let vi: String
  /// The English text.
  public let en: String

  /// Makes a text from both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
