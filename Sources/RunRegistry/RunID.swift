/// The short name of a recorded run, such as `17-a3f9`.
///
/// The number counts the runs of one registry and is never given twice; the four
/// digits are the start of the record's digest, so that a name of another
/// registry is not mistaken for one of this.
public struct RunID: Hashable, Sendable, CustomStringConvertible {
  /// The number in its registry, from 1.
  public let number: Int64
  /// The first digits of the record's digest.
  public let mark: String

  init(number: Int64, digest: String) {
    self.number = number
    mark = String(digest.prefix(4))
  }

  /// The name, which MUST NOT CHANGE, because notes and briefings quote it.
  public var description: String { "\(number)-\(mark)" }
}

/// How a person names a run: `17-a3f9`, `17`, `last`, or at least four digits of its digest.
enum RunWord: Equatable {
  case last
  case number(Int64, mark: String?)
  case digest(String)

  init?(_ word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if word == "last" {
      self = .last
    } else if parts.count == 2, let number = Self.number(parts[0]), Self.isHex(parts[1]) {
      self = .number(number, mark: parts[1])
    } else if let number = Self.number(word) {
      self = .number(number, mark: nil)
    } else if word.count >= 4, Self.isHex(word) {
      self = .digest(word)
    } else {
      return nil
    }
  }

  /// A number of at most nine digits: a longer one is a digest without letters.
  private static func number(_ text: String) -> Int64? {
    guard (1...9).contains(text.count), text.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int64(text)
  }

  private static func isHex(_ text: String) -> Bool {
    !text.isEmpty
      && text.allSatisfy { ("0"..."9").contains($0) || ("a"..."f").contains($0) }
  }
}
