/// Finds numbers that YAML cut at their comma: `{effect: 1,5}` is to YAML the
/// value 1, and a second key `5` without a value.
struct YAMLCutNumbers {
  /// What all values of the document share.
  let context: YAMLContext

  /// The entries without the tails of cut numbers, each of which is a finding.
  ///
  /// - Parameter entries: The entries as YAML reads them.
  /// - Returns: The entries whose keys are not digits behind a comma.
  func mended(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var kept: [YAMLEntry] = []
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      let tails = entries[(index + 1)...].prefix { isTail($0, of: entry) }
      if let head = digits(entry.value), !tails.isEmpty {
        let whole = ([head] + tails.map(\.key)).joined(separator: ",")
        context.findings.error(
          context.file, entry.value.line,
          .verbatim(entry.key + ": ") + .cutNumber(whole, mend: mend(whole)))
        index += tails.count
      }
      kept.append(entry)
      index += 1
    }
    return kept
  }

  /// A key of digits without a value, on the line of the number before it.
  private func isTail(_ tail: YAMLEntry, of head: YAMLEntry) -> Bool {
    tail.key.first?.isNumber == true && tail.value.isEmpty && tail.line == head.line
      && digits(head.value) != nil
  }

  private func digits(_ value: YAMLValue) -> String? {
    guard case .scalar(let text, isPlain: true) = value.content, let last = text.last,
      last.isASCII, last.isNumber
    else { return nil }
    return text
  }

  /// What to write instead, by the style of the file.
  private func mend(_ whole: String) -> LocalisedText {
    do throws(NumberProblem) {
      _ = try NumberReading.read(whole, style: context.style)
    } catch {
      switch error {
      case .rewrite(let text, let number), .grouped(let text, let number, _):
        return .verbatim(whole.replacing(text, with: number))
      case .ambiguous(let text, let grouped, let decimal):
        let (one, other) = (
          whole.replacing(text, with: grouped), whole.replacing(text, with: decimal)
        )
        return LocalisedText(en: "\(one) or \(other)", vi: "\(one) hoặc \(other)")
      default: break
      }
    }
    return .verbatim("\"\(whole)\"")
  }
}

extension LocalisedText {
  fileprivate static func cutNumber(_ whole: String, mend: LocalisedText) -> LocalisedText {
    LocalisedText(
      en: "between braces the comma cuts '\(whole)' in two; write \(mend.en)",
      vi: "trong dấu { }, dấu phẩy cắt '\(whole)' làm hai; hãy viết \(mend.vi)")
  }
}
