@testable import Scenarios

/// Reads a text as the file `x.yaml` and gives what was found.
struct YAMLReader {
  let findings = Findings()
  let document: YAMLDocument?

  init(_ text: String) {
    document = TextFile(name: "x.yaml", bytes: Array(text.utf8), findings: findings)
      .flatMap { [findings] in YAMLDocument.read($0, findings: findings) }
  }

  /// The value of a key at the top.
  func value(_ key: String) -> YAMLValue? { document?.root.mapping()?[key] }

  /// All findings, in English.
  var says: [String] { findings.sorted.map(\.description) }
}
