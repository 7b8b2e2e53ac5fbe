/// One key of a mapping with its value.
public struct YAMLEntry {
  /// The key.
  public let key: String

  /// The line that the key stands on.
  public let line: Int

  /// The value.
  public let value: YAMLValue
}

/// The keys and values of a mapping, in the order of the file, each key once.
public struct YAMLMapping {
  /// The keys with their values.
  public let entries: [YAMLEntry]

  /// The line of the key that the mapping belongs to, or of its first key.
  public let line: Int

  /// The key that the mapping belongs to; empty for the whole document.
  public let label: String

  /// What all values of the document share.
  let context: YAMLContext

  /// The keys, in the order of the file.
  public var keys: [String] { entries.map(\.key) }

  /// The file, named as the reader knows it.
  public var file: String { context.file }

  /// The value of a key, or nothing where the key is absent.
  ///
  /// - Parameter key: The key.
  public subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  ///
  /// - Parameter key: The key.
  /// - Returns: The value, or nothing after a finding.
  public func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    context.findings.error(file, line, .missingKey(key, of: label))
    return nil
  }

  /// Adds an error at the mapping as a whole.
  ///
  /// - Parameter message: What is wrong, and the mend.
  public func error(_ message: LocalisedText) {
    context.findings.error(
      file, line, label.isEmpty ? message : .verbatim(label + ": ") + message)
  }

  /// The mapping without the keys that are not known, each of which is a finding.
  ///
  /// - Parameters:
  ///   - known: The keys that may stand in it.
  ///   - required: Those that must.
  ///   - noun: What a key names.
  /// - Returns: The known keys.
  public func restricted(
    to known: [String], required: [String] = [], noun: LocalisedText
  ) -> YAMLMapping {
    let absent = known.filter { self[$0] == nil }
    for entry in entries where !known.contains(entry.key) {
      let near = NearestName.to(entry.key, among: absent) == nil ? known : absent
      context.findings.error(file, entry.line, .unknownName(noun, entry.key, among: near))
    }
    for key in required where self[key] == nil {
      context.findings.error(file, line, .missingKey(key, of: label))
    }
    return with(entries.filter { known.contains($0.key) })
  }

  /// This mapping laid over another, key by key and in depth.
  ///
  /// A value keeps the file and the line it came from.
  ///
  /// - Parameter base: What this mapping changes.
  /// - Returns: The keys of the base, changed, and then the new ones.
  public func merged(over base: YAMLMapping) -> YAMLMapping {
    let changed = base.entries.map { entry in
      guard let own = entries.first(where: { $0.key == entry.key }) else { return entry }
      return own.merged(over: entry)
    }
    return with(changed + entries.filter { base[$0.key] == nil })
  }

  private func with(_ entries: [YAMLEntry]) -> YAMLMapping {
    YAMLMapping(entries: entries, line: line, label: label, context: context)
  }
}

extension YAMLEntry {
  /// This entry, with mappings merged in depth and anything else replaced.
  fileprivate func merged(over base: YAMLEntry) -> YAMLEntry {
    guard value.isMapping, base.value.isMapping, let own = value.mapping(),
      let under = base.value.mapping()
    else { return self }
    let merged = YAMLValue(
      content: .mapping(own.merged(over: under).entries), line: value.line, label: value.label,
      context: value.context)
    return YAMLEntry(key: key, line: line, value: merged)
  }
}

extension LocalisedText {
  fileprivate static func missingKey(_ key: String, of label: String) -> LocalisedText {
    let place = LocalisedText(
      en: label.isEmpty ? "" : " in '\(label)'", vi: label.isEmpty ? "" : " trong '\(label)'")
    return LocalisedText(en: "the key '\(key)' is missing", vi: "thiếu khóa '\(key)'") + place
  }
}
