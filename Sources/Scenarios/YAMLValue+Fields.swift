extension YAMLValue {
  /// The text as a field to be read; lists, mappings and empty values are findings.
  ///
  /// - Returns: The field, or nothing after a finding.
  public func field() -> WrittenField? {
    guard case .scalar(let text, _) = content else {
      error(.expected(LocalisedText(en: "a single value", vi: "một giá trị"), found: kind))
      return nil
    }
    guard !isEmpty, text.contains(where: { !$0.isWhitespace }) else {
      error(LocalisedText(en: "the value is missing", vi: "thiếu giá trị"))
      return nil
    }
    return WrittenField(
      text: text, label: label, file: file, line: line, style: context.style,
      findings: context.findings)
  }

  /// A text that is not empty.
  ///
  /// - Returns: The text, or nothing after a finding.
  public func string() -> String? { field()?.text }

  /// A number as the kind that its key stands for.
  ///
  /// - Parameter kind: What the number stands for.
  /// - Returns: A fraction for shares, points and effects; the number itself for a
  ///   quantity; nothing after a finding.
  public func number(as kind: NumberKind) -> Double? { field()?.number(as: kind) }

  /// A number with the unit it was written with.
  ///
  /// - Returns: The number, or nothing after a finding.
  public func writtenNumber() -> WrittenNumber? { field()?.writtenNumber() }

  /// A whole number without a unit.
  ///
  /// - Parameter range: The numbers that are accepted.
  /// - Returns: The number, or nothing after a finding.
  public func integer(in range: ClosedRange<Int> = WrittenField.allIntegers) -> Int? {
    field()?.integer(in: range)
  }

  /// A day, as `2022-03-04`.
  ///
  /// - Returns: The day, or nothing after a finding.
  public func date() -> CalendarDate? { field()?.date() }

  /// A month, as `2022-03`.
  ///
  /// - Returns: The month, or nothing after a finding.
  public func month() -> CalendarMonth? { field()?.month() }

  /// A year of four digits.
  ///
  /// - Returns: The year, or nothing after a finding.
  public func year() -> Int? { field()?.year() }

  /// `yes` or `no`; `true` and `false` serve as well.
  ///
  /// - Returns: The answer, or nothing after a finding.
  public func boolean() -> Bool? { field()?.boolean() }

  /// One of the names that exist.
  ///
  /// - Parameters:
  ///   - known: The names that exist.
  ///   - noun: What is named, such as `lever`.
  /// - Returns: The name, or nothing after a finding with the nearest one.
  public func name(among known: some Collection<String>, noun: LocalisedText) -> String? {
    field()?.name(among: known, noun: noun)
  }

  /// One of the cases of a type, by its raw value.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - noun: What is named, such as `distribution`.
  /// - Returns: The case, or nothing after a finding with the nearest one.
  public func choice<Choice>(_ type: Choice.Type, noun: LocalisedText) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    field()?.choice(type, noun: noun)
  }

  /// A text in both languages, `{vi: …, en: …}`.
  ///
  /// - Returns: The text, or nothing after a finding.
  public func localisedText() -> LocalisedText? {
    guard isMapping else {
      error(.bothLanguagesNeeded)
      return nil
    }
    guard let texts = mapping(knownKeys: ["vi", "en"], required: ["vi", "en"]) else { return nil }
    // Both are read before either is missed, so that both are found.
    let (vi, en) = (texts["vi"]?.string(), texts["en"]?.string())
    guard let vi, let en else { return nil }
    return LocalisedText(en: en, vi: vi)
  }
}

extension LocalisedText {
  fileprivate static let bothLanguagesNeeded = LocalisedText(
    en: "write the text in both languages: {vi: …, en: …}",
    vi: "hãy viết bằng cả hai ngôn ngữ: {vi: …, en: …}")
}
