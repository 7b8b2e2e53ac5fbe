/// Reads a prior's lines one after the other.
struct PriorReader {
  /// The comments, without their mark.
  private(set) var comments: [String] = []
  private var lines: [(number: Int, fields: [Substring])] = []
  private var place = 0

  init(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, line) in all.enumerated() {
      if line.hasPrefix("# ") {
        comments.append(String(line.dropFirst(2)))
      } else if !line.isEmpty {
        lines.append((offset + 1, line.split(separator: " ")))
      }
    }
  }

  mutating func format() throws(ForecastPrior.TextProblem) {
    guard try numbers("format", nil, 1) == [2] else {
      throw ForecastPrior.TextProblem(line: 1, reason: "this program reads format 2")
    }
  }

  /// The numbers of the next line, which must have the key and the name.
  mutating func numbers(
    _ key: String, _ name: String?, _ count: Int
  ) throws(ForecastPrior.TextProblem) -> [Double] {
    let wanted = [key] + (name.map { [$0] } ?? [])
    guard place < lines.count else {
      let last = lines.last?.number ?? 0
      throw ForecastPrior.TextProblem(
        line: last + 1, reason: "'\(wanted.joined(separator: " "))' is missing")
    }
    let (number, fields) = lines[place]
    place += 1
    guard fields.prefix(wanted.count).map(String.init) == wanted else {
      throw ForecastPrior.TextProblem(
        line: number, reason: "'\(wanted.joined(separator: " "))' should stand here")
    }
    let values = fields.dropFirst(wanted.count).compactMap { Double($0) }.filter(\.isFinite)
    guard values.count == count, fields.count == count + wanted.count else {
      throw ForecastPrior.TextProblem(line: number, reason: "\(count) numbers should stand here")
    }
    return values
  }
}
