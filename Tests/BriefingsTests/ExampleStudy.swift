import EnrolmentModel
import Foundation
import Scenarios

@testable import Briefings

/// The example project, run and fitted once for all tests with few draws.
struct ExampleStudy {
  let loaded: LoadedStudy
  let result: RunResult
  let fit: FitStudy

  static let shared = Result { try ExampleStudy() }

  private init() throws {
    let folder = NSTemporaryDirectory() + "enrolcast-" + UUID().uuidString
    try ExampleProject.write(to: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let location = ProjectLocation(
      data: folder + "/notebooks-data", scenarios: folder + "/scenarios")
    loaded = try Project.load(
      location, scenarios: [],
      settings: RunSettings(asOf: nil, until: Year(2024), draws: 2000, seed: 72),
      findings: Findings())
    let executor = ThreadedExecutor(threads: 2)
    result = try loaded.study.run(executor: executor) { _ in }
    fit = try FitStudy(loaded.study, executor: executor) { _ in }
  }
}

/// The figures of a text in both notations, in order: `1.234,5` and `1,234.5` are one.
func figures(_ text: String, _ language: Language) -> [String] {
  let (grouping, decimal): (Character, Character) = language == .vi ? (".", ",") : (",", ".")
  return text.split { !($0.isNumber || $0 == grouping || $0 == decimal) }
    .map { part in
      String(part.filter { $0 != grouping }.map { $0 == decimal ? "." : $0 })
        .trimmingCharacters(in: CharacterSet(charactersIn: "."))
    }.filter { !$0.isEmpty }
}
