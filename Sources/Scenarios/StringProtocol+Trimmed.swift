extension StringProtocol {
  /// The text without white space at its beginning and its end.
  var trimmed: SubSequence {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
      return self[endIndex...]
    }
    return self[start.startIndex...last]
  }
}
