/// Finds the name that a mistyped one was probably meant to be.
public enum NearestName {
  /// The known name nearest to a mistyped one, if any is near enough.
  ///
  /// Near enough means at most one edit in every three characters of the longer
  /// name, or that the written name is, but for one edit in every four characters,
  /// the beginning of exactly one known name (`counseling`).
  /// Upper and lower case, `_` and `-` count as alike. Of several equally near,
  /// the first in the list is taken.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - known: The names that exist.
  /// - Returns: The nearest name, or nothing when all are too far.
  /// - Complexity: O(*n m*) for each known name, of lengths *n* and *m*; names of
  ///   over 100 characters are not compared.
  public static func to(_ name: String, among known: some Sequence<String>) -> String? {
    let written = folded(name)
    guard !written.isEmpty, written.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let form = folded(candidate)
      guard form.count <= longest else { continue }
      let distance = distance(written, form)
      guard distance <= max(written.count, form.count) / 3 else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name ?? onlyCompletion(of: written, among: known)
  }

  /// Names beyond this length are prose, and are not compared.
  private static let longest = 100

  private static func folded(_ name: String) -> [Character] {
    name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  private static func onlyCompletion(
    of start: [Character], among known: some Sequence<String>
  ) -> String? {
    guard start.count >= 3 else { return nil }
    let completions = known.filter { candidate in
      let nearest = distancesToBeginnings(start, Array(folded(candidate).prefix(longest))).min()
      return (nearest ?? .max) <= start.count / 4
    }
    return completions.count == 1 ? completions.first : nil
  }

  /// The Damerau–Levenshtein distance (optimal string alignment): insertions,
  /// deletions, substitutions and swaps of neighbours that turn one into another.
  ///
  /// Damerau (1964), *A technique for computer detection and correction of
  /// spelling errors*, Communications of the ACM 7(3).
  ///
  /// - Parameters:
  ///   - first: One name.
  ///   - second: The other.
  /// - Returns: The number of edits.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    distancesToBeginnings(first, second)[second.count]
  }

  /// The distances of one name to every beginning of another, the empty one first.
  private static func distancesToBeginnings(
    _ first: [Character], _ second: [Character]
  ) -> [Int] {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
        var edits = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      (beforeLast, last) = (last, current)
    }
    return last
  }
}

extension LocalisedText {
  /// There is no such name among those that exist.
  ///
  /// - Parameters:
  ///   - noun: What is named, such as `lever`.
  ///   - name: The name as written.
  ///   - known: The names that exist.
  /// - Returns: The message, with the nearest name where one is near enough.
  public static func unknownName(
    _ noun: LocalisedText, _ name: String, among known: some Sequence<String>
  ) -> LocalisedText {
    let nearest = NearestName.to(name, among: known)
    let there = LocalisedText(
      en: "there is no \(noun.en) '\(name)'", vi: "không có \(noun.vi) '\(name)'")
    guard let nearest else { return there + knownNames(Array(known)) }
    return there
      + LocalisedText(en: "; did you mean '\(nearest)'?", vi: "; có phải ý bạn là '\(nearest)'?")
  }

  /// The names that exist, where they are few enough to be read at a glance.
  private static func knownNames(_ names: [String]) -> LocalisedText {
    guard (1...8).contains(names.count) else { return .verbatim("") }
    let list = names.joined(separator: ", ")
    return LocalisedText(en: "; known: \(list)", vi: "; đã có: \(list)")
  }
}
