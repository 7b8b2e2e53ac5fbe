internal import Foundation

/// JSON texts of one fixed form each: sorted keys, slashes as they are.
enum JSONText {
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }

  /// The value of a text, or nothing where it is of another form.
  static func read<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) -> Value? {
    try? JSONDecoder().decode(type, from: Data(json.utf8))
  }
}

/// Times of day as the registry writes them.
enum TimeText {
  /// - Returns: For example `2026-01-31T08:30:00Z`.
  static func utc(_ time: Date) -> String { time.formatted(.iso8601) }
}
