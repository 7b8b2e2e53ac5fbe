import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

/// A copy of the example project in a folder of its own, to be damaged.
final class SampleProject {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "enrolcast-" + UUID().uuidString
    try ExampleProject.write(to: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let plan = "notebooks-data/plan.yaml"
  static let targets = "notebooks-data/targets.yaml"
  static let evidence = "notebooks-data/evidence/invented.csv"
  static let fit = "notebooks-data/assumptions/fit.yaml"
  static let chain = "notebooks-data/assumptions/chain.yaml"
  static let priors = "notebooks-data/priors/theta.csv"
  static let baseline = "scenarios/baseline.yaml"
  static let counselling = "scenarios/counselling.yaml"

  var location: ProjectLocation {
    ProjectLocation(data: folder + "/notebooks-data", scenarios: folder + "/scenarios")
  }

  func path(_ file: String) -> String { folder + "/" + file }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: path(file), encoding: .utf8)
  }

  func write(_ file: String, _ text: String) throws {
    let parent = (path(file) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try text.write(toFile: path(file), atomically: true, encoding: .utf8)
  }

  /// Replaces the first place of a text, which must be there.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try text(file)
    let range = try #require(text.range(of: old), "\(file) does not hold \(old)")
    try write(file, text.replacingCharacters(in: range, with: new))
  }

  func append(_ file: String, _ more: String) throws { try write(file, try text(file) + more) }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path(file)) }

  /// A row of evidence about the example's city.
  func addEvidence(_ cells: String) throws {
    try append(Self.evidence, "Exampleville,\(cells),day,Invented,Added,,,\n")
  }

  /// Every finding of the project and of the files named, without the folder's name.
  func says(_ words: [String] = [], in language: Language = .en) -> [String] {
    let findings = Findings()
    _ = try? Project.check(location, words, findings: findings)
    return shown(findings, language)
  }

  /// Every finding of a run.
  func saysOfRun(_ names: [String], asOf: Day? = nil, until: Int? = nil) -> [String] {
    let findings = Findings()
    let settings = RunSettings(asOf: asOf, until: until.map { Year($0) }, draws: 500, seed: 72)
    _ = try? Project.load(location, scenarios: names, settings: settings, findings: findings)
    return shown(findings, .en)
  }

  private func shown(_ findings: Findings, _ language: Language) -> [String] {
    findings.sorted.map {
      $0.rendered(in: language).replacingOccurrences(of: folder + "/", with: "")
    }
  }

  func load(
    _ names: [String] = [], asOf: Day? = nil, until: Int? = nil, draws: Int = 500
  ) throws -> LoadedStudy {
    let settings = RunSettings(asOf: asOf, until: until.map { Year($0) }, draws: draws, seed: 72)
    return try Project.load(
      location, scenarios: names, settings: settings, findings: Findings())
  }
}
