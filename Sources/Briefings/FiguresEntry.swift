public import EnrolmentModel

/// What stands in a changelog under Figures when pins are written anew.
public struct FiguresEntry: Sendable {
  private let verification: Verification
  private let text: VerificationText
  private let number: NumberText

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - verification: The run against the pins that are replaced.
  ///   - language: The language of the changelog.
  public init(_ verification: Verification, language: Language) {
    self.verification = verification
    text = VerificationText(language)
    number = NumberText(language)
  }

  /// The reason, how many figures moved, and the largest move.
  ///
  /// - Parameters:
  ///   - reason: Why, in the author's words.
  ///   - release: The kept release whose pins they are, or nothing for the project's own.
  /// - Returns: One paragraph.
  public func sentence(reason: String, release: String?) -> String {
    var why = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = why.last, ".;:".contains(last) { why.removeLast() }
    let place = release.map { text.say(" (phiên bản \($0))", " (release \($0))") } ?? ""
    let parts = [moved, new, gone, first, removed].compactMap(\.self)
    return why + place + ": " + parts.joined(separator: "; ") + "."
  }

  private func count(_ value: Int) -> String { number.number(Double(value)) }

  private var moved: String? {
    let all = verification.figures.filter { $0.status == .moved || $0.status == .within }
    guard let most = all.max(by: { $0.move < $1.move }) else { return nil }
    let of = count(verification.figures.count)
    let name = "`\(most.key.scenario)`, \(most.key.indicator) \(most.key.level) \(most.key.year) "
    let (old, now) = (plain(most.pinned), plain(most.found))
    return text.say(
      "\(count(all.count)) trong \(of) con số thay đổi, nhiều nhất \(text.move(most)): \(name)"
        + "\(most.key.statistic), \(now) thay cho \(old)",
      "\(count(all.count)) of \(of) figures moved, at most by \(text.move(most)): \(name)"
        + "\(most.key.statistic), \(now) instead of \(old)")
  }

  private func plain(_ value: Double?) -> String {
    let canonical = value.map(NumberText.canonical) ?? ""
    return text.say(String(canonical.map { $0 == "." ? "," : $0 }), canonical)
  }

  private var new: String? {
    let own = verification.count(.extra)
    return own == 0 ? nil : text.say("\(count(own)) con số mới", "\(count(own)) are new")
  }

  private var gone: String? {
    let own = verification.count(.missing)
    return own == 0 ? nil : text.say("\(count(own)) con số không còn", "\(count(own)) are gone")
  }

  private var first: String? {
    let names = verification.unpinned.map { "`\($0.scenario)`" }.joined(separator: ", ")
    return names.isEmpty ? nil : text.say("lần đầu ghi \(names)", "first pins of \(names)")
  }

  private var removed: String? {
    let names = verification.stale.map { "`\($0)`" }.joined(separator: ", ")
    return names.isEmpty ? nil : text.say("xóa \(names)", "\(names) removed")
  }
}
