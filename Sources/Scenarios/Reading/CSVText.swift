/// Texts as fields of comma-separated values (RFC 4180).
public enum CSVText {
  /// A field, in quotes where it holds a comma, a quote or the end of a line.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field; the text itself where it needs no quotes.
  public static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else {
      return text
    }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
