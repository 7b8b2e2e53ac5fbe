import Yams

/// Turns Yams' nodes into values of ours, and finds what no file may hold:
/// repeated keys, tags, anchors, keys that are not texts, depth.
struct YAMLConversion {
  /// What all values of the document share.
  let context: YAMLContext

  /// The true names of the keys that were renamed to get past Yams.
  let renamed: [YAMLComposer.Place: String]

  /// Converts a whole document.
  ///
  /// - Parameter node: The document.
  /// - Returns: Its value.
  func root(_ node: Node) -> YAMLValue { value(node, label: "", keyLine: nil, depth: 0) }

  private func value(_ node: Node, label: String, keyLine: Int?, depth: Int) -> YAMLValue {
    let line = node.mark?.line ?? keyLine ?? 1
    check(node, line: line)
    guard depth <= YAMLDocument.deepest else {
      context.findings.error(context.file, line, .tooDeep)
      return made(.scalar("", isPlain: true), label, line)
    }
    switch node {
    case .scalar(let scalar):
      return made(.scalar(scalar.string, isPlain: scalar.style == .plain), label, line)
    case .sequence(let list):
      let items = list.map { value($0, label: label, keyLine: nil, depth: depth + 1) }
      return made(.list(items), label, keyLine ?? line)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth) }
      let whole = YAMLCutNumbers(context: context).mended(entries)
      return made(.mapping(unrepeated(whole)), label, keyLine ?? line)
    case .alias:
      context.findings.error(context.file, line, .aliasRefused)
      return made(.scalar("", isPlain: true), label, line)
    }
  }

  private func made(_ content: YAMLValue.Content, _ label: String, _ line: Int) -> YAMLValue {
    YAMLValue(content: content, line: line, label: label, context: context)
  }

  private func entry(_ key: Node, _ node: Node, depth: Int) -> YAMLEntry? {
    let line = key.mark?.line ?? 1
    check(key, line: line)
    guard let scalar = key.scalar else {
      context.findings.error(context.file, line, .keyIsNoText)
      return nil
    }
    let place = key.mark.map { YAMLComposer.Place(line: $0.line, column: $0.column) }
    let name = place.flatMap { renamed[$0] } ?? scalar.string
    let value = value(node, label: name, keyLine: line, depth: depth + 1)
    return YAMLEntry(key: name, line: line, value: value)
  }

  /// Tags and anchors are refused; a text may say that it is one.
  private func check(_ node: Node, line: Int) {
    let tag =
      switch node {
      case .scalar(let scalar): scalar.tag.description
      case .sequence(let list): list.tag.description
      case .mapping(let mapping): mapping.tag.description
      case .alias: ""
      }
    if tag == YAMLAliases.anchorTag.rawValue {
      context.findings.error(context.file, line, .aliasRefused)
    } else if !Self.plainTags.contains(tag) {
      context.findings.error(context.file, line, .tagRefused(tag))
    }
  }

  private static let plainTags: Set<String> = [
    "", Tag.Name.str.rawValue, Tag.Name.seq.rawValue, Tag.Name.map.rawValue,
  ]

  /// Each key once, the first; every later one is a finding.
  private func unrepeated(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var first: [String: Int] = [:]
    return entries.filter { entry in
      guard let earlier = first[entry.key] else {
        first[entry.key] = entry.line
        return true
      }
      context.findings.error(context.file, entry.line, .repeatedKey(entry.key, earlier, entry.line))
      return false
    }
  }
}

extension LocalisedText {
  fileprivate static let tooDeep = LocalisedText(
    en: "lists and mappings stand too deep in one another",
    vi: "danh sách và ánh xạ lồng nhau quá sâu")

  fileprivate static let keyIsNoText = LocalisedText(
    en: "a key is one word or text, not a list or a mapping",
    vi: "khóa phải là một từ, không phải danh sách hay ánh xạ")

  fileprivate static func tagRefused(_ tag: String) -> LocalisedText {
    let name = tag.replacing("tag:yaml.org,2002:", with: "!!")
    return LocalisedText(
      en: "the tag '\(name)' is not read; write the value alone",
      vi: "không đọc được thẻ '\(name)'; hãy chỉ viết giá trị")
  }

  fileprivate static func repeatedKey(_ key: String, _ first: Int, _ second: Int) -> Self {
    LocalisedText(
      en: "the key '\(key)' stands twice, on lines \(first) and \(second); keep one",
      vi: "khóa '\(key)' có hai lần, ở dòng \(first) và \(second); hãy giữ lại một")
  }
}
