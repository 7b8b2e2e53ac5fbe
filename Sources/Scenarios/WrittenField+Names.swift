extension WrittenField {
  /// `yes` or `no`; `true` and `false` serve as well.
  ///
  /// - Returns: The answer, or nothing after a finding.
  public func boolean() -> Bool? {
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      error(.notYesOrNo(text))
      return nil
    }
  }

  /// One of the names that exist.
  ///
  /// - Parameters:
  ///   - known: The names that exist.
  ///   - noun: What is named, such as `lever`.
  /// - Returns: The name, or nothing after a finding with the nearest one.
  public func name(among known: some Collection<String>, noun: LocalisedText) -> String? {
    if known.contains(text) { return text }
    error(.unknownName(noun, text, among: known))
    return nil
  }

  /// One of the cases of a type, by its raw value.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - noun: What is named, such as `kind of figure`.
  /// - Returns: The case, or nothing after a finding with the nearest one.
  public func choice<Choice>(_ type: Choice.Type, noun: LocalisedText) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    if let choice = Choice(rawValue: text) { return choice }
    error(.unknownName(noun, text, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The parts of a text cut by a mark, such as the set `elementary;short`.
  ///
  /// - Parameter mark: What cuts the parts.
  /// - Returns: A field for each part, on the same line; an empty text has none.
  public func parts(cutBy mark: Character = ";") -> [WrittenField] {
    text.split(separator: mark, omittingEmptySubsequences: false).map { part in
      WrittenField(
        text: String(part), label: label, file: file, line: line, style: style,
        findings: findings)
    }
  }
}

extension LocalisedText {
  fileprivate static func notYesOrNo(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is neither yes nor no", vi: "'\(text)' không phải là yes hoặc no")
  }
}
