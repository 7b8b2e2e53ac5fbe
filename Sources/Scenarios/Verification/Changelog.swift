public import EnrolmentModel
internal import Foundation

/// The changelog of a project, to which every move of pinned figures is added.
public struct Changelog: Sendable {
  /// A changelog file's name.
  public static let name = "CHANGELOG.md"

  private let text: String

  /// Takes the text of a changelog, empty where there is none.
  public init(_ text: String) { self.text = text }

  /// Reads the changelog of a project.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - findings: Gathers what is wrong with it.
  /// - Returns: The changelog, an empty one where there is no file.
  public static func read(_ path: String, findings: Findings) -> Changelog {
    guard FileManager.default.fileExists(atPath: path) else { return Changelog("") }
    return Changelog(TextFile.read(path, findings: findings)?.text ?? "")
  }

  private static let unreleased = LocalizedText(vi: "Chưa phát hành", en: "Unreleased")
  private static let figures = LocalizedText(vi: "Con số", en: "Figures")
  private static let title = LocalizedText(vi: "Nhật ký thay đổi", en: "Changelog")

  /// The text with an entry under Figures of what is not released yet.
  ///
  /// The headings are found in either language. A section that is absent is
  /// made: Unreleased above every other version, Figures above its other parts.
  ///
  /// - Parameters:
  ///   - entry: The entry, without the mark of the list.
  ///   - language: The language of headings that are made.
  /// - Returns: The whole text; what stood there stays as it was.
  public func adding(_ entry: String, _ language: Language) -> String {
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty { lines = ["# " + Self.title[language]] }
    let section = Self.section(&lines, "## ", Self.unreleased, in: 0..<lines.count, language)
    let figures = Self.section(&lines, "### ", Self.figures, in: section, language)
    Self.insert(Self.wrapped(entry), in: figures, of: &lines)
    return lines.joined(separator: end) + end
  }

  /// The lines under a heading up to the next of its rank or above, the heading made if absent.
  private static func section(
    _ lines: inout [String], _ mark: String, _ name: LocalizedText, in range: Range<Int>,
    _ language: Language
  ) -> Range<Int> {
    func isHeading(_ line: String) -> Bool {
      line.hasPrefix("#") && line.prefix { $0 == "#" }.count < mark.count
    }
    func isOwn(_ line: String) -> Bool {
      // Some write '## [Unreleased]', as a link.
      let bare = line.trimmingCharacters(in: .whitespaces).lowercased()
        .filter { !"[]".contains($0) }
      return [name.vi, name.en].contains { bare == (mark + $0).lowercased() }
    }
    if let start = range.first(where: { isOwn(lines[$0]) }) {
      let end = lines[(start + 1)..<range.upperBound].firstIndex(where: isHeading)
      return (start + 1)..<(end ?? range.upperBound)
    }
    let first = range.first { lines[$0].hasPrefix(mark) } ?? range.upperBound
    let start = insert([mark + name[language]], at: first, of: &lines) + 1
    return start..<start
  }

  /// Adds the entry after the last line of a section that is not empty.
  private static func insert(
    _ entry: [String], in section: Range<Int>, of lines: inout [String]
  ) {
    guard let last = section.last(where: { !lines[$0].isEmpty }) else {
      _ = insert(entry, at: section.lowerBound, of: &lines)
      return
    }
    lines.insert(contentsOf: entry, at: last + 1)
  }

  /// Adds lines with an empty one on either side, and gives the place of the first.
  private static func insert(_ block: [String], at place: Int, of lines: inout [String]) -> Int {
    let before = place > 0 && !lines[place - 1].isEmpty ? [""] : []
    let after = place < lines.count && !lines[place].isEmpty ? [""] : []
    lines.insert(contentsOf: before + block + after, at: place)
    return place + before.count
  }

  /// An item of a list on lines of at most a hundred characters.
  private static func wrapped(_ entry: String) -> [String] {
    var lines: [String] = []
    var current = "-"
    for word in entry.split(whereSeparator: \.isWhitespace) {
      if current.count + 1 + word.count > 100 {
        lines.append(current)
        current = " "
      }
      current += " " + word
    }
    return lines + [current]
  }
}
