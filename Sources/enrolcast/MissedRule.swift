internal import ArgumentParser
internal import EnrolmentModel

/// When a run counts as having missed a target.
enum MissedRule: ExpressibleByArgument, CustomStringConvertible, Equatable {
  case median
  case probability(Double)

  init?(argument: String) {
    guard let value = Double(argument), (0...1).contains(value) else { return nil }
    self = .probability(value)
  }

  var probability: Double? {
    guard case .probability(let value) = self else { return nil }
    return value
  }

  var description: String { probability.map { "\($0)" } ?? "median" }

  // MARK: The command line

  private static let option = "--fail-if-missed"

  /// Arguments with `--fail-if-missed=0.8` in two words, since an option that may
  /// stand alone loses what follows `=`.
  static func separated(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument in
      argument.hasPrefix(option + "=")
        ? [option, String(argument.dropFirst(option.count + 1))] : [argument]
    }
  }

  /// Whether a word that was taken for a scenario is a number gone astray.
  static func isLikeNumber(_ word: String) -> Bool {
    word.contains { ("0"..."9").contains($0) }
      && word.allSatisfy { ("0"..."9").contains($0) || ".,-+% ".contains($0) }
  }

  /// A number that is no probability.
  static func noProbability(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "--fail-if-missed \(word): xác suất là số từ 0 đến 1, ví dụ 0.8",
      en: "--fail-if-missed \(word): a probability is a number from 0 to 1, such as 0.8")
  }
}
