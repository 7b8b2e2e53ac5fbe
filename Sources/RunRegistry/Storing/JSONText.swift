internal import Foundation

/// Small JSON texts of one fixed form each.
enum JSONText {
  /// A list of texts.
  static func list(_ texts: [String]) -> String { text(texts) }

  /// An object of texts with sorted keys.
  static func object(_ texts: [String: String]) -> String { text(texts) }

  static func readList(_ json: String) -> [String]? { read(json) }

  static func readObject(_ json: String) -> [String: String]? { read(json) }

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }

  private static func read<Value: Decodable>(_ json: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }
}

/// Times of day as the registry writes them.
enum TimeText {
  /// - Returns: For example `2026-01-31T08:30:00Z`.
  static func utc(_ time: Date) -> String { time.formatted(.iso8601) }
}
