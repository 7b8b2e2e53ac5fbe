/// A value of a YAML document, which knows its file, its line and its key.
public struct YAMLValue {
  /// What the value is.
  enum Content {
    /// A text as written; a plain one stands without quotes.
    case scalar(String, isPlain: Bool)

    /// A list.
    case list([YAMLValue])

    /// Keys with values.
    case mapping([YAMLEntry])
  }

  /// What the value is.
  let content: Content

  /// The line: of the value itself if it is one text, else of its key.
  public let line: Int

  /// The key that the value belongs to; a list's items have the list's.
  public let label: String

  /// What all values of the document share.
  let context: YAMLContext

  /// The file, named as the reader knows it.
  public var file: String { context.file }

  /// Whether nothing is written, or `null` or `~`.
  public var isEmpty: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether the word `none` is written, which removes what a base states.
  public var isNone: Bool {
    guard case .scalar("none", true) = content else { return false }
    return true
  }

  /// Whether the value is a mapping, for keys that take either a text or a mapping.
  public var isMapping: Bool {
    guard case .mapping = content else { return false }
    return true
  }

  /// Whether the value is a list, for keys that take either a text or a list.
  public var isList: Bool {
    guard case .list = content else { return false }
    return true
  }

  /// Adds an error at this value, with its key in front.
  ///
  /// - Parameter message: What is wrong, and the mend.
  public func error(_ message: LocalisedText) {
    context.findings.error(file, line, labelled(message))
  }

  /// Adds a warning at this value, with its key in front.
  ///
  /// - Parameter message: What its author may not have meant.
  public func warning(_ message: LocalisedText) {
    context.findings.warning(file, line, labelled(message))
  }

  private func labelled(_ message: LocalisedText) -> LocalisedText {
    label.isEmpty ? message : .verbatim(label + ": ") + message
  }

  /// The items of a list.
  ///
  /// - Returns: The items, or nothing after a finding.
  public func list() -> [YAMLValue]? {
    if case .list(let items) = content { return items }
    error(.expected(LocalisedText(en: "a list", vi: "danh sách"), found: kind))
    return nil
  }

  /// The keys and values of a mapping whose keys are names, all of them allowed.
  ///
  /// - Returns: The mapping, or nothing after a finding.
  public func mapping() -> YAMLMapping? {
    if case .mapping(let entries) = content {
      return YAMLMapping(entries: entries, line: line, label: label, context: context)
    }
    error(.expected(LocalisedText(en: "keys with values", vi: "các khóa và giá trị"), found: kind))
    return nil
  }

  /// The keys and values of a mapping.
  ///
  /// - Parameters:
  ///   - knownKeys: The keys that may stand in it; others are findings.
  ///   - required: Those that must.
  ///   - noun: What a key names, such as `lever`.
  /// - Returns: The mapping with its known keys, or nothing if it is none.
  public func mapping(
    knownKeys: [String], required: [String] = [],
    noun: LocalisedText = LocalisedText(en: "key", vi: "khóa")
  ) -> YAMLMapping? {
    mapping()?.restricted(to: knownKeys, required: required, noun: noun)
  }

  /// What the value is, in words.
  var kind: LocalisedText {
    switch content {
    case .scalar where isEmpty: LocalisedText(en: "empty", vi: "để trống")
    case .scalar(let text, _): .verbatim("'\(text.prefix(40))'")
    case .list: LocalisedText(en: "a list", vi: "danh sách")
    case .mapping: LocalisedText(en: "keys with values", vi: "các khóa và giá trị")
    }
  }
}

extension LocalisedText {
  /// The value has another shape than its key expects.
  ///
  /// - Parameters:
  ///   - expected: What belongs here.
  ///   - found: What stands here.
  /// - Returns: The message.
  static func expected(_ expected: LocalisedText, found: LocalisedText) -> LocalisedText {
    LocalisedText(
      en: "\(expected.en) \(expected.en.hasPrefix("keys") ? "belong" : "belongs") here, "
        + "and this is \(found.en)",
      vi: "ở đây cần \(expected.vi), nhưng đang là \(found.vi)")
  }
}
