import EnrolmentModel
import Foundation
import Testing

/// The modules that a Swift text imports.
///
/// - Parameter text: The text of a source file.
/// - Returns: The modules, without those named in comments or strings of several lines.
private func imports(in text: String) -> Set<String> {
  var found: Set<String> = []
  var isInString = false
  var isInComment = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    if trimmed.components(separatedBy: "\"\"\"").count % 2 == 0 { isInString.toggle() }
    if trimmed.hasPrefix("/*") { isInComment = true }
    defer { if trimmed.contains("*/") { isInComment = false } }
    guard !isInString, !isInComment, trimmed.contains("import"), !trimmed.hasPrefix("//") else {
      continue
    }
    // Attributes, access, `import`, a kind of declaration, and the module up to a dot.
    let pattern =
      #/^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)/#
    if let match = trimmed.firstMatch(of: pattern) { found.insert(String(match.1)) }
  }
  return found
}

@Suite("The house and its rooms")
struct ArchitectureTests {
  /// What each module may import: the table of the architecture page.
  private static let mayImport: [String: Set<String>] = [
    "LinearAlgebra": ["COpenBLAS"],
    "Probability": ["LinearAlgebra", "RealModule"],
    "Forecasting": ["LinearAlgebra", "Probability", "RealModule"],
    "EnrolmentModel": ["Forecasting", "Probability", "LinearAlgebra", "RealModule"],
    "Scenarios": [
      "EnrolmentModel", "Forecasting", "Probability", "RealModule", "Yams", "CZlib", "Foundation",
      "Dispatch", "Synchronization",
    ],
    "Briefings": ["EnrolmentModel", "Probability"],
    "DocumentTools": [
      "Briefings", "EnrolmentModel", "CXlsxWriter", "Subprocess", "Foundation",
    ],
    "RunRegistry": ["Scenarios", "EnrolmentModel", "GRDB", "Foundation"],
    "enrolcast": [
      "LinearAlgebra", "Probability", "Forecasting", "EnrolmentModel", "Scenarios", "Briefings",
      "DocumentTools", "RunRegistry", "ArgumentParser", "Logging", "Glibc", "Foundation",
    ],
  ]

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Swift files below a folder, by path from it.
  private static func files(_ folder: String) throws -> [(path: String, text: String)] {
    let start = root.appending(path: folder)
    let found = try #require(FileManager.default.enumerator(atPath: start.path))
    return try found.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      ($0, try String(contentsOf: start.appending(path: $0), encoding: .utf8))
    }
  }

  /// The module of a source file and what it imports beyond what it may.
  private static func violations(_ path: String, _ text: String) -> [String] {
    let module = String(path.prefix { $0 != "/" })
    guard let allowed = mayImport[module] else { return ["\(module) is not in the table"] }
    return imports(in: text).subtracting(allowed).sorted().map { "\(path) imports \($0)" }
  }

  @Test("no module imports what its place in the table forbids")
  func table() throws {
    let sources = try Self.files("Sources")
    #expect(sources.count > 100)
    #expect(Set(sources.map { $0.path.prefix { $0 != "/" } }).count == Self.mayImport.count)
    let found = sources.flatMap { Self.violations($0.path, $0.text) }
    #expect(found.isEmpty, "\(found)")
  }

  @Test("a planted import is caught, however it is written (control)")
  func planted() {
    let texts = [
      "import Foundation\n", "public import Foundation", "  @preconcurrency import Foundation",
      "@_spi(Private) internal import struct Foundation.Date", "import Foundation.NSDate // needed",
      "#if os(Linux)\nprivate import Foundation\n#endif", "/* import A\n*/\nimport Foundation",
    ]
    for text in texts {
      #expect(
        Self.violations("EnrolmentModel/Plan/Plan.swift", "import Probability\n" + text)
          == ["EnrolmentModel/Plan/Plan.swift imports Foundation"], "\(text)")
    }
    #expect(Self.violations("Elsewhere/File.swift", "") == ["Elsewhere is not in the table"])
    #expect(Self.violations("Probability/File.swift", "import EnrolmentModel").count == 1)
  }

  @Test("a word in a comment or a text is no import (control)")
  func harmless() {
    let text = """
      // import Foundation
      /// import Foundation
      /* import Foundation */
      let important = "import Foundation"
      let text = \"""
        import Foundation
        \"""
      internal import Probability
      """
    #expect(imports(in: text) == ["Probability"])
  }

  @Test("no source or test file passes 400 lines")
  func length() throws {
    for folder in ["Sources", "Tests"] {
      for (path, text) in try Self.files(folder) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(lines <= 400, "\(folder)/\(path) has \(lines) lines")
      }
    }
  }

  @Test("every lever of the catalogue has a file of its own that names its key")
  func levers() throws {
    let files = Dictionary(
      uniqueKeysWithValues: try Self.files("Sources/EnrolmentModel/Levers").map {
        ($0.path, $0.text)
      })
    #expect(!LeverCatalogue.all.isEmpty)
    for lever in LeverCatalogue.all {
      let text = try #require(files["\(lever).swift"], "no file for \(lever)")
      #expect(text.contains("static let key = \"\(lever.key)\""))
      #expect(text.components(separatedBy: ": Lever {").count == 2, "\(lever) shares its file")
    }
    // No lever is written and forgotten in the catalogue.
    let written = files.values.filter { $0.contains(": Lever {") }.count
    #expect(written == LeverCatalogue.all.count)
  }
}
