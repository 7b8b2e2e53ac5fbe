/// The written form that days and months share: numbers of fixed length with `-` between.
enum DatePattern {
  /// The numbers of a text such as `2022-03`.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - lengths: How many digits each number has.
  /// - Returns: The numbers, or nothing where the form is another.
  static func numbers(_ text: String, lengths: [Int]) -> [Int]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == lengths else { return nil }
    let numbers = parts.compactMap { digits($0) }
    return numbers.count == lengths.count ? numbers : nil
  }

  /// A number of two digits, with a zero in front where it has only one.
  ///
  /// - Parameter number: From 0 to 99.
  /// - Returns: The two digits.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func digits(_ part: Substring.UTF8View) -> Int? {
    guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(Substring(part))
  }
}
