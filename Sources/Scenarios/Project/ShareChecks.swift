internal import EnrolmentModel
internal import Probability

/// Shares of one whole that stand as assumptions of their own, and must not sum to more.
struct ShareChecks {
  /// Assumptions that are parts of one whole, and a sum that cannot be.
  struct Problem: Equatable {
    /// The keys, in the order of the book.
    let keys: [String]
    let message: LocalisedText
  }

  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// Middles are written to a tenth of a percent, three of them.
  private static let slack = 0.0015

  /// What does not go together in a book.
  ///
  /// - Parameter values: The assumptions by key.
  /// - Returns: One problem a set of shares.
  func problems(_ values: [String: Distribution]) -> [Problem] {
    let pools = plan.levels.flatMap { level in
      [
        ["pool/school-leavers/", "pool/firms/", "pool/rural-workers/"],
        ["pool/lower-secondary/", "pool/upper-secondary/"],
      ].compactMap { pool($0.map { $0 + level.key }, values) }
    }
    return pools + [streams(values)].compactMap(\.self)
  }

  private func sum(_ keys: [String], _ values: [String: Distribution]) -> Double? {
    let middles = keys.compactMap { values[$0]?.median }
    return middles.count == keys.count ? middles.reduce(0, +) : nil
  }

  private func pool(_ keys: [String], _ values: [String: Distribution]) -> Problem? {
    guard let sum = sum(keys, values), sum > 1 + Self.slack else { return nil }
    return Problem(keys: keys, message: .overWhole(keys, FigureText.percent(sum)))
  }

  private func streams(_ values: [String: Distribution]) -> Problem? {
    let keys = ["vocational", "upper-secondary", "continuing"].map { "stream-share/\($0)" }
    guard let sum = sum(keys, values), abs(sum - 1) > Self.slack else { return nil }
    return Problem(keys: keys, message: .notWhole(keys, FigureText.percent(sum)))
  }
}

extension LocalisedText {
  fileprivate static func overWhole(_ keys: [String], _ sum: String) -> LocalisedText {
    let list = keys.joined(separator: ", ")
    return LocalisedText(
      en: "\(list) are shares of the same entrants and sum to \(sum), more than the whole; "
        + "lower one of them",
      vi: "\(list) là các phần của cùng một số người học mà cộng lại bằng \(sum), hơn cả toàn bộ; "
        + "hãy giảm một phần")
  }

  fileprivate static func notWhole(_ keys: [String], _ sum: String) -> LocalisedText {
    let list = keys.joined(separator: ", ")
    return LocalisedText(
      en: "\(list) are all the streams there are and sum to \(sum); make them 100 %",
      vi: "\(list) là toàn bộ các luồng mà cộng lại bằng \(sum); hãy sửa cho đủ 100 %")
  }
}
